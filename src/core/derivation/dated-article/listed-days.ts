import type { SeenPage } from '../../model/observation/index.ts';
import { dayNumber, hasYear } from '../day-number.ts';
import { openNumberList } from '../../model/memory/index.ts';
import type { AddressBook } from '../memory/address-book.ts';
import { entryAddress } from '../address-alias.ts';

/** The days that lists give for addresses: eight bytes for each that has some. */
export interface ListedDays {
  add(page: SeenPage): void;
  /** The day that lists give; where they differ the one that the article says, else the earliest. 0 for none. */
  get(address: number, published: number): number;
}

export function openListedDays(book: AddressBook): ListedDays {
  const first = openNumberList(32);
  const last = openNumberList(32);
  return {
    add({ facts }) {
      if (facts.kind !== 'section' && facts.kind !== 'home') return;
      for (const { url, date } of facts.items) {
        const day = dayNumber(date);
        if (url === null || !hasYear(day)) continue;
        const address = book.intern(entryAddress(url));
        if (first.get(address) === 0 || day < first.get(address)) first.set(address, day);
        if (day > last.get(address)) last.set(address, day);
      }
    },
    get: (address, published) => (last.get(address) === published ? published : first.get(address)),
  };
}
