import type { Link, LinkUse } from '../model/observation/index.ts';

/** What a visitor misses most, first. */
const USES: readonly LinkUse[] = ['page', 'file', 'frame', 'image', 'script', 'style', 'media', 'icon', 'form'];

/**
 * One link of an address that is used in several ways, such as a page that leads to a picture which it shows: derivation gives one for
 * what is clicked, one for what is looked at, one for what makes pages work. The order in which they come changes nothing.
 */
export function mergedLink(known: Link | undefined, link: Link): Link {
  if (known === undefined) return link;
  const isFirst = USES.indexOf(known.use) <= USES.indexOf(link.use);
  const places = new Map([...known.pages, ...link.pages].map((place) => [place.url, place]));
  return {
    ...(isFirst ? known : link),
    // What a page shows is shown, whatever sheets name it.
    isOfSheet: known.isOfSheet === true && link.isOfSheet === true,
    onHome: known.onHome || link.onHome,
    pages: [...places.values()].toSorted((a, b) => (a.url < b.url ? -1 : 1)),
    // How many pages do both is not known; no fewer than this.
    pageCount: Math.max(known.pageCount, link.pageCount),
  };
}
