import { openNumberList, openTextPool } from '../../model/memory/index.ts';
import { sortTexts } from './sort-texts.ts';

/**
 * Addresses by number. The numbers are its own: logs give theirs in the order of a crawl, and addresses also come without a
 * number (of entries, of redirects).
 */
export interface AddressBook {
  readonly size: number;
  /** The number of an address, a new one if it was not met before. */
  intern(url: string): number;
  /** The number of an address, -1 if it was not met. */
  find(url: string): number;
  /** Gives an address of the log its number there. */
  name(id: number, url: string): number;
  /** The number of an address by its number in the log. Throws where the log has not told it: that is no log of ours. */
  byId(id: number): number;
  url(number: number): string;
  /** Whether that is the address of the number. */
  is(number: number, url: string): boolean;
  /** All numbers in the order of their addresses, by UTF-8. */
  inOrder(): Uint32Array;
}

export function openAddressBook(): AddressBook {
  const { texts, intern, find } = openTextPool();
  const named = openNumberList(32);
  return {
    get size() {
      return texts.length;
    },
    intern,
    find,
    name(id, url) {
      const known = named.get(id);
      if (known > 0 && texts.is(known - 1, url)) return known - 1;
      const number = intern(url);
      named.set(id, number + 1);
      return number;
    },
    byId(id) {
      const number = named.get(id);
      if (number === 0) throw new Error(`the log names address ${id} without telling it`);
      return number - 1;
    },
    url: texts.get,
    is: texts.is,
    inOrder: () => sortTexts(texts),
  };
}
