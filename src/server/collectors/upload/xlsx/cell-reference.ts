/** A cell by its 1-based column and row. */
export interface CellReference {
  column: number;
  row: number;
}

/** A block of cells, both corners inclusive. */
export interface CellRange {
  from: CellReference;
  to: CellReference;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/**
 * Reads `C7`; null for anything that is no cell of a worksheet. A loop and no pattern, because every cell of a sheet
 * has one.
 */
export function parseCell(text: string): CellReference | null {
  let column = 0;
  let row = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a && row === 0) column = column * 26 + code - 0x40;
    else if (code >= 0x30 && code <= 0x39 && column > 0) row = row * 10 + code - 0x30;
    else return null;
    if (column > MAX_COLUMNS || row > MAX_ROWS) return null;
  }
  return column > 0 && row > 0 ? { column, row } : null;
}

/** Reads `A1:D1`, or one cell as the range of itself; null otherwise. */
export function parseRange(text: string): CellRange | null {
  const [first = '', second = first, ...rest] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(second);
  return from === null || to === null || rest.length > 0 || from.row > to.row || from.column > to.column
    ? null
    : { from, to };
}
