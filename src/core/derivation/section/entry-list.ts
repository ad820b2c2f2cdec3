import type { Item } from '../../model/page-facts.ts';
import { entryAddress } from '../address-alias.ts';
import { dayNumber, dayText } from '../day-number.ts';
import type { AddressBook } from '../memory/address-book.ts';
import { openNumberList, openTextList } from '../../model/memory/index.ts';

/** An entry of a list as it is kept. */
export interface Entry {
  /** Number of its address; -1 where a script opens it. */
  address: number;
  /** As displayed; 0 for none. */
  day: number;
  /** Number of its title, for `item`. */
  number: number;
}

/** The entries of lists, in order: twelve bytes each, and their titles. */
export interface EntryList {
  readonly length: number;
  add(item: Item): void;
  get(number: number): Entry;
  item(number: number): Item;
}

export function openEntryList(book: AddressBook): EntryList {
  const addresses = openNumberList(32);
  const days = openNumberList(32);
  const titles = openTextList();
  return {
    get length() {
      return addresses.length;
    },
    add({ title, url, date }) {
      addresses.push(url === null ? 0 : book.intern(entryAddress(url)) + 1);
      days.push(dayNumber(date));
      titles.add(title);
    },
    get: (number) => ({ address: addresses.get(number) - 1, day: days.get(number), number }),
    item(number) {
      const address = addresses.get(number) - 1;
      return {
        title: titles.get(number),
        url: address < 0 ? null : book.url(address),
        date: dayText(days.get(number)),
      };
    },
  };
}
