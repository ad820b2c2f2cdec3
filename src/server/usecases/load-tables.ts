import { resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import type { Fault } from '../../core/model/fault.ts';
import type { RawTable } from '../../core/model/table.ts';
import { readTables, tableFault } from '../collectors/upload/index.ts';
import { readInputFile } from '../runtime/input-file.ts';
import type { InputFile } from '../runtime/input-file.ts';

/** A table argument: a path, or `TABLE=PATH` for a file whose name is not that of its table. */
export interface TableArgument {
  table: string | null;
  path: string;
}

export interface TableInput {
  /** The table that the caller says the file is; null: found by the names in it. */
  table: string | null;
  file: InputFile;
}

export interface LoadedTables {
  tables: RawTable[];
  /** Tables whose name the caller gave. */
  names: Map<RawTable, string>;
  /** File of each table. */
  files: Map<RawTable, InputFile>;
}

/** The part before `=` is a table's name only if no path could begin so. */
export function parseTableArgument(argument: string): TableArgument {
  const [, table, path] = /^([\p{L}_][\p{L}\p{N}_-]*)=(.+)$/su.exec(argument) ?? [];
  return table === undefined || path === undefined ? { table: null, path: argument } : { table, path };
}

export function readTableInputs(tables: readonly TableArgument[], cwd: string): TableInput[] {
  return tables.map(({ table, path }) => ({ table, file: readInputFile(resolve(cwd, path), path) }));
}

/** Reads all tables, or throws `tables-faulty` with every fault in any of them. */
export function loadTables(inputs: readonly TableInput[]): LoadedTables {
  const loaded: LoadedTables = { tables: [], names: new Map(), files: new Map() };
  const faults: Fault[] = [];
  for (const { table, file } of inputs) {
    const reading = readTables([{ name: file.path, bytes: file.bytes }]);
    faults.push(...reading.faults);
    if (table !== null && reading.tables.length > 1) faults.push(nameForSeveral(table, file, reading.tables));
    for (const raw of reading.tables) {
      loaded.tables.push(raw);
      loaded.files.set(raw, file);
      if (table !== null) loaded.names.set(raw, table);
    }
  }
  refuseFaults(faults);
  return loaded;
}

/** Which of its sheets is meant could only be guessed, and the others would be lost. */
function nameForSeveral(name: string, file: InputFile, tables: readonly RawTable[]): Fault {
  const sheets = tables.map((table) => table.sheet ?? table.name).join('、');
  return tableFault('name-for-several', { file: file.path }, { count: String(tables.length), sheets, name });
}

export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new AppError('tables-faulty', { count: String(faults.length) }, faults);
}
