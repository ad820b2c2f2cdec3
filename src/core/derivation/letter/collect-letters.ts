import { type SeenPage, stateOf } from '../../model/observation/index.ts';
import { furthestState, type LetterState } from '../../model/letter-state.ts';
import type { Message } from '../../model/page-facts.ts';
import { entryAddress } from '../address-alias.ts';
import type { AddressBook } from '../memory/address-book.ts';
import { openTextList } from '../../model/memory/index.ts';
import { isOwnPage } from '../letter-page.ts';
import { type ChannelNames, channelOf, openChannelNames } from './channel-names.ts';
import { letterTexts } from './letter-text.ts';

/** A letter as a page shows it. */
export interface ShownLetter {
  page: number;
  /** Place among the letters of its page. */
  index: number;
  isDetail: boolean;
  /** Of a row the address of the page of its letter, by number; -1 where it is not known. */
  leadsTo: number;
  message: Message;
  state: LetterState | null;
  channel: string | null;
  /** Number of the quote, for `quote`. */
  quote: number;
}

export interface Letters {
  add(page: SeenPage, number: number): void;
  readonly all: readonly ShownLetter[];
  readonly names: ChannelNames;
  quote(number: number): string;
}

/** More letters of one page are left out: longer lists are no lists, and a hostile site could fill the memory. */
const MOST_LETTERS = 1000;

export function openLetters(book: AddressBook): Letters {
  const all: ShownLetter[] = [];
  const quotes = openTextList();
  const names = openChannelNames();
  return {
    add(page, number) {
      if (stateOf(page.reach) !== 'open') return;
      names.add(page, number);
      const messages = page.facts.messages.slice(0, MOST_LETTERS);
      if (messages.length === 0) return;
      const isDetail = isOwnPage(page);
      const channel = channelOf(page, isDetail);
      const leads = isDetail ? [] : rowAddresses(page, book);
      const texts = letterTexts(page.text, messages, isDetail ? page.facts.title : null);
      for (const [index, message] of messages.entries()) {
        const { quote, state: shown } = texts[index] ?? { quote: '', state: null };
        const state = furthestState(shown, message.state ?? null);
        const leadsTo = leads[index] ?? -1;
        all.push({ page: number, index, isDetail, leadsTo, message, state, channel, quote: quotes.add(quote) });
      }
    },
    all,
    names,
    quote: (number) => quotes.get(number),
  };
}

/** Where rows lead: known when there are as many entries as letters, or as many with the days of letters. */
function rowAddresses({ facts: { items, messages } }: SeenPage, book: AddressBook): number[] {
  const days = new Set(messages.flatMap(({ asked, answered }) => [asked, answered]));
  const ofDays = items.filter(({ date }) => date !== null && days.has(date));
  const rows = [items, ofDays].find(({ length }) => length === messages.length) ?? [];
  return rows.map(({ url }) => (url === null ? -1 : book.intern(entryAddress(url))));
}
