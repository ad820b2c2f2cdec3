import { Worker } from 'node:worker_threads';
import { AppError, type AppErrorCode } from '../../../core/model/app-error.ts';
import type { Fault } from '../../../core/model/fault.ts';
import type { RawRow, RawTable } from '../../../core/model/table.ts';
import { fewAtOnce } from '../../runtime/few-at-once.ts';
import { readTables, type TableReading } from './read-tables.ts';
import { tableFault } from './table-fault.ts';
import { TABLE_LIMITS, type TableFile } from './table-file.ts';
import { tableFormat } from './table-format.ts';

/** What the thread sends: tables and their rows by and by, and at last the faults, or that no table was read at all. */
export type ReadApart =
  | { table: Omit<RawTable, 'rows'> }
  | { rows: RawRow[] }
  | { faults: readonly Fault[] }
  | { refused: { code: AppErrorCode; details: Record<string, string>; faults: readonly Fault[] } };

/** Bytes of CSV that are read where they are: to begin a thread takes longer. A workbook of so many may be a thousand times as large. */
const AT_ONCE = 64 * 1024;

/** Threads at once. Who hands in a third table waits: each may need the memory of a table of the largest size. */
const LANES = 2;

/** Megabytes that a thread may take for what it reads; more is no table of a size that is taken. */
const MOST_MEMORY = 2048;

const inLane = fewAtOnce({ most: LANES, waiting: Infinity });

/**
 * Reads tables as `readTables` does, on a thread of its own: a service answers others meanwhile, however large or wicked a file is.
 * @throws AppError as `readTables`
 */
export async function readTablesApart(files: readonly TableFile[]): Promise<TableReading> {
  if (files.every((file) => tableFormat(file) === 'csv' && file.bytes.length <= AT_ONCE)) return readTables(files);
  return inLane(async () => readOnThread(files));
}

async function readOnThread(files: readonly TableFile[]): Promise<TableReading> {
  const thread = new Worker(new URL('read-apart-entry.ts', import.meta.url), {
    workerData: files,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const tables: RawTable[] = [];
  try {
    const faults = await new Promise<readonly Fault[]>((resolve, reject) => {
      thread.on('message', (message: ReadApart) => {
        if ('table' in message) tables.push({ ...message.table, rows: [] });
        else if ('rows' in message) for (const row of message.rows) tables.at(-1)?.rows.push(row);
        else if ('faults' in message) resolve(message.faults);
        else reject(new AppError(message.refused.code, message.refused.details, message.refused.faults));
      });
      thread.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(files.map(tooLarge));
        else reject(error);
      });
      thread.on('exit', () => reject(new Error('the thread that reads a table has ended')));
    });
    return { tables, faults: [...faults] };
  } finally {
    await thread.terminate();
  }
}

const tooLarge = ({ name }: TableFile): Fault =>
  tableFault('too-many-cells', { file: name }, { limit: String(TABLE_LIMITS.cells) });
