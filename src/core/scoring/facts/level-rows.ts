import type { Level } from '../../model/scheme/index.ts';
import type { TableView } from './table-view.ts';

/** The rows of a table that belong to one level of one class, in the order of the table. */
export interface LevelRows {
  level: Level;
  isClass: boolean;
  view: TableView;
  /** Row of the table by position in the facts. */
  rows: number[];
  names: string[];
  paths: string[];
  /** Of children: position of the parent in the level above. */
  parents: number[];
  /** Position in the facts by path; `OUTSIDE` for rows that are there but not in the class. */
  indexOf: ReadonlyMap<string, number>;
  indexOfChild(unit: string, child: string): number | undefined;
  /** Column of the row's own name, for faults that concern the row. */
  keyColumn: number;
}

/** A row that the condition of the class leaves out, or a child of such a row. */
export const OUTSIDE = -1;
