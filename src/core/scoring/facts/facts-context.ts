import type { Verdict } from './findings-list.ts';
import type { RowList } from './list-row.ts';
import type { Mark } from './marks-list.ts';
import type { MentionedCells } from './mentioned-cells.ts';
import type { Report } from './report.ts';
import { readPaths } from './row-paths.ts';
import type { RowPaths } from './row-paths.ts';
import type { TableView } from './table-view.ts';

/** What all classes of a scheme are read from. */
export interface FactsContext {
  /** By name of the table; only what was handed in. */
  views: ReadonlyMap<string, TableView>;
  findings: RowList<Verdict> | null;
  marks: RowList<Mark> | null;
  /** The assessment's date. */
  at: string | null;
  report: Report;
  normalised: MentionedCells;
  /** Percentages in columns that take more than 1. */
  percentages: MentionedCells;
  /** Names of the rows, read once for all classes that share a table. */
  pathsOf(view: TableView, headers: readonly (readonly string[])[]): RowPaths | null;
  /** Rows of children and further tables that some class has found the unit of. */
  claimRow(view: TableView, row: number): void;
  isClaimed(view: TableView, row: number): boolean;
}

type SharedReading = Pick<FactsContext, 'pathsOf' | 'claimRow' | 'isClaimed'>;

/** What classes that share a table need to have in common. */
export function shareReading(report: Report): SharedReading {
  const paths = new Map<TableView, Map<string, RowPaths | null>>();
  const claimed = new Map<TableView, Uint8Array>();
  return {
    pathsOf(view, headers) {
      const known = paths.get(view) ?? new Map<string, RowPaths | null>();
      paths.set(view, known);
      const key = JSON.stringify(headers.map((accepted) => view.columnOf(accepted)));
      const read = known.get(key) ?? readPaths(view, headers, report);
      known.set(key, read);
      return read;
    },
    claimRow(view, row) {
      const rows = claimed.get(view) ?? new Uint8Array(view.table.rows.length);
      claimed.set(view, rows);
      rows[row] = 1;
    },
    isClaimed: (view, row) => claimed.get(view)?.[row] === 1,
  };
}
