import { isFailure } from '../../runtime/http/index.ts';
import type { CrawlContext } from './crawl-context.ts';
import type { LeavePlace } from './crew.ts';
import type { Answered, PageAnswers } from './page-answers.ts';

/** What may wait to be read while more is asked for: bytes, which stand in memory, and pages, which may have to be drawn. */
const MOST = { bytes: 1024 * 1024, pages: 64 };

/**
 * Takes pages as `answers` does. What asked for one leaves its place while it is read, so that the site has to answer meanwhile; not
 * where too much waits to be read, and not where this thread reads: who is asked then would be held up by our reading, and seem slow.
 */
export function openUnreadPages(
  { readsElsewhere }: Pick<CrawlContext, 'readsElsewhere'>,
  answers: Pick<PageAnswers, 'takePage'>,
) {
  const waiting = { bytes: 0, pages: 0 };
  return async (page: Answered, leave: LeavePlace): Promise<void> => {
    const { outcome } = page.followed;
    // Now: who reads a page takes its bytes away.
    const bytes = isFailure(outcome) ? 0 : outcome.body.length;
    waiting.bytes += bytes;
    waiting.pages++;
    if (readsElsewhere && waiting.bytes <= MOST.bytes && waiting.pages <= MOST.pages) leave();
    await answers.takePage(page);
    waiting.bytes -= bytes;
    waiting.pages--;
  };
}
