import { cmp, ZERO, toInteger } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import { nameKey } from '../../model/name-key.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import type { Outcome } from '../../model/outcome.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import { openListCells } from './list-cells.ts';
import type { ListCells } from './list-cells.ts';
import { makeList } from './list-row.ts';
import type { ListRow, RowList } from './list-row.ts';
import type { Report } from './report.ts';
import type { TableView } from './table-view.ts';

/** A row of the findings list. */
export interface Verdict extends ListRow {
  outcome: Outcome;
  /** Of a failure: whether a person, or a check that is trusted, has confirmed it. */
  isConfirmed: boolean;
  /** What identifies the problem; rows that do not say are problems of their own. */
  problem: string;
  measured: Exact | null;
  /** How much was looked at to measure it. */
  sample: Exact | null;
  /** Calendar date. */
  seen: string | null;
}

type FindingsColumns = Record<keyof typeof RESERVED_TABLES.findings, number>;

const OUTCOME_WORDS: ReadonlyMap<string, Outcome> = new Map(
  Object.entries(OUTCOMES).flatMap(([outcome, word]) => [
    [outcome.toLowerCase(), outcome as Outcome],
    [word, outcome as Outcome],
  ]),
);

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
  ['是', true],
  ['否', false],
]);

/** Reads the findings list; every cell that cannot be used is reported. */
export function readFindings(view: TableView, report: Report): RowList<Verdict> {
  const cells = openListCells(view, report);
  const columns = Object.fromEntries(
    Object.entries(RESERVED_TABLES.findings).map(([name, { headers }]) => [name, cells.column(headers)]),
  ) as FindingsColumns;
  const verdicts: Verdict[] = [];
  for (let row = 0; row < view.table.rows.length; row++) {
    const verdict = readVerdict(cells, columns, row);
    if (verdict !== null) verdicts.push(verdict);
  }
  return makeList(view, verdicts, { unit: columns.unit, child: columns.child, subject: columns.check });
}

function readVerdict(cells: ListCells, columns: FindingsColumns, row: number): Verdict | null {
  const unit = nameKey(cells.needed(row, columns.unit));
  const subject = nameKey(cells.needed(row, columns.check));
  cells.needed(row, columns.outcome);
  const outcome = cells.word(row, columns.outcome, OUTCOME_WORDS);
  const isConfirmed = cells.word(row, columns.confirmed, YES_NO) ?? false;
  const measured = cells.number(row, columns.measured);
  const sample = readSample(cells, columns, row);
  const seen = cells.date(row, columns.seen);
  cells.hash(row, columns.sha256);
  if (unit === '' || subject === '' || outcome === null) return null;
  const child = nameKey(cells.text(row, columns.child));
  // No text in a cell begins with a blank, so a row's own number is never somebody's problem.
  const problem = nameKey(cells.text(row, columns.problem)) || ` ${row}`;
  return { row, unit, child, subject, isUsed: false, outcome, isConfirmed, problem, measured, sample, seen };
}

function readSample(cells: ListCells, { sample: column }: FindingsColumns, row: number): Exact | null {
  const sample = cells.number(row, column);
  if (sample === null) return null;
  if (toInteger(sample) === null) cells.fault('not-whole', { row, column }, { text: cells.text(row, column) });
  if (cmp(sample, ZERO) >= 0) return sample;
  cells.fault('below-minimum', { row, column }, { text: cells.text(row, column), limit: '0' });
  return null;
}
