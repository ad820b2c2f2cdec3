import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../core/model/app-error.ts';
import type { ReadApart } from './read-apart.ts';
import { readTables } from './read-tables.ts';
import type { TableFile } from './table-file.ts';

/** Cells that are sent at once: whoever takes them in does nothing else meanwhile. */
const CELLS = 20_000;

function send(message: ReadApart): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- That is for windows; this goes to a thread.
  parentPort?.postMessage(message);
}

try {
  const { tables, faults } = readTables(workerData as readonly TableFile[]);
  for (const { rows, ...table } of tables) {
    send({ table });
    const step = Math.max(1, Math.floor(CELLS / Math.max(1, table.header.length)));
    for (let from = 0; from < rows.length; from += step) {
      send({ rows: rows.slice(from, from + step) });
      // The other side shall find other work between two of them.
      await setImmediate();
    }
  }
  send({ faults });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  send({ refused: { code: error.code, details: { ...error.details }, faults: error.faults } });
}
