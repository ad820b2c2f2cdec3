import type { AnyCheck } from '../../../model/check.ts';
import type { InspectionResult } from '../../../model/inspection-result.ts';
import type { SheetCell } from '../../../model/workbook.ts';
import { findingRow } from '../finding-row.ts';

/** Of one check at one site: what is the same fault on each page is to be seen, and not to keep other sites out of sight. */
const MOST_OF_CHECK = 200;
/** More rows nobody goes through in one table, and none have to be held in memory. */
const MOST_ROWS = 50_000;

/** The findings of several sites in one table, gathered site by site in bounded memory. */
export interface JoinedRows {
  add(result: InspectionResult, site: string): void;
  /** In the order in which sites were added, the site in the first cell. */
  rows(): SheetCell[][];
  /** Findings that there are, listed or not. */
  total(): number;
  /** How many of a check and site are listed at most. */
  most(): number;
}

interface Row {
  /** Its place among those of its check at its site, from 1. */
  rank: number;
  cells: SheetCell[];
}

/** `mostRows`: exceeded only where one finding of each check and site is more. The bound of a check is halved until all fit, whatever the order of the sites. */
export function openJoinedRows(checks: readonly AnyCheck[], mostRows = MOST_ROWS): JoinedRows {
  const byId = new Map(checks.map((check) => [check.id, check]));
  let rows: Row[] = [];
  let total = 0;
  let most = MOST_OF_CHECK;
  return {
    add({ findings }, site) {
      const ranks = new Map<string, number>();
      for (const finding of findings) {
        total++;
        const rank = (ranks.get(finding.check) ?? 0) + 1;
        ranks.set(finding.check, rank);
        if (rank > most) continue;
        rows.push({ rank, cells: [site, ...findingRow(finding, byId.get(finding.check))] });
        while (rows.length > mostRows && most > 1) {
          most = Math.floor(most / 2);
          const bound = most;
          rows = rows.filter((row) => row.rank <= bound);
        }
      }
    },
    rows: () => rows.map(({ cells }) => cells),
    total: () => total,
    most: () => most,
  };
}
