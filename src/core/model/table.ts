import type { Place } from './fault.ts';

/**
 * A table as a person handed it in: text cells only, nothing interpreted. CSV files and worksheets look the same from
 * here on. What the columns mean is decided by the scheme (core/scoring reads them).
 */
export interface RawTable {
  /** File name as given on the command line, for messages. */
  file: string;
  /** Base name without extension for CSV, sheet name for a workbook; tables are matched to the scheme by it. */
  name: string;
  /** Set for a worksheet: cells are then named `C7`; otherwise faults name line and column. */
  sheet?: string;
  /** 1-based line or row of the header, for faults about a column. */
  headerLine: number;
  header: RawCell[];
  rows: RawRow[];
}

export interface RawRow {
  /** 1-based line of a CSV file (where the record begins, when a quoted cell spans lines) or row of a sheet. */
  line: number;
  /** One per header cell, in header order; an empty cell is the empty text. */
  cells: string[];
}

export interface RawCell {
  text: string;
  /** 1-based column in the file: the n-th field of a CSV record, column A of a sheet being 1. */
  column: number;
}

/**
 * Where a cell of `table` stands, for a fault: sheet and cell name in a workbook, line and field number in a CSV file.
 * `line` and `column` are 1-based, as in `RawRow.line` and `RawCell.column`.
 */
export function placeOfCell(table: Pick<RawTable, 'file' | 'sheet'>, line: number, column: number): Place {
  return table.sheet === undefined
    ? { file: table.file, line, column }
    : { file: table.file, sheet: table.sheet, cell: `${columnLetters(column)}${line}` };
}

/** The letters of a 1-based sheet column: 1 → `A`, 26 → `Z`, 27 → `AA`, 16384 → `XFD`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
