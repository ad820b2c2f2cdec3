import { Worker } from 'node:worker_threads';
import type { ReadBytes, ReadingTask, WrittenPage } from './bytes-reader.ts';
import type { Reader, ReadPage } from './reader.ts';

interface Waiting {
  resolve(read: ReadPage): void;
  reject(error: unknown): void;
}

/** Megabytes for what is new, as the launcher has it for the first thread: with less room for it memory stays small. */
const YOUNG = 12;

/** One that is read and one that waits for it: the thread always has something to do, and what comes meanwhile goes together. */
const BATCHES = 2;

/**
 * A reader on a thread of its own. Answers come in the order of the questions. To wake another thread takes longer than to read a
 * small page, so pages go there and back in batches: those that came while it was busy.
 */
export function openReadingThread(task: ReadingTask): Reader {
  const thread = new Worker(new URL('thread-entry.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const waiting: Waiting[] = [];
  let batch: WrittenPage[] = [];
  let batches = 0;
  const state: { failed: { error: unknown } | null } = { failed: null };

  const send = (): void => {
    if (batch.length === 0 || batches === BATCHES) return;
    const pages = batch.map((page) => ({ ...page, body: ownBytes(page.body) }));
    thread.postMessage(
      pages,
      pages.map(({ body }) => body.buffer),
    );
    batch = [];
    batches++;
  };
  const fail = (error: unknown): void => {
    state.failed ??= { error };
    for (const { reject } of waiting.splice(0)) reject(error);
  };

  thread.on('message', (answers: readonly ReadBytes[]) => {
    batches--;
    send();
    const forget = forgetting(answers);
    for (const [index, { resolve }] of waiting.splice(0, answers.length).entries()) {
      const bytes = answers[index];
      if (bytes !== undefined) resolve({ bytes, forget });
    }
  });
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
        batch.push(page);
        if (batch.length === 1) setImmediate(send);
      });
    },
    async close() {
      await thread.terminate();
    },
  };
}

/** Gives back the memory in which lies what all of them show, when none of them is looked at any more. */
function forgetting(answers: readonly ReadBytes[]): () => void {
  let left = answers.length;
  return () => {
    if (--left === 0) answers[0]?.shown.buffer.transfer(0);
  };
}

/** Memory around bytes that is given away with them. Around bytes that share theirs with others there is always more. */
const MOST_AROUND = Buffer.poolSize >>> 1;

/** The bytes in memory that holds nothing else, so that it can be handed over. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && byteOffset === 0 && buffer.byteLength - byteLength <= MOST_AROUND;
  return isOwn ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
}
