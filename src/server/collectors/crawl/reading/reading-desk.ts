import type { ReadingTask, WrittenPage } from './bytes-reader.ts';
import type { Reader, ReadPage } from './reader.ts';
import { openReadingThread } from './reading-thread.ts';

/** Readers among whom pages are shared out. */
export interface ReadingDesk {
  readonly readers: readonly Reader[];
  /** Whether they read on other threads, and this one does something else meanwhile. */
  readonly isElsewhere: boolean;
  close(): Promise<void>;
}

/** `threads`: so many beside this one; 0 to read on this one, which then does nothing else meanwhile. */
export async function openReadingDesk(task: ReadingTask, threads: number): Promise<ReadingDesk> {
  const readers =
    threads === 0 ? [await readerHere(task)] : Array.from({ length: threads }, () => openReadingThread(task));
  return {
    readers,
    isElsewhere: threads > 0,
    async close() {
      await Promise.all(readers.map(async (reader) => reader.close()));
    },
  };
}

async function readerHere(task: ReadingTask): Promise<Reader> {
  // What reads is loaded where it reads.
  const { openBytesReader } = await import('./bytes-reader.ts');
  const reader = openBytesReader(task);
  const read = async (page: WrittenPage): Promise<ReadPage> => {
    const [bytes] = reader.read([page]);
    return bytes === undefined
      ? Promise.reject(new RangeError('a page was not read'))
      : { bytes, forget: () => undefined };
  };
  return { read, waiting: 0, close: async () => Promise.resolve() };
}
