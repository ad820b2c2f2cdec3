import type { PageFacts } from '../../model/page-facts.ts';
import type { CrawlOrigin } from './crawl-origin.ts';
import { openPackedLinks } from './packed-links.ts';

interface Page {
  base: string;
  /** Packed links of its elements, in order. */
  links: number[];
  resolveLink: CrawlOrigin['resolveLink'];
}

/** The links of a page with those of entries that a script draws from data in it, to which no element leads. */
export function withDrawnLinks(items: Readonly<PageFacts['items']>, { base, links, resolveLink }: Page): number[] {
  const packed = openPackedLinks();
  const numbersOf = (url: string): number[] => {
    const written = new TextEncoder().encode(url.replaceAll('&', '&amp;'));
    packed.begin(written, resolveLink({ bytes: written, charset: 'utf-8', base }));
    packed.add({ kind: 'page', from: 0, to: written.length });
    return packed.numbers();
  };
  return [...new Set([...links, ...items.flatMap(({ url }) => (url === null ? [] : numbersOf(url)))])];
}
