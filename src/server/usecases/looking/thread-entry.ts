import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingTask } from '../../collectors/crawl/reading/bytes-reader.ts';
import { openReadingDesk } from '../../collectors/crawl/reading/reading-desk.ts';
import { carriedError } from '../../runtime/carried-error.ts';
import type { LookOrder, LookSaid, LookTold } from './look-order.ts';

/** One core is left for what asks and writes; more than a few readers never have enough to do. */
const MOST_READERS = 4;

const say = (said: LookSaid, handed: ArrayBuffer[] = []): void => parentPort?.postMessage(said, handed);
const stopping = new AbortController();
let elsewhere: number | null = null;

// Whoever reads pages gets ready while everything else is loaded: a small site is to be seen at once.
const opening = openReadingDesk(workerData as ReadingTask, Math.min(MOST_READERS, availableParallelism() - 1));
const loading = Promise.all([import('./look-at-site.ts'), opening]);

async function look({ log, begun, request, earlier, ...order }: LookOrder): Promise<void> {
  ({ elsewhere } = order);
  const [{ lookAtSite }, desk] = await loading;
  const lastVisit = earlier === null ? null : (await import('./read-earlier-log.ts')).readEarlierLog(earlier);
  const looked = await lookAtSite(log, begun, {
    ...request,
    ...(elsewhere === null ? {} : { elsewhere: () => elsewhere ?? 1 }),
    onProgress: (progress) => say({ kind: 'progress', progress }),
    onNotice: (text) => say({ kind: 'notice', text }),
    // Whoever judges need not read it from the disk and unpack it.
    onSealed: (segment, lines) => say({ kind: 'sealed', segment, lines }, [lines.buffer as ArrayBuffer]),
    signal: stopping.signal,
    desk,
    lastVisit,
  });
  await desk.close();
  say({ kind: 'end', looked });
}

parentPort?.on('message', (told: LookTold) => {
  if (told.kind === 'stop') stopping.abort();
  else if (told.kind === 'elsewhere') ({ elsewhere } = told);
  else look(told.order).catch((error: unknown) => say({ kind: 'failed', error: carriedError(error) }));
});
