import type { Link, PagePlace } from '../../model/observation/index.ts';
import type { AddressBook } from '../memory/address-book.ts';
import type { Outcomes } from '../outcomes.ts';
import { MOST_PLACES, type PageTable } from '../page-table.ts';
import { siteOf } from '../address-alias.ts';
import { type Edges, USES_OF_ADDRESS } from './edges.ts';
import { isDoubtful } from './is-doubtful.ts';
import type { SoftNotFound } from './soft-not-found.ts';
import { GROUP_COUNT, GROUP_OF_USE, useOfGroup } from './use-group.ts';

/** What the links are joined from; everything was seen and settled. */
export interface LinkSources {
  book: AddressBook;
  pages: PageTable;
  outcomes: Outcomes;
  soft: SoftNotFound;
  edges: Edges;
  /** All addresses, in order. */
  order: Uint32Array;
  /** The home page as it is registered. */
  home: string;
}

/** So many addresses are joined at a time: what is kept of each link to them is gone before the next ones. */
const WINDOW = 1 << 16;

/**
 * Gives one link for each address and group of uses, in the order of addresses. Which pages lead to it is told for addresses that
 * are not plainly open, or that were never asked for: `pages` of others is empty, and only counted. Links of pages that are not
 * there themselves do not count.
 */
export function deriveLinks(sources: LinkSources, give: (link: Link) => void): void {
  const { order, pages } = sources;
  const places = new Uint32Array(order.length);
  for (const [place, address] of order.entries()) places[address] = place;
  const from = pages.inOrder(order).filter((page) => sources.outcomes.state(pages.address(page)) === 'open');
  const own = ownSites(sources);
  const open = openWindow(Math.min(WINDOW, order.length));
  for (let start = 0; start < order.length; start += WINDOW) {
    const end = Math.min(start + WINDOW, order.length);
    open.asked.fill(0);
    open.counts.fill(0);
    open.last.fill(0);
    open.masks.fill(0);
    open.homes.fill(0);
    for (let place = start; place < end; place++)
      open.asked[place - start] = isAsked(sources, order[place] ?? 0) ? 1 : 0;
    for (const page of from) gather({ sources, places, start, window: open }, page);
    for (let place = start; place < end; place++) giveLinks({ sources, own, start, window: open }, place, give);
  }
}

/** What is known of the addresses of a window; where there is one place for each group, at `index * GROUP_COUNT + group`. */
interface Window {
  /** Whether the pages that lead there have to be told. */
  asked: Uint8Array;
  masks: Uint16Array;
  counts: Uint32Array;
  homes: Uint8Array;
  /** The page that was counted last, plus one: a page may lead to an address by several uses of a group. */
  last: Uint32Array;
  /** The first pages. */
  first: Uint32Array;
}

function openWindow(size: number): Window {
  const each = size * GROUP_COUNT;
  return {
    asked: new Uint8Array(size),
    masks: new Uint16Array(size),
    counts: new Uint32Array(each),
    homes: new Uint8Array(each),
    last: new Uint32Array(each),
    first: new Uint32Array(each * MOST_PLACES),
  };
}

function isAsked({ book, outcomes, soft }: LinkSources, address: number): boolean {
  const outcome = outcomes.get(address);
  if (outcome === null) return false;
  return outcomes.state(address) !== 'open' || soft.isSoft(address) || isDoubtful(book.url(address), outcome);
}

interface Gathering {
  sources: LinkSources;
  places: Uint32Array;
  start: number;
  window: Window;
}

function gather({ sources, places, start, window }: Gathering, page: number): void {
  const { edges, pages } = sources;
  const isHome = pages.isHome(page);
  for (let at = edges.from(page), to = edges.to(page); at < to; at++) {
    const edge = edges.get(at);
    const use = edge % USES_OF_ADDRESS;
    const index = (places[(edge - use) / USES_OF_ADDRESS] ?? 0) - start;
    if (index < 0 || index >= window.asked.length) continue;
    window.masks[index] = (window.masks[index] ?? 0) | (1 << use);
    const slot = index * GROUP_COUNT + (GROUP_OF_USE[use] ?? 0);
    if (isHome) window.homes[slot] = 1;
    if (window.last[slot] === page + 1) continue;
    window.last[slot] = page + 1;
    const count = window.counts[slot] ?? 0;
    window.counts[slot] = count + 1;
    if (count < MOST_PLACES && window.asked[index] === 1) window.first[slot * MOST_PLACES + count] = page;
  }
}

interface Giving {
  sources: LinkSources;
  own: ReadonlySet<string>;
  start: number;
  window: Window;
}

function giveLinks({ sources, own, start, window }: Giving, place: number, give: (link: Link) => void): void {
  const { book, outcomes, soft, order } = sources;
  const index = place - start;
  if (window.masks[index] === 0) return;
  const address = order[place] ?? 0;
  const url = book.url(address);
  const outcome = outcomes.get(address);
  for (let group = 0; group < GROUP_COUNT; group++) {
    const slot = index * GROUP_COUNT + group;
    const pageCount = window.counts[slot] ?? 0;
    if (pageCount === 0) continue;
    give({
      kind: 'link',
      url,
      use: useOfGroup(window.masks[index] ?? 0, group),
      scope: own.has(siteOf(url)) ? 'internal' : 'external',
      onHome: window.homes[slot] === 1,
      state: outcomes.state(address),
      reach: outcome?.reach ?? null,
      isSoftNotFound: soft.isSoft(address),
      contentType: outcome?.contentType ?? null,
      length: outcome?.length ?? null,
      sniffed: outcome?.sniffed ?? null,
      pages: window.asked[index] === 1 ? firstPages(sources, window, slot) : [],
      pageCount,
    });
  }
}

function firstPages({ pages }: LinkSources, { first, counts }: Window, slot: number): PagePlace[] {
  const count = Math.min(counts[slot] ?? 0, MOST_PLACES);
  return Array.from(first.subarray(slot * MOST_PLACES, slot * MOST_PLACES + count), (page) => pages.place(page));
}

/** The site as it is registered, and where its home page leads. */
function ownSites({ home, pages, outcomes, book }: LinkSources): Set<string> {
  const own = new Set([siteOf(home)]);
  for (let page = 0; page < pages.size; page++) {
    if (!pages.isHome(page)) continue;
    const address = pages.address(page);
    own.add(siteOf(book.url(outcomes.redirectedTo(address) ?? address)));
  }
  return own;
}
