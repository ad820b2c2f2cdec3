import { type Door, isFailure } from '../../../runtime/http/index.ts';
import { isPacked, MOST_BYTES, readSitemap, type Sitemap } from './read-sitemap.ts';

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
  /** A sitemap that is there and is too large, or of which nothing could be read. */
  unread(url: string): void;
}

/** Reads sitemaps and those that they list. One that is not there is passed over, and so is what is none: nobody has to have one. */
export async function collectSitemaps(search: SitemapSearch): Promise<void> {
  const { from, mayAsk, isOver, found } = search;
  const known = new Set(from);
  let read = 0;
  for (const url of known) {
    if (read >= MAX_SITEMAPS || isOver()) return;
    if (!URL.canParse(url) || !(await mayAsk(new URL(url).href))) continue;
    read++;
    const sitemap = await askSitemap(new URL(url).href, search);
    if (isOver()) return;
    for (const address of sitemap?.addresses ?? []) {
      if (sitemap?.isIndex !== true) found(address);
      else if (known.size < MOST_LISTED) known.add(address);
    }
  }
}

async function askSitemap(url: string, { door, unread }: SitemapSearch): Promise<Sitemap | null> {
  const { outcome } = await door.fetch({ url, method: 'GET', limits: { body: MOST_BYTES } });
  if (outcome.status !== 200) return null;
  const sitemap = isFailure(outcome) ? null : readSitemap(outcome.body);
  if (sitemap === null && (isFailure(outcome) || isPacked(outcome.body))) unread(url);
  return sitemap;
}
