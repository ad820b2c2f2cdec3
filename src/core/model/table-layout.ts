import type { Column, TableBlock } from './document.ts';
import { textWidth } from './text-width.ts';

/** How a table is set: type size in points, and whether its page is turned. */
export interface TableLayout {
  landscape: boolean;
  size: number;
}

/** Space left and right of a cell's text together, in characters of the table's type. */
export const CELL_PADDING = 0.5;

/** Height of a line in a table, in sizes of its type: 26 rows of 12 pt stand on one page under the title of their annex. */
export const CELL_LINE = 1.45;

/** Widest that a column asks to be: longer texts run over several lines. In characters. */
const WIDEST = 16;

const UPRIGHT_WIDTH = 442;
const TURNED_WIDTH = 637;

/** In order of preference: an upright page is easier to bind and read than larger type. */
const LAYOUTS: readonly TableLayout[] = [
  { landscape: false, size: 12 },
  { landscape: false, size: 10.5 },
  { landscape: true, size: 12 },
  { landscape: true, size: 10.5 },
  { landscape: true, size: 9 },
  { landscape: true, size: 7.5 },
  { landscape: true, size: 6.5 },
  { landscape: true, size: 5.5 },
  { landscape: true, size: 5 },
];

/** 八号, the smallest of the Chinese type sizes. */
const SMALLEST: TableLayout = { landscape: true, size: 5 };

/** Type sizes that tables are set in, in points. */
export const TABLE_SIZES: readonly number[] = [...new Set(LAYOUTS.map((layout) => layout.size))];

/** The first layout that the columns fit in, by the widths that they ask for; the smallest type when none does. */
export function tableLayout(columns: readonly Column[]): TableLayout {
  return LAYOUTS.find((layout) => fits(columns, layout)) ?? SMALLEST;
}

/** Whether the columns get less than they ask for even in the smallest type: figures in them may then need several lines. */
export function isSqueezed(columns: readonly Column[]): boolean {
  return !fits(columns, SMALLEST);
}

function fits(columns: readonly Column[], { landscape, size }: TableLayout): boolean {
  const characters = columns.reduce((sum, column) => sum + column.width + CELL_PADDING, 0);
  return characters * size <= (landscape ? TURNED_WIDTH : UPRIGHT_WIDTH);
}

/**
 * The width to ask for a column, in full-width characters: its longest cell, at most 16, and no less than its header needs
 * on two lines; a header of two characters stays on one.
 */
export function columnWidth(name: string, cells: Iterable<string>): number {
  const header = textWidth(name);
  let widest = Math.min(header, Math.max(2, Math.ceil(header / 2)));
  for (const cell of cells) widest = Math.max(widest, textWidth(cell));
  return Math.max(1, Math.min(WIDEST, widest));
}

/**
 * Throws a `RangeError` for a table whose rows are not as long as its columns are many, or whose widths are not above 0.
 * Such a table is a mistake of the report that made it: printed, every later cell would stand under a wrong header.
 */
export function requireWholeTable({ columns, rows }: TableBlock): void {
  const narrow = columns.findIndex((column) => !(column.width > 0));
  if (columns.length === 0 || narrow >= 0) throw new RangeError(`table column ${narrow + 1} has no width`);
  const odd = rows.findIndex((row) => row.length !== columns.length);
  if (odd >= 0)
    throw new RangeError(`table row ${odd + 1} has ${rows[odd]?.length} cells for ${columns.length} columns`);
}
