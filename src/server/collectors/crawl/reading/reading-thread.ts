import { Worker } from 'node:worker_threads';
import type { ReadBytes, Reading } from './bytes-reader.ts';
import type { Reader } from './reader.ts';

interface Waiting {
  resolve(read: ReadBytes): void;
  reject(error: unknown): void;
}

/** Megabytes for what is new, as the launcher has it for the first thread: with less room for it memory stays small. */
const YOUNG = 24;

/** A reader on a thread of its own. Answers come in the order of the questions. */
export function openReadingThread(reading: Reading): Reader {
  const thread = new Worker(new URL('thread-entry.ts', import.meta.url), {
    workerData: reading,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const waiting: Waiting[] = [];
  const state: { failed: { error: unknown } | null } = { failed: null };
  const fail = (error: unknown): void => {
    state.failed ??= { error };
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  thread.on('message', (read: ReadBytes) => waiting.shift()?.resolve(read));
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('the thread that reads pages has ended')));
  return {
    get waiting() {
      return waiting.length;
    },
    async read(page) {
      return new Promise((resolve, reject) => {
        if (state.failed !== null) {
          reject(state.failed.error);
          return;
        }
        waiting.push({ resolve, reject });
        const body = ownBytes(page.body);
        thread.postMessage({ ...page, body }, [body.buffer]);
      });
    },
    async close() {
      await thread.terminate();
    },
  };
}

/** The bytes in memory that holds nothing else, so that it can be handed over. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return isOwn ? new Uint8Array(buffer) : Uint8Array.from(bytes);
}
