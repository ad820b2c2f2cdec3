import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { openReadingDesk } from '../collectors/crawl/reading/reading-desk.ts';
import { PAGES_FOLDER } from '../store/kept-pages/pages-folder.ts';
import { LOG_FOLDER } from './log-folder.ts';
import type { InspectedSite, InspectRequest } from './inspect-with-desk.ts';

export type {
  CrawlEndReason,
  CrawlProgress,
  InspectedSite,
  InspectionStage,
  InspectRequest,
} from './inspect-with-desk.ts';

/** Looks at one site and judges what it saw. A signal ends the looking; what is known by then is judged all the same. */
export async function inspectSite(request: InspectRequest): Promise<InspectedSite> {
  // Whoever reads pages gets ready while everything else is loaded: a small site is to be seen at once.
  const { cwd, keepPages, out, reading } = request;
  const spool = keepPages ? join(resolve(cwd, out), LOG_FOLDER, PAGES_FOLDER) : null;
  const desk = await openReadingDesk({ reading, spool }, readingThreads());
  try {
    const { inspectWithDesk } = await import('./inspect-with-desk.ts');
    return await inspectWithDesk(request, desk);
  } finally {
    await desk.close();
  }
}

/** One core is left for what asks and writes; more than a few readers never have enough to do. */
const readingThreads = () => Math.min(MOST_READERS, availableParallelism() - 1);

const MOST_READERS = 4;
