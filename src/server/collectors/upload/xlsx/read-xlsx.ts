import { AppError } from '../../../../core/model/app-error.ts';
import type { Fault } from '../../../../core/model/fault.ts';
import type { RawTable } from '../../../../core/model/table.ts';
import { TABLE_LIMITS, baseName, type TableFile } from '../table-file.ts';
import { tableFault } from '../table-fault.ts';
import { openWorkbook, type WorkbookPackage } from './package.ts';
import { readSheet } from './read-sheet.ts';
import { sheetTable } from './sheet-table.ts';

/**
 * Reads a workbook: every sheet that holds something is a table named after it, but for those whose name begins with
 * `_` (lists and other helpers that the table template brings along). A single table in a sheet that nobody named is
 * known by the file's name.
 */
export function readXlsx(file: TableFile): { tables: RawTable[]; faults: Fault[] } {
  try {
    return readSheets(file, openWorkbook(file));
  } catch (error) {
    if (error instanceof AppError && error.code === 'input-faulty') return { tables: [], faults: [...error.faults] };
    throw error;
  }
}

function readSheets(file: TableFile, { sheets, parts }: WorkbookPackage): { tables: RawTable[]; faults: Fault[] } {
  const tables: RawTable[] = [];
  const faults: Fault[] = [];
  let maxCells: number = TABLE_LIMITS.cells;
  for (const sheet of sheets.filter(({ name }) => !name.startsWith('_'))) {
    const content = readSheet({ file: file.name, part: sheet.part, xml: sheet.xml(), parts, maxCells });
    maxCells -= content.rows.reduce((sum, { columns }) => sum + columns.length, 0);
    const shaped = sheetTable({ file: file.name, name: sheet.name, sheet: sheet.name }, content);
    if (shaped.table !== null) tables.push(shaped.table);
    faults.push(...shaped.faults);
  }
  if (tables.length === 0 && faults.length === 0) faults.push(tableFault('no-sheet', { file: file.name }));
  const [only, ...others] = tables;
  if (only !== undefined && others.length === 0 && isUnnamed(only.name)) only.name = baseName(file.name);
  return { tables, faults };
}

/** The name that spreadsheet programs give to the first sheet of a new workbook. */
function isUnnamed(sheet: string): boolean {
  return /^(?:sheet|工作表)\s?1$/iu.test(sheet);
}
