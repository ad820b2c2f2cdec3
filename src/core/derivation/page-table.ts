import { shownAddress } from '../model/catalogue-address.ts';
import type { PagePlace, SeenPage } from '../model/observation/index.ts';
import { remembered } from '../model/remembered.ts';
import type { AddressBook } from './memory/address-book.ts';
import { openHashList, openNumberList, openTextPool } from '../model/memory/index.ts';

/** More pages than this are not told of one thing. */
export const MOST_PLACES = 10;

/** The pages of a log by number, in the order in which they came. */
export interface PageTable {
  readonly size: number;
  /** The number of the page. Of several records of one address the latest one stands; the others are not `stands` any more. */
  add(page: SeenPage, address: number): number;
  stands(page: number): boolean;
  address(page: number): number;
  /** The page that stands at an address; -1 for none. */
  at(address: number): number;
  isHome(page: number): boolean;
  place(page: number): PagePlace;
  /** Those that stand, in the order of their addresses. */
  inOrder(order: Uint32Array): Uint32Array;
}

export function openPageTable(book: AddressBook, isHome: (page: SeenPage) => boolean): PageTable {
  const addresses = openNumberList(32);
  const standing = openNumberList(32);
  const homes = openNumberList(8);
  const hashes = openHashList();
  /** Many pages are read in one second. */
  const { texts: moments, intern } = openTextPool();
  const momentNumber = remembered(intern);
  const whens = openNumberList(32);
  const momentOf = (page: number) => moments.get(whens.get(page));
  const at = (address: number) => standing.get(address) - 1;
  return {
    get size() {
      return addresses.length;
    },
    add(page, address) {
      const number = addresses.length;
      addresses.push(address);
      homes.push(isHome(page) ? 1 : 0);
      hashes.add(page.sha256);
      whens.push(momentNumber(page.at));
      const known = at(address);
      if (known < 0 || isLater(page, { at: momentOf(known), sha256: hashes.get(known) })) {
        standing.set(address, number + 1);
      }
      return number;
    },
    stands: (page) => at(addresses.get(page)) === page,
    address: (page) => addresses.get(page),
    at,
    isHome: (page) => homes.get(page) === 1,
    place: (page) => ({
      url: shownAddress(book.url(addresses.get(page))),
      sha256: hashes.get(page),
      at: momentOf(page),
    }),
    inOrder: (order) => order.filter((address) => at(address) >= 0).map((address) => at(address)),
  };
}

/** Moments of a log have one offset, so they sort as texts; the hash decides where they are equal. */
function isLater(one: Pick<SeenPage, 'at' | 'sha256'>, other: Pick<SeenPage, 'at' | 'sha256'>): boolean {
  return one.at === other.at ? one.sha256 > other.sha256 : one.at > other.at;
}
