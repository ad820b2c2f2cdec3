import type { CheckSource, Input } from '../../model/scheme/index.ts';
import type { Verdict } from './findings-list.ts';
import type { LevelRows } from './level-rows.ts';
import type { RowList } from './list-row.ts';
import type { ProblemClaims } from './problem-claims.ts';
import type { Report } from './report.ts';

/** What a check is read with. */
export interface CheckReading {
  input: Input;
  source: CheckSource;
  findings: RowList<Verdict>;
  level: LevelRows;
  claims: ProblemClaims;
  /** The assessment's date. */
  at: string | null;
  report: Report;
}
