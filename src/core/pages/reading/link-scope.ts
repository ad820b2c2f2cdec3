import type { CrawlOrigin, LinkedPage } from './crawl-origin.ts';

/** A number from 1 on for who resolves the addresses of a page, its charset, and the host of its base. */
export type LinkScope = (resolveLink: CrawlOrigin['resolveLink'], page: Pick<LinkedPage, 'charset' | 'base'>) => number;

/** Pages of one crawl have few. */
const MOST = 256;

export function openLinkScope(): LinkScope {
  const scopes = new Map<string, number>();
  let last = 0;
  let resolver: CrawlOrigin['resolveLink'] | null = null;
  return (resolveLink, { charset, base }) => {
    if (resolveLink !== resolver || scopes.size === MOST) scopes.clear();
    resolver = resolveLink;
    const hostEnd = base.indexOf('/', base.indexOf('//') + 2);
    const host = hostEnd < 0 ? base : base.slice(0, hostEnd);
    const key = `${charset} ${host}`;
    const known = scopes.get(key);
    if (known !== undefined) return known;
    scopes.set(key, ++last);
    return last;
  };
}
