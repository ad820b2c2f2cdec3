import { type Door, isFailure } from '../../../runtime/http/index.ts';
import { readSitemap } from './read-sitemap.ts';

/** More sitemaps of one site are not read. */
const MAX_SITEMAPS = 50;

export interface SitemapSearch {
  door: Door;
  /** Absolute addresses of sitemaps. */
  from: readonly string[];
  /** Whether an address may be asked for. */
  mayAsk(url: string): boolean;
  signal?: AbortSignal | undefined;
  /** An address that a sitemap lists, as written there. */
  found(address: string): void;
}

/** Reads sitemaps and those that they list. One that cannot be had or read is passed over: nobody has to have one. */
export async function collectSitemaps({ door, from, mayAsk, signal, found }: SitemapSearch): Promise<void> {
  const known = new Set(from);
  let read = 0;
  for (const url of known) {
    if (read >= MAX_SITEMAPS || signal?.aborted === true) return;
    if (!URL.canParse(url) || !mayAsk(new URL(url).href)) continue;
    read++;
    const { outcome } = await door.fetch({ url: new URL(url).href, method: 'GET' });
    if (isFailure(outcome) || outcome.status !== 200) continue;
    const sitemap = readSitemap(outcome.body);
    for (const address of sitemap?.addresses ?? []) {
      if (sitemap?.isIndex === true) known.add(address);
      else found(address);
    }
  }
}
