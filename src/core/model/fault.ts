import type { Text } from './text.ts';

/**
 * Something wrong in what a person wrote (a scheme, a table, a notice). Faults are collected, never thrown one by one:
 * whoever mends a file wants to see all of them.
 */
export interface Fault {
  /** Stable kebab-case name of the kind of fault, e.g. `unknown-field`. */
  code: string;
  where: Place;
  message: Text;
  /** What to do, when we can tell: the nearest known name, the sum that would add up … */
  suggestion?: Text;
}

/** Where a fault stands: in a text file by line and column (both from 1), in a workbook by sheet and cell (`C7`). */
export interface Place {
  file: string;
  line?: number;
  column?: number;
  sheet?: string;
  cell?: string;
}

/** Rows (and headers) in which faults stand; several faults of one row are one, and those of a whole file or sheet none. */
export function countBadRows(faults: readonly Fault[]): number {
  const rows = new Set<string>();
  for (const {
    where: { file, sheet = '', line, cell },
  } of faults) {
    const row = line ?? cell?.replace(/^[A-Z]+/, '');
    // Its length tells where a name ends; there may be a million of them.
    if (row !== undefined) rows.add(`${row} ${sheet.length} ${sheet}${file}`);
  }
  return rows.size;
}
