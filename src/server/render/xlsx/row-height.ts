import { textWidth } from '../../../core/model/text-width.ts';
import type { Sheet, SheetCell } from '../../../core/model/workbook.ts';

/*
 * Heights of rows in points. Excel finds them by itself when they are left out; WPS and LibreOffice show one line of a text
 * that needs two.
 */

export const TITLE_HEIGHT = 36;

/** One line of the standard font, and what stands above and below all of them. */
const LINE = 15;
const AROUND = 7;

/** Excel knows no higher rows. */
const HIGHEST = 409;

/** The row of the headers: as many lines as the longest of them needs. */
export function headerHeight({ columns }: Sheet): number {
  return heightOf(Math.max(...columns.map(({ header, width }) => linesOf(header, width))));
}

/** A row below the header; null where one line is enough, for which the sheet has a height. */
export function bodyHeight({ columns }: Sheet, cells: readonly SheetCell[]): number | null {
  let lines = 1;
  for (const [index, cell] of cells.entries()) {
    if (typeof cell === 'string') lines = Math.max(lines, linesOf(cell, columns[index]?.width ?? 0));
  }
  return lines === 1 ? null : heightOf(lines);
}

function heightOf(lines: number): number {
  return Math.min(HIGHEST, lines * LINE + AROUND);
}

/** Lines that a text needs in a column of so many characters of the standard font, of which the edges take one. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((textWidth(line) * 2) / room)), 0);
}
