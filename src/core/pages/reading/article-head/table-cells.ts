import { type Line, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';

/** Between a text and its cell there are no more elements. */
const NEAREST_ANCESTORS = 4;
/** Nodes; a larger row or table lays out a page. */
const LARGEST_ROW = 80;
const LARGEST_TABLE = 160;

/**
 * Index of the line in the same column of the other row, where a line is a cell of a table of two rows: what the column is called
 * and its value. Null elsewhere.
 */
export function otherCell({ tree, lines }: Page, index: number): number | null {
  const first = lines[index]?.first ?? 0;
  const row = rowOf(tree, first);
  if (row === null) return null;
  const rows = rowsBeside(tree, row);
  if (rows?.length !== 2) return null;
  const other = rows[0] === row ? rows[1] : rows[0];
  const cells = cellsOf(tree, row);
  const column = cells.findLastIndex((cell) => cell < first);
  const others = cellsOf(tree, other ?? row);
  const cell = others[column];
  if (cell === undefined || others.length !== cells.length) return null;
  const found = firstLineBehind(lines, cell);
  return (lines[found]?.last ?? Number.POSITIVE_INFINITY) < (tree.last[cell] ?? 0) ? found : null;
}

/** Index of the first line behind a node; their number where there is none. */
function firstLineBehind(lines: readonly Line[], node: number): number {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((lines[middle]?.first ?? 0) > node) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Whether other cells with a text stand in the row of a line. */
export const isAmongCells = (page: Page, index: number): boolean => otherCellsOf(page, index).length > 0;

/** Whether such cells have several lines each, as those of menus do and values do not, and the line has others over it in its cell. */
export function isBesideMenu(page: Page, index: number): boolean {
  const { tree, lines } = page;
  const others = otherCellsOf(page, index);
  const above = lines[index - 1]?.first ?? -1;
  const isFirst = !cellsAround(page, index).some((cell) => cell < above);
  return (
    !isFirst &&
    others.every((cell) => (lines[firstLineBehind(lines, cell) + 1]?.first ?? tree.size) < (tree.last[cell] ?? 0))
  );
}

/** The other cells with a text in the row of a line. */
function otherCellsOf(page: Page, index: number): number[] {
  const { tree, lines } = page;
  const row = rowOf(tree, lines[index]?.first ?? 0);
  if (row === null) return [];
  const own = cellsAround(page, index);
  return cellsOf(tree, row).filter(
    (cell) => !own.includes(cell) && (lines[firstLineBehind(lines, cell)]?.first ?? tree.size) < (tree.last[cell] ?? 0),
  );
}

/** The cell of a line in its row; none where it is in no row. */
function cellsAround({ tree, lines }: Page, index: number): number[] {
  const first = lines[index]?.first ?? 0;
  const row = rowOf(tree, first);
  return row === null ? [] : cellsOf(tree, row).filter((cell) => cell < first && first < (tree.last[cell] ?? 0));
}

/** Lines `[from, to)` of the row of a table in which a line is; null where it is in none, or in one that lays out a page. */
export function linesOfRow({ tree, lines }: Page, index: number): { from: number; to: number } | null {
  const row = rowOf(tree, lines[index]?.first ?? 0);
  if (row === null) return null;
  const end = tree.last[row] ?? 0;
  let from = index;
  let to = index + 1;
  while ((lines[from - 1]?.first ?? -1) > row) from--;
  while ((lines[to]?.first ?? Number.POSITIVE_INFINITY) < end) to++;
  return { from, to };
}

function rowOf({ tag, parent, last }: PageTree, text: number): number | null {
  let node = parent[text] ?? -1;
  for (let step = 0; step < NEAREST_ANCESTORS && node >= 0; step++) {
    if (tag[node] === TAG.tr) return (last[node] ?? 0) - node > LARGEST_ROW ? null : node;
    node = parent[node] ?? -1;
  }
  return null;
}

/** The rows of the table that a row is in; null where the table is large. */
function rowsBeside({ tag, parent, last }: PageTree, row: number): number[] | null {
  let table = parent[row] ?? -1;
  while (table >= 0 && tag[table] !== TAG.table) table = parent[table] ?? -1;
  const end = last[table] ?? 0;
  if (table < 0 || end - table > LARGEST_TABLE) return null;
  const rows: number[] = [];
  for (let node = table + 1; node < end; node++) if (tag[node] === TAG.tr) rows.push(node);
  return rows;
}

function cellsOf({ tag, parent, last }: PageTree, row: number): number[] {
  const cells: number[] = [];
  for (let node = row + 1; node < (last[row] ?? 0); node++) {
    if ((tag[node] === TAG.td || tag[node] === TAG.th) && parent[node] === row) cells.push(node);
  }
  return cells;
}
