import { type Edges, USES } from '../link/index.ts';
import { openNumberList } from '../../model/memory/index.ts';
import type { Site } from '../site.ts';
import { linksOf } from './links-of.ts';
import { listPageOf } from './paging.ts';

/** The addresses that fill frames. */
export interface FramedAddresses {
  /** Where an address leads to. */
  target(address: number): number;
  /** Whether one list only shows it in a frame, beside the home page. */
  isOwn(address: number): boolean;
  /** Those to which no page leads but the one around them, and the further pages of their own list. */
  onlyFramed(): readonly number[];
}

interface FramedContext extends Site {
  edges: Edges;
  order: Uint32Array;
}

interface Framed {
  /** The list that shows it, null for the home page alone. */
  by: string | null;
  isShared: boolean;
  isLinked: boolean;
}

const FRAME = USES.indexOf('frame');
const PAGE = USES.indexOf('page');

export function openFramedAddresses({ book, pages, outcomes, edges, order }: FramedContext): FramedAddresses {
  const target = (address: number): number => {
    const to = outcomes.redirectedTo(address);
    return to !== null && pages.at(to) >= 0 ? to : address;
  };
  const all = new Map<number, Framed>();
  /** Asked for every link of the site. */
  const isFilling = openNumberList(8);
  const listOf = (page: number) => ownList(book.url(pages.address(page)));
  const isOneList = (page: number, address: number) =>
    listPageOf(book.url(pages.address(page))).key === listPageOf(book.url(address)).key;
  const standing = pages.inOrder(order);
  for (const page of standing) {
    for (const address of linksOf(page, edges, FRAME)) {
      const to = target(address);
      for (const each of [address, to]) isFilling.set(each, 1);
      const known = all.get(to) ?? { by: null, isShared: false, isLinked: false };
      all.set(to, known);
      if (pages.isHome(page) || known.isShared) continue;
      const by = listOf(page);
      known.isShared = known.by !== null && known.by !== by;
      known.by = by;
    }
  }
  for (const page of all.size === 0 ? [] : standing) {
    for (const address of linksOf(page, edges, PAGE)) {
      const known = isFilling.get(address) === 1 ? all.get(target(address)) : undefined;
      if (known === undefined || known.isLinked) continue;
      known.isLinked = pages.isHome(page) || (listOf(page) !== known.by && !isOneList(page, target(address)));
    }
  }
  return {
    target,
    isOwn(address) {
      const known = all.get(target(address));
      return known !== undefined && !known.isShared;
    },
    onlyFramed: () => [...all].flatMap(([address, { isLinked }]) => (isLinked ? [] : [address])),
  };
}

/** A number that may also name a column is taken for one. */
function ownList(url: string): string {
  const { key, isSure } = listPageOf(url);
  return isSure ? key : url;
}
