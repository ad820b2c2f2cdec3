import type { SeenPage } from '../../model/observation/index.ts';
import { entryAddress } from '../address-alias.ts';
import type { AddressBook } from '../memory/address-book.ts';
import type { PageTable } from '../page-table.ts';

/** What a visitor clicks on at the home page: kept of no other page, so that memory stays flat. */
export interface LinkWords {
  add(page: SeenPage, number: number): void;
  /** The words on a page by which an address is reached; null where they are not known. After the last page only. */
  of(page: number, address: number): string | null;
}

export function openLinkWords({ book, pages }: { book: AddressBook; pages: PageTable }): LinkWords {
  const told = new Map<number, NonNullable<SeenPage['facts']['linkTexts']>>();
  const words = new Map<number, Map<number, string>>();
  const wordsOf = (page: number): Map<number, string> => {
    const known = words.get(page);
    if (known !== undefined) return known;
    const texts = new Map(told.get(page)?.map(({ url, text }) => [book.find(entryAddress(url)), text]));
    words.set(page, texts);
    return texts;
  };
  return {
    add({ facts }, number) {
      if (facts.linkTexts !== undefined && pages.isHome(number)) told.set(number, facts.linkTexts);
    },
    of: (page, address) => (told.has(page) ? (wordsOf(page).get(address) ?? null) : null),
  };
}
