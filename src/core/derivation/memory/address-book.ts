import { openNumberList } from './number-list.ts';
import { shortHashOf } from './text-hash.ts';
import { sortTexts } from './sort-texts.ts';
import { openTextList } from './text-list.ts';

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
  const texts = openTextList();
  const hashes = openNumberList(32);
  const named = openNumberList(32);
  let slots = new Uint32Array(1024);
  const slotOf = (hash: number, url: string): number => {
    let slot = hash & (slots.length - 1);
    for (let taken = slots[slot] ?? 0; taken > 0; taken = slots[slot] ?? 0) {
      if (hashes.get(taken - 1) === hash && texts.is(taken - 1, url)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2);
    for (let number = 0; number < texts.length; number++) {
      let slot = hashes.get(number) & (slots.length - 1);
      while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
  };
  const intern = (url: string): number => {
    const hash = shortHashOf(url);
    const slot = slotOf(hash, url);
    const known = slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const number = texts.add(url);
    hashes.push(hash);
    slots[slot] = number + 1;
    if (texts.length * 4 > slots.length * 3) grow();
    return number;
  };
  return {
    get size() {
      return texts.length;
    },
    intern,
    find: (url) => (slots[slotOf(shortHashOf(url), url)] ?? 0) - 1,
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
    url: (number) => texts.get(number),
    is: (number, url) => texts.is(number, url),
    inOrder: () => sortTexts(texts),
  };
}
