import type { CrawlContext } from './crawl-context.ts';

type Rules = Pick<CrawlContext, 'options' | 'robots' | 'tally'>;

/** Whether robots.txt keeps us from an address; one that it does is counted, so ask once. */
export function isShutOut({ options, robots, tally }: Rules, url: string): boolean {
  const rule = options.robots === 'obey' ? robots.shutBy(url) : null;
  if (rule !== null) tally.add('robots', url, { place: rule });
  return rule !== null;
}

/** Whether an address lies in a trap; one that does is counted, so ask once. */
export function isTrapped({ traps, tally }: Pick<CrawlContext, 'traps' | 'tally'>, url: string): boolean {
  const trap = traps.trapOf(url);
  if (trap !== null) tally.add('trap', url, { place: trap });
  return trap !== null;
}
