import type { Place } from '../../model/fault.ts';
import { pathHeaders } from '../../model/scheme-tables/index.ts';
import type { Input } from '../../model/scheme/index.ts';
import type { FactsContext } from './facts-context.ts';
import type { LevelRows } from './level-rows.ts';
import type { TableView } from './table-view.ts';

/** The cells of an input in the table where its column stands. */
export interface ColumnCells {
  view: TableView;
  column: number;
  /** Row of that table for a position in the facts; -1 when it has none. */
  rowOf(index: number): number;
}

/**
 * Finds the column of an input for the rows of its level: in their own table, or joined by their names in another one. Null when
 * the table or the column was not handed in.
 */
export function columnCells(context: FactsContext, level: LevelRows, input: Input): ColumnCells | null {
  const view = context.views.get(input.table);
  const column = view?.columnOf(input.headers) ?? -1;
  if (view === undefined) return null;
  if (input.table === level.level.table)
    return column < 0 ? null : { view, column, rowOf: (index) => level.rows[index] ?? -1 };
  const joined = context.pathsOf(view, pathHeaders(level.level));
  if (joined === null) return null;
  for (const path of level.indexOf.keys()) {
    const row = joined.rowOf.get(path);
    if (row !== undefined) context.claimRow(view, row);
  }
  return column < 0 ? null : { view, column, rowOf: (index) => joined.rowOf.get(level.paths[index] ?? '') ?? -1 };
}

/** Where the name of a row of the level stands: the place of faults that have no cell of their own. */
export function placeOfRow(level: LevelRows, index: number): Place {
  return level.view.place(level.rows[index] ?? 0, level.keyColumn);
}
