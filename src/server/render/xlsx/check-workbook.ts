import type { Sheet, Workbook } from '../../../core/model/workbook.ts';
import { LIST_SHEET_NAME } from './list-sheet.ts';

const LIMITS = { name: 31, columns: 16_384, rows: 1_048_576, text: 32_767 } as const;
const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

/** Throws a `RangeError` for what a spreadsheet program would refuse to open, or the model does not allow. */
export function checkWorkbook({ sheets }: Workbook): void {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  const names = new Set<string>([LIST_SHEET_NAME]);
  for (const sheet of sheets) {
    const key = sheet.name.toLowerCase();
    if (!isSheetName(sheet.name) || names.has(key))
      throw new RangeError(`"${sheet.name}" cannot be the name of a sheet`);
    names.add(key);
    checkSheet(sheet);
  }
}

/** Whether a sheet may have this name: 1 to 31 characters, none of `[ ] : * ? / \`, not in single quotes. */
export function isSheetName(name: string): boolean {
  return name !== '' && name.length <= LIMITS.name && !/[[\]:*?/\\]|^'|'$/u.test(name);
}

function checkSheet({ name, columns, rows }: Sheet): void {
  if (columns.length === 0 || columns.length > LIMITS.columns)
    throw new RangeError(`sheet "${name}" has ${columns.length} columns`);
  if (rows.length > LIMITS.rows - 2) throw new RangeError(`sheet "${name}" has ${rows.length} rows`);
  for (const [index, cells] of rows.entries()) {
    if (cells.length !== columns.length)
      throw new RangeError(`row ${index} of sheet "${name}" has ${cells.length} cells`);
    for (const cell of cells) {
      const isSound =
        cell === null || (typeof cell === 'string' ? cell.length <= LIMITS.text : DECIMAL.test(cell.decimal));
      if (!isSound) throw new RangeError(`row ${index} of sheet "${name}" holds a cell that cannot be written`);
    }
  }
}
