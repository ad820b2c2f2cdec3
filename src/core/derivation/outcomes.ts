import { type Reach, type ReachState, type SeenPage, stateOf, type Target } from '../model/observation/index.ts';
import type { AddressBook } from './memory/address-book.ts';
import { openNumberList } from './memory/number-list.ts';
import { openOutcomeList, type Outcome } from './memory/outcome-list.ts';

/** What became of each address that was asked for. */
export interface Outcomes {
  seePage(address: number, page: SeenPage): void;
  seeTarget(address: number, target: Target): void;
  /** Gives every address to which others were redirected, and which was not asked for itself, the outcome of the first of them. */
  settle(order: Uint32Array): void;
  isKnown(address: number): boolean;
  /** Null for an address that was not asked for. */
  get(address: number): Outcome | null;
  state(address: number): ReachState;
  /** The address to which it was led; null where it was not asked for, or answered itself. */
  redirectedTo(address: number): number | null;
}

/** From where an outcome is known; the larger one says more. */
const FROM_TARGET = 1;
const FROM_REDIRECT = 2;
const FROM_PAGE = 3;

export function openOutcomes(book: AddressBook): Outcomes {
  const held = openOutcomeList();
  const sources = openNumberList(8);
  const moments = openNumberList(32);
  const isKnown = (address: number) => sources.get(address) > 0;
  /** Of two outcomes of one kind the later one stands; of one second the one with the larger status, whichever came first. */
  const isNewer = (address: number, [source, moment, status]: readonly [number, number, number]): boolean => {
    if (source !== sources.get(address)) return source > sources.get(address);
    if (moment !== moments.get(address)) return moment > moments.get(address);
    return status >= (held.end(address).status ?? 0);
  };
  const put = (address: number, source: number, { at, ...outcome }: Outcome & { at: string | null }): void => {
    const moment = at === null ? 0 : secondsOf(at);
    if (!isNewer(address, [source, moment, outcome.reach.status ?? 0])) return;
    sources.set(address, source);
    moments.set(address, moment);
    held.set(address, { ...outcome, last: book.intern(outcome.reach.url) });
  };
  const get = (address: number): Outcome | null => {
    if (!isKnown(address)) return null;
    const { last, reach, ...outcome } = held.get(address);
    return { ...outcome, reach: withUrl(reach, book.url(last)) };
  };
  const redirectedTo = (address: number) =>
    isKnown(address) && held.last(address) !== address ? held.last(address) : null;
  return {
    seePage: (address, page) => put(address, FROM_PAGE, { ...page, length: page.bytes, sniffed: 'html' }),
    seeTarget: (address, target) => put(address, FROM_TARGET, target),
    settle(order) {
      for (const address of order) {
        const to = redirectedTo(address);
        const outcome = to === null || isKnown(to) ? null : get(address);
        if (to === null || outcome === null) continue;
        put(to, FROM_REDIRECT, { ...outcome, reach: { ...outcome.reach, redirects: 0 }, at: null });
      }
    },
    isKnown,
    get,
    state: (address) => (isKnown(address) ? stateOf(held.end(address)) : 'unknown'),
    redirectedTo,
  };
}

const withUrl = ({ redirects, status, failure, firstByte, total }: Omit<Reach, 'url'>, url: string): Reach => ({
  url,
  redirects,
  status,
  failure,
  firstByte,
  total,
});

/** Whole seconds since 1970; 0 for what is no moment. */
function secondsOf(moment: string): number {
  const milliseconds = Date.parse(moment);
  return milliseconds > 0 ? Math.floor(milliseconds / 1000) : 0;
}
