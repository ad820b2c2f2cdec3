import type { CrawlProgress } from '../collectors/crawl/index.ts';

/** Bytes that this process takes from which on nothing is judged before it takes less, or the site was seen. */
const CROWDED = 275 * 1024 * 1024;
/** Addresses that are known from which on it will be so. */
const MOST_KNOWN = 200_000;
/** Many of them, for each page that was read: they will be more than that soon. */
const MANY = 10_000;
const MANY_A_PAGE = 100;

/** Whether a site is so large that there is no memory for judging while it is looked at. `taken`: bytes that the process takes now. */
export function isTooLargeToJudge(
  { pages, targets, queued }: Pick<CrawlProgress, 'pages' | 'targets' | 'queued'>,
  taken: number,
): boolean {
  const known = pages + targets + queued;
  return taken > CROWDED || known > MOST_KNOWN || known > Math.max(MANY, MANY_A_PAGE * pages);
}
