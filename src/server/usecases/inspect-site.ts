import { join, resolve } from 'node:path';
import { PAGES_FOLDER } from '../store/kept-pages/pages-folder.ts';
import { LOG_FOLDER } from './log-folder.ts';
import type { InspectedSite, InspectRequest } from './inspect-looking.ts';
import { openLooking } from './looking/open-looking.ts';

export type {
  CrawlEndReason,
  CrawlProgress,
  InspectedSite,
  InspectionStage,
  InspectProgress,
  InspectRequest,
} from './inspect-looking.ts';

/** Looks at one site and judges what it saw. A signal ends the looking; what is known by then is judged all the same. */
export async function inspectSite(request: InspectRequest): Promise<InspectedSite> {
  const { cwd, keepPages, out, reading } = request;
  const spool = keepPages ? join(resolve(cwd, out), LOG_FOLDER, PAGES_FOLDER) : null;
  // What looks at the site gets ready while everything else is loaded: a small site is to be seen at once.
  const looking = openLooking({ reading, spool });
  try {
    const { inspectLooking } = await import('./inspect-looking.ts');
    return await inspectLooking(request, looking);
  } finally {
    await looking.close();
  }
}
