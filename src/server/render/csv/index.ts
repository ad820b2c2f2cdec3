/** How a CSV file is written beyond its cells. */
export interface CsvOptions {
  /** A byte order mark lets a Chinese Excel see that the file is UTF-8; programs do not expect it. */
  byteOrderMark?: boolean;
}

const NUMBER = /^[+\-＋－]?\d[\d,]*(?:\.\d+)?%?$/u;

/**
 * A CSV file: UTF-8, comma, LF after every row, quotes where RFC 4180 needs them. A cell that a spreadsheet would run
 * as a formula (it begins with = + - @, also as wide as a Chinese keyboard writes them, a tab or a line end, and is neither a number nor made of dashes alone) gets an apostrophe
 * in front: names come from other people's sites and tables, and files are opened by a double click. Reading back keeps
 * the apostrophe.
 */
export function renderCsv(rows: readonly (readonly string[])[], options: CsvOptions = {}): Uint8Array {
  const mark = options.byteOrderMark === true ? '\ufeff' : '';
  return Buffer.from(mark + rows.map(renderRow).join(''), 'utf8');
}

/** The same without a mark, row by row: a table need not be in memory. */
export function* csvRows(rows: Iterable<readonly string[]>): Generator<string> {
  for (const row of rows) yield renderRow(row);
}

function renderRow(cells: readonly string[]): string {
  // A row of one empty cell would be a blank line, which readers skip.
  const line = cells.length === 1 && cells[0] === '' ? '""' : cells.map(renderCell).join(',');
  return `${line}\n`;
}

function renderCell(cell: string): string {
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) && !NUMBER.test(cell) && !/^[+\-＋－]+$/u.test(cell);
}
