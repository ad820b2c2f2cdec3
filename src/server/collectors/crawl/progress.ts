import type { CrawlContext } from './crawl-context.ts';

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
    options.onProgress({
      ...counts,
      queued: state.queued(),
      depth: state.depth,
      elapsed,
      rate: elapsed <= 0 ? 0 : (counts.pages * 1000) / elapsed,
    });
  };
}
