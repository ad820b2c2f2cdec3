import type { Naive } from './naive-number.ts';

/** Applies, but is not known. */
export const UNTESTED: unique symbol = Symbol('untested');

/** A number, a text, missing or untested. */
export type Cell = Naive | string | null | typeof UNTESTED;

/** A row of a level, with everything that its rules can look at. */
export interface Row {
  /** The cell of an input, value, item, group, `total`, `vetoes`. */
  cell(name: string): Cell;
  /** Its children; none below. */
  accounts: readonly Row[];
  /** All rows of the class, itself among them. */
  cohort: readonly Row[];
}

export function isNumber(cell: Cell): cell is Naive {
  return typeof cell === 'object' && cell !== null;
}

/** Applies a function to a number; missing and untested pass through. */
export function overNumber(cell: Cell, apply: (x: Naive) => Cell): Cell {
  if (isNumber(cell)) return apply(cell);
  return cell === UNTESTED ? UNTESTED : null;
}
