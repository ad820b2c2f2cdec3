import type { CrawlContext } from './crawl-context.ts';
import { SHUT_OUT } from './frontier.ts';
import { normaliseUrl } from './normalise-url.ts';
import { hostOf } from './site-hosts.ts';

type Rules = Pick<CrawlContext, 'table' | 'frontier' | 'robots' | 'tally'>;

/** Whether robots.txt keeps us from an address; one that it does is counted once. */
export function isShutOut(rules: Rules, url: string): boolean {
  const isShut = rules.robots.shutBy(url) !== null;
  if (isShut) countShutOut(rules, url);
  return isShut;
}

/** Counts an address that nobody asked for because of robots.txt, also where a redirect led there. */
export function countShutOut({ table, frontier, robots, tally }: Rules, to: string): void {
  const url = normaliseUrl(to, to) ?? to;
  const id = table.intern(url);
  if (frontier.is(id, SHUT_OUT)) return;
  frontier.mark(id, SHUT_OUT);
  tally.add('robots', url, { place: robots.shutBy(url) ?? hostOf(url) });
}

/** Whether robots.txt keeps us from an address, of whichever site it is: its rules are known for the site only. */
export function isShut(
  { options, robots, site }: Pick<CrawlContext, 'options' | 'robots' | 'site'>,
  url: string,
): boolean {
  return options.robots === 'obey' && site.includes(url) && robots.shutBy(url) !== null;
}

/** Whether an address lies in a trap; one that does is counted, so ask once. */
export function isTrapped({ traps, tally }: Pick<CrawlContext, 'traps' | 'tally'>, url: string): boolean {
  const trap = traps.trapOf(url);
  if (trap !== null) tally.add('trap', url, { place: trap });
  return trap !== null;
}
