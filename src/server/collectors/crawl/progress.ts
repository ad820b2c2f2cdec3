import type { CrawlContext } from './crawl-context.ts';
import type { CrawlOptions } from './crawl-options.ts';

/** Milliseconds between two reports of progress. */
const EVERY = 200;

/** Tells how far the crawl is, not after every answer. */
export function openProgress({
  options,
  counts,
  state,
}: Pick<CrawlContext, 'options' | 'counts' | 'state'>): () => void {
  const begun = options.clock.now();
  let last = -Infinity;
  return () => {
    if (options.onProgress === undefined) return;
    const now = options.clock.now();
    if (now - last < EVERY) return;
    last = now;
    const elapsed = now - begun;
    const { pages, targets, dead } = counts;
    const queued = state.queued();
    const left = leftOf({ counts, queued, elapsed, budget: options.budget });
    const rate = elapsed <= 0 ? 0 : ((pages - counts.seenPages) * 1000) / elapsed;
    options.onProgress({ pages, targets, dead, queued, depth: state.depth, elapsed, rate, left });
  };
}

/** As if answers came as they came so far, and nothing more were met. */
function leftOf({
  counts: { pages, targets, seenPages, seenTargets },
  queued,
  elapsed,
  budget,
}: Pick<CrawlContext, 'counts'> & Pick<CrawlOptions, 'budget'> & { queued: number; elapsed: number }): number | null {
  const read = pages - seenPages;
  const asked = read + targets - seenTargets;
  if (asked <= 0 || elapsed <= 0) return null;
  const untilAsked = (queued * elapsed) / asked;
  const untilRead = read <= 0 ? Infinity : (Math.max(0, budget.pages - pages) * elapsed) / read;
  return Math.min(untilAsked, untilRead, Math.max(0, budget.seconds * 1000 - elapsed));
}
