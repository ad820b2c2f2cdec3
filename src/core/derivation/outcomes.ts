import { fileEnding } from '../model/file-ending.ts';
import { type ReachState, type SeenPage, stateOf, type Target } from '../model/observation/index.ts';
import { remembered } from '../model/remembered.ts';
import type { AddressBook } from './memory/address-book.ts';
import { openNumberList } from '../model/memory/index.ts';
import { openOutcomeList, type Outcome } from './memory/outcome-list.ts';

/** What became of each address that was asked for. */
export interface Outcomes {
  seePage(address: number, page: SeenPage): void;
  seeTarget(address: number, target: Target): void;
  /** `page`: what a server is asked for where a visitor wants the column of a catalogue. */
  seeColumn(address: number, page: number): void;
  /**
   * Gives every address to which others were redirected, and which was not asked for itself, the outcome of the first of them, and
   * a column of a catalogue that was not asked for itself that of its page.
   */
  settle(order: Uint32Array): void;
  isKnown(address: number): boolean;
  /** Null for an address that was not asked for. `url`: the address itself, where it is at hand. */
  get(address: number, url?: string): Outcome | null;
  /** What `get` gives of an address that is known, without how asking ended. */
  content(address: number): Omit<Outcome, 'reach'>;
  state(address: number): ReachState;
  /** The address to which it was led; null where it was not asked for, or answered itself. */
  redirectedTo(address: number): number | null;
}

/** From where an outcome is known; the larger one says more. */
const FROM_TARGET = 1;
const FROM_REDIRECT = 2;
const FROM_PAGE = 3;

/** Which of two outcomes stands. */
interface Stamp {
  source: number;
  /** Whole seconds since 1970. */
  moment: number;
  status: number;
}

export function openOutcomes(book: AddressBook): Outcomes {
  const held = openOutcomeList();
  const sources = openNumberList(8);
  const moments = openNumberList(32);
  const pagesOfColumns = new Map<number, number>();
  const isKnown = (address: number) => sources.get(address) > 0;
  /** Of two outcomes of one kind the later one stands; of one second the one with the larger status, whichever came first. */
  const isNewer = (address: number, { source, moment, status }: Stamp): boolean => {
    if (source !== sources.get(address)) return source > sources.get(address);
    if (moment !== moments.get(address)) return moment > moments.get(address);
    return status >= (held.end(address).status ?? 0);
  };
  const put = (address: number, outcome: Outcome, from: Omit<Stamp, 'status'>): void => {
    const { url, status } = outcome.reach;
    if (!isNewer(address, { ...from, status: status ?? 0 })) return;
    sources.set(address, from.source);
    moments.set(address, from.moment);
    // Most answer themselves.
    held.set(address, outcome, book.is(address, url) ? address : book.intern(url));
  };
  const get = (address: number, url?: string): Outcome | null => {
    if (!isKnown(address)) return null;
    const last = held.last(address);
    return held.get(address, last === address && url !== undefined ? url : book.url(last));
  };
  const redirectedTo = (address: number) =>
    isKnown(address) && held.last(address) !== address ? held.last(address) : null;
  return {
    seePage(address, { reach, contentType, bytes, at }) {
      put(
        address,
        { reach, contentType, length: bytes, sniffed: 'html' },
        { source: FROM_PAGE, moment: secondsOf(at) },
      );
    },
    seeTarget(address, target) {
      const { name } = target;
      const outcome = name === undefined ? target : { ...target, ending: fileEnding(name) };
      put(address, outcome, { source: FROM_TARGET, moment: secondsOf(target.at) });
    },
    seeColumn: (address, page) => void pagesOfColumns.set(address, page),
    settle(order) {
      for (const address of order) {
        const to = redirectedTo(address);
        const outcome = to === null || isKnown(to) ? null : get(address);
        if (to === null || outcome === null) continue;
        const led = { ...outcome, reach: { ...outcome.reach, redirects: 0 } };
        put(to, led, { source: FROM_REDIRECT, moment: 0 });
      }
      for (const [column, page] of pagesOfColumns) {
        const outcome = isKnown(column) ? null : get(page);
        if (outcome !== null) put(column, outcome, { source: FROM_REDIRECT, moment: 0 });
      }
    },
    isKnown,
    get,
    content: held.content,
    state: (address) => (isKnown(address) ? stateOf(held.end(address)) : 'unknown'),
    redirectedTo,
  };
}

/** Whole seconds since 1970; 0 for what is no moment. Many answers come in one second. */
const secondsOf = remembered((moment: string): number => {
  const milliseconds = Date.parse(moment);
  return milliseconds > 0 ? Math.floor(milliseconds / 1000) : 0;
});
