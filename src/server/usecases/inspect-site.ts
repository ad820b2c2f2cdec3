import { availableParallelism } from 'node:os';
import { openReadingDesk } from '../collectors/crawl/reading/reading-desk.ts';
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
  const desk = await openReadingDesk(request.reading, readingThreads());
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
