import type { Fault } from '../../../core/model/fault.ts';
import type { RawTable } from '../../../core/model/table.ts';
import { readCsv } from './csv/read-csv.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { TABLE_LIMITS, type TableFile } from './table-file.ts';
import { tableFault } from './table-fault.ts';
import { tableFormat } from './table-format.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** What the files hold, in the order given (sheets in their order); with any fault nothing of it should be used. */
export interface TableReading {
  tables: RawTable[];
  faults: Fault[];
}

/**
 * Reads CSV and XLSX files into tables of text cells. Everything wrong with them is collected as faults; only a file in
 * another format (.xls, .ods, a password …) is thrown, as AppError `table-format` or `table-encrypted`.
 */
export function readTables(files: readonly TableFile[]): TableReading {
  const readings = files.map(readTableFile);
  return { tables: readings.flatMap(({ tables }) => tables), faults: readings.flatMap(({ faults }) => faults) };
}

function readTableFile(file: TableFile): TableReading {
  const format = tableFormat(file);
  const limit = format === 'csv' ? TABLE_LIMITS.csvBytes : TABLE_LIMITS.workbookBytes;
  if (file.bytes.length > limit) {
    const details = { size: megabytes(file.bytes.length), limit: megabytes(limit) };
    return { tables: [], faults: [tableFault('file-too-large', { file: file.name }, details)] };
  }
  const { tables, faults } = format === 'csv' ? readCsv(file) : readXlsx(file);
  return { tables, faults: capFaults(file, [...faults, ...tables.flatMap(invisibleCharacters)]) };
}

function capFaults(file: TableFile, faults: Fault[]): Fault[] {
  if (faults.length <= TABLE_LIMITS.faults) return faults;
  const rest = tableFault('too-many-faults', { file: file.name }, { limit: String(TABLE_LIMITS.faults) });
  return [...faults.slice(0, TABLE_LIMITS.faults), rest];
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 2 ** 20));
}
