import { catalogueEntriesPage } from '../../model/catalogue-address.ts';
import type { Link, LinkPlace } from '../../model/observation/index.ts';
import type { AddressBook } from '../memory/address-book.ts';
import type { Outcomes } from '../outcomes.ts';
import { MOST_PLACES, type PageTable } from '../page-table.ts';
import { siteOf } from '../address-alias.ts';
import { type Edges, USES_OF_ADDRESS } from './edges.ts';
import { isDoubtful } from './is-doubtful.ts';
import type { LinkWords } from './link-words.ts';
import type { SoftNotFound } from './soft-not-found.ts';
import { CLICKED, GROUP_COUNT, GROUP_OF_USE, useOfGroup } from './use-group.ts';

/** What the links are joined from; everything was seen and settled. */
export interface LinkSources {
  book: AddressBook;
  pages: PageTable;
  outcomes: Outcomes;
  soft: SoftNotFound;
  edges: Edges;
  words: LinkWords;
  /** All addresses, in order. */
  order: Uint32Array;
  /** The home page as it is registered, and further hosts of the site. */
  home: string;
  hosts: readonly string[];
}

/** So many addresses are joined at a time, and so many of which the pages have to be told: what is kept of them is gone before the next ones. */
const WINDOW = 1 << 19;
const MOST_ASKED = 1 << 14;

/**
 * Gives one link for each address and group of uses, in the order of addresses. Which pages lead to it is told for addresses that
 * are not plainly open, or that were never asked for: `pages` of others is empty, and only counted. Links of pages that are not
 * there themselves do not count.
 */
export function deriveLinks(sources: LinkSources, give: (link: Link) => void): void {
  const { order, pages } = sources;
  const places = new Uint32Array(order.length);
  for (const [place, address] of order.entries()) places[address] = place;
  const from = pages.inOrder(order).filter((page) => isThere(sources, pages.address(page)));
  const own = ownSites(sources);
  const open = openWindow(Math.min(WINDOW, order.length));
  for (let start = 0, end = 0; start < order.length; start = end) {
    end = fillAsked(open, sources, start);
    open.masks.fill(0);
    open.counts.fill(0);
    open.last.fill(0);
    open.homes.fill(0);
    const window = { sources, places, own, start, end, window: open };
    for (const page of from) gather(window, page);
    for (let place = start; place < end; place++) giveLinks(window, place, give);
  }
}

const isThere = ({ outcomes, soft }: LinkSources, address: number) =>
  outcomes.state(address) === 'open' && !soft.isSoft(address);

/** What is known of the addresses of a window; where there is one place for each group, at `index * GROUP_COUNT + group`. */
interface Window {
  /** 0, or the number of an address of which the pages have to be told, from 1. */
  asked: Uint32Array;
  masks: Uint16Array;
  counts: Uint32Array;
  homes: Uint8Array;
  /** The page that was counted last, plus one: a page may lead to an address by several uses of a group. */
  last: Uint32Array;
  /** The first pages, by number of `asked` and group. */
  first: Uint32Array;
}

function openWindow(size: number): Window {
  const each = size * GROUP_COUNT;
  return {
    asked: new Uint32Array(size),
    masks: new Uint16Array(size),
    counts: new Uint32Array(each),
    homes: new Uint8Array(each),
    last: new Uint32Array(each),
    first: new Uint32Array(Math.min(size, MOST_ASKED) * GROUP_COUNT * MOST_PLACES),
  };
}

/** Numbers the asked addresses from `start` on; gives the end of the window. */
function fillAsked({ asked }: Window, sources: LinkSources, start: number): number {
  const { order } = sources;
  const last = Math.min(start + asked.length, order.length);
  asked.fill(0);
  for (let place = start, count = 0; place < last; place++) {
    if (!isAsked(sources, order[place] ?? 0)) continue;
    asked[place - start] = ++count;
    if (count === MOST_ASKED) return place + 1;
  }
  return last;
}

function isAsked({ book, outcomes, soft }: LinkSources, address: number): boolean {
  if (!outcomes.isKnown(address)) return false;
  if (outcomes.state(address) !== 'open' || soft.isSoft(address)) return true;
  return isDoubtful(book.url(address), outcomes.content(address));
}

interface Joining {
  sources: LinkSources;
  /** Place of each address in the order. */
  places: Uint32Array;
  own: ReadonlySet<string>;
  /** The window is `[start, end)` of the order. */
  start: number;
  end: number;
  window: Window;
}

function gather({ sources, places, start, end, window }: Joining, page: number): void {
  const { edges, pages } = sources;
  const isHome = pages.isHome(page);
  for (const edge of edges.of(page)) {
    const use = edge % USES_OF_ADDRESS;
    const index = (places[(edge - use) / USES_OF_ADDRESS] ?? 0) - start;
    if (index < 0 || index >= end - start) continue;
    window.masks[index] = (window.masks[index] ?? 0) | (1 << use);
    const group = GROUP_OF_USE[use] ?? 0;
    const slot = index * GROUP_COUNT + group;
    if (isHome) window.homes[slot] = 1;
    if (window.last[slot] === page + 1) continue;
    window.last[slot] = page + 1;
    const count = window.counts[slot] ?? 0;
    window.counts[slot] = count + 1;
    const asked = window.asked[index] ?? 0;
    if (asked > 0 && count < MOST_PLACES) window.first[placesAt(asked, group) + count] = page;
  }
}

/** Where the first pages of a link begin. */
const placesAt = (asked: number, group: number) => ((asked - 1) * GROUP_COUNT + group) * MOST_PLACES;

function giveLinks({ sources, own, start, window }: Joining, place: number, give: (link: Link) => void): void {
  const { book, outcomes, soft, order } = sources;
  const index = place - start;
  if (window.masks[index] === 0) return;
  const address = order[place] ?? 0;
  const url = book.url(address);
  // Whether a script gets what it asks for is told of the column that it fills.
  if (catalogueEntriesPage(url) !== null) return;
  const outcome = outcomes.get(address, url);
  const asked = window.asked[index] ?? 0;
  const shared = {
    state: outcomes.state(address),
    reach: outcome?.reach ?? null,
    isSoftNotFound: soft.isSoft(address),
    contentType: outcome?.contentType ?? null,
    length: outcome?.length ?? null,
    sniffed: outcome?.sniffed ?? null,
    ...(typeof outcome?.ending === 'string' ? { ending: outcome.ending } : {}),
  };
  const scope = own.has(siteOf(url)) ? 'internal' : 'external';
  for (let group = 0; group < GROUP_COUNT; group++) {
    const slot = index * GROUP_COUNT + group;
    const pageCount = window.counts[slot] ?? 0;
    if (pageCount === 0) continue;
    give({
      kind: 'link',
      url,
      use: useOfGroup(window.masks[index] ?? 0, group),
      scope,
      onHome: window.homes[slot] === 1,
      ...shared,
      pages:
        asked === 0
          ? []
          : firstPages(sources, window.first, {
              at: placesAt(asked, group),
              pageCount,
              clicked: group === CLICKED ? address : null,
            }),
      pageCount,
    });
  }
}

function firstPages(
  { pages, words }: LinkSources,
  first: Uint32Array,
  { at, pageCount, clicked }: { at: number; pageCount: number; clicked: number | null },
): LinkPlace[] {
  return Array.from(first.subarray(at, at + Math.min(pageCount, MOST_PLACES)), (page) => {
    const text = clicked === null ? null : words.of(page, clicked);
    return text === null ? pages.place(page) : { ...pages.place(page), text };
  });
}

/** The site as it is registered, with its further hosts, and where its home page leads. */
function ownSites({ home, hosts, pages, outcomes, book }: LinkSources): Set<string> {
  const own = new Set([siteOf(home), ...hosts.map((host) => siteOf(`http://${host}/`))]);
  for (let page = 0; page < pages.size; page++) {
    if (!pages.isHome(page)) continue;
    const address = pages.address(page);
    own.add(siteOf(book.url(outcomes.redirectedTo(address) ?? address)));
  }
  return own;
}
