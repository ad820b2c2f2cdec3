import { type Link, type PagePlace, type SeenPage, unpackLink } from '../../model/observation/index.ts';
import type { Item } from '../../model/page-facts.ts';

/** What a visitor sees in a frame of the home page. */
export interface HomeFrame {
  place: PagePlace;
  items: readonly Item[];
  isScripted: boolean;
}

/** What stands in the frames of a home page, which to a visitor is a part of it. */
export interface HomeFrames {
  /** A page to which the home page leads. */
  seePage(page: SeenPage): void;
  seeLink(link: Link): void;
  /** At the end: the frames that were read, and the addresses of the site in frames of which nothing is known. */
  of(home: SeenPage): { read: HomeFrame[]; unread: string[] };
}

/** More do not fit into a frame; longer lists are pages of their own. */
const MOST_ITEMS = 40;

export function openHomeFrames(): HomeFrames {
  /** By the number of its address: which of them stand in frames is told by the home page, whenever that comes. */
  const kept = new Map<number, HomeFrame>();
  const addresses = new Map<string, string>();
  return {
    seePage({ id, url, sha256, at, facts, scripted }) {
      const items = facts.kind === 'article' ? [] : facts.items.slice(0, MOST_ITEMS);
      kept.set(id, { place: { url, sha256, at }, items, isScripted: scripted });
    },
    seeLink({ url, use, scope, onHome, state, contentType, reach }) {
      const mayShow = state !== 'dead' && (contentType === null || contentType.includes('html'));
      if (use === 'frame' && scope === 'internal' && onHome && mayShow) addresses.set(url, reach?.url ?? url);
    },
    of(home) {
      const all = framesOf(home).flatMap((id) => kept.get(id) ?? []);
      const read = all.filter(({ isScripted }) => !isScripted);
      const urls = new Set(read.map(({ place }) => place.url));
      const unread = [...addresses].flatMap(([url, to]) => (urls.has(url) || urls.has(to) ? [] : [url]));
      return { read, unread: unread.toSorted() };
    },
  };
}

function framesOf({ links }: SeenPage): number[] {
  return links.map(unpackLink).flatMap(({ address, use }) => (use === 'frame' ? [address] : []));
}
