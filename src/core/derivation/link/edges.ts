import { type LinkUse, packLink, type SeenPage, unpackLink } from '../../model/observation/index.ts';
import type { AddressBook } from '../memory/address-book.ts';
import { openNumberList } from '../../model/memory/index.ts';

/** How many numbers an address takes in packed links: one for each use. */
export const USES_OF_ADDRESS = packLink(1, 'page');
/** Uses by their number. */
export const USES: readonly LinkUse[] = Array.from({ length: USES_OF_ADDRESS }, (_, number) => unpackLink(number).use);

/** The links of all pages: four bytes each. */
export interface Edges {
  add(page: SeenPage, number: number): void;
  /** The links of a page are at `[from(page), to(page))`. */
  from(page: number): number;
  to(page: number): number;
  /** The uses that links of the page have: a bit for each number of a use. */
  uses(page: number): number;
  /** Number of the address, times `USES_OF_ADDRESS`, plus number of the use. */
  get(at: number): number;
}

/** Pages are added in the order of their numbers, none left out. */
export function openEdges(book: AddressBook): Edges {
  const links = openNumberList(32);
  const ends = openNumberList(32);
  const masks = openNumberList(16);
  return {
    add({ links: packed }, number) {
      let mask = 0;
      for (const link of packed) {
        const use = link % USES_OF_ADDRESS;
        mask |= 1 << use;
        links.push(book.byId((link - use) / USES_OF_ADDRESS) * USES_OF_ADDRESS + use);
      }
      masks.set(number, mask);
      ends.set(number, links.length);
    },
    from: (page) => (page === 0 ? 0 : ends.get(page - 1)),
    to: (page) => ends.get(page),
    uses: masks.get,
    get: links.get,
  };
}
