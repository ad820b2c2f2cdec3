import { type LinkUse, packLink, type SeenPage, unpackLink } from '../../model/observation/index.ts';
import type { AddressBook } from '../memory/address-book.ts';
import { openNumberList, openSeriesList } from '../../model/memory/index.ts';

/** How many numbers an address takes in packed links: one for each use. */
export const USES_OF_ADDRESS = packLink(1, 'page');
/** Uses by their number. */
export const USES: readonly LinkUse[] = Array.from({ length: USES_OF_ADDRESS }, (_, number) => unpackLink(number).use);

/** The links of all pages: two bytes each, for most stand near the one before. */
export interface Edges {
  add(page: SeenPage, number: number): void;
  /** The links of a page, until the next page is asked for: number of the address, times `USES_OF_ADDRESS`, plus number of the use. */
  of(page: number): Uint32Array;
  /** The uses that links of the page have: a bit for each number of a use. */
  uses(page: number): number;
}

/** Pages are added in the order of their numbers, none left out. */
export function openEdges(book: AddressBook): Edges {
  const links = openSeriesList();
  const masks = openNumberList(16);
  return {
    add({ links: packed }, number) {
      let mask = 0;
      const own = packed.map((link) => {
        const use = link % USES_OF_ADDRESS;
        mask |= 1 << use;
        return book.byId((link - use) / USES_OF_ADDRESS) * USES_OF_ADDRESS + use;
      });
      masks.set(number, mask);
      links.add(own);
    },
    of: links.get,
    uses: masks.get,
  };
}
