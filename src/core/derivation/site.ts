import type { LogRecord, SeenPage } from '../model/observation/index.ts';
import type { Website } from '../model/website.ts';
import { catalogueColumn, pageAddress } from '../model/catalogue-address.ts';
import { aliasKey } from './address-alias.ts';
import { dayNumber } from './day-number.ts';
import { type AddressBook, openAddressBook } from './memory/address-book.ts';
import { type NumberList, openNumberList } from '../model/memory/index.ts';
import { openOutcomes, type Outcomes } from './outcomes.ts';
import { openPageTable, type PageTable } from './page-table.ts';

/** What every join over pages stands on: addresses, pages and what became of addresses. */
export interface Site {
  /** Address of the home page as it is registered, and further hosts of the site. */
  home: string;
  hosts: readonly string[];
  book: AddressBook;
  pages: PageTable;
  outcomes: Outcomes;
  /** Days on which earlier inspections first saw something at an address, by `dayNumber`; 0 for none. */
  firstDays: NumberList;
}

export function openSite({ home, hosts = [] }: Pick<Website, 'home' | 'hosts'>): Site {
  const book = openAddressBook();
  const key = aliasKey(home);
  const isHome = ({ depth, url }: SeenPage) => depth === 0 || aliasKey(url) === key;
  return {
    home,
    hosts,
    book,
    pages: openPageTable(book, isHome),
    outcomes: openOutcomes(book),
    firstDays: openNumberList(32),
  };
}

/** The number of the page, for a record that is one; else null. */
export function seeRecord({ book, pages, outcomes, firstDays }: Site, record: LogRecord): number | null {
  if (record.kind === 'address') {
    const number = book.name(record.id, record.url);
    if (catalogueColumn(record.url) !== null) outcomes.seeColumn(number, book.intern(pageAddress(record.url)));
    if (record.firstSeen !== undefined) firstDays.set(number, dayNumber(record.firstSeen));
  }
  if (record.kind === 'target') outcomes.seeTarget(book.byId(record.id), record);
  if (record.kind !== 'page') return null;
  const address = book.name(record.id, record.url);
  outcomes.seePage(address, record);
  return pages.add(record, address);
}
