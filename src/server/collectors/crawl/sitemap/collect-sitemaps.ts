import { type Door, isFailure } from '../../../runtime/http/index.ts';
import { readSitemap } from './read-sitemap.ts';

/** More sitemaps of one site are not read. */
const MAX_SITEMAPS = 50;
/** Nor kept in mind: some may not be asked for, and an index may list as many as it likes. */
const MOST_LISTED = 10 * MAX_SITEMAPS;

export interface SitemapSearch {
  door: Door;
  /** Absolute addresses of sitemaps. */
  from: readonly string[];
  /** Whether an address may be asked for. */
  mayAsk(url: string): Promise<boolean>;
  /** Whether nobody wants to know any more. */
  isOver(): boolean;
  /** An address that a sitemap lists, as written there. */
  found(address: string): void;
}

/** Reads sitemaps and those that they list. One that cannot be had or read is passed over: nobody has to have one. */
export async function collectSitemaps({ door, from, mayAsk, isOver, found }: SitemapSearch): Promise<void> {
  const known = new Set(from);
  let read = 0;
  for (const url of known) {
    if (read >= MAX_SITEMAPS || isOver()) return;
    if (!URL.canParse(url) || !(await mayAsk(new URL(url).href))) continue;
    read++;
    const { outcome } = await door.fetch({ url: new URL(url).href, method: 'GET' });
    if (isOver()) return;
    if (isFailure(outcome) || outcome.status !== 200) continue;
    const sitemap = readSitemap(outcome.body);
    for (const address of sitemap?.addresses ?? []) {
      if (sitemap?.isIndex !== true) found(address);
      else if (known.size < MOST_LISTED) known.add(address);
    }
  }
}
