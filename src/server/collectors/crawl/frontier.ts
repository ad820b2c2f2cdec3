import { type LinkUse, packLink, unpackLink } from '../../../core/model/packed-link.ts';
import { openGrowingNumbers } from './growing-numbers.ts';

/** How a crawl came by an address and what it does with it; flags, of which an address has several. */
export const LED_TO = 1;
export const SHOWN = 2;
export const AS_PAGE = 4;
export const AS_TARGET = 8;
/** It was asked for as a page, or read from an answer that led to it. */
export const ASKED = 16;
/** It was told that robots.txt shuts it out. */
export const SHUT_OUT = 128;
const WAITS = 32;
/** A page shows it by its style sheet, or a sheet by another. */
export const AS_STYLE = 64;

/** What is known about the addresses of a crawl, one byte each, and which of them wait to be looked at. */
export interface Frontier {
  /** Packed links of a page: `LED_TO` as to a page or frame, `SHOWN` as what is not read. */
  meetLinks(links: Iterable<number>): void;
  meet(id: number, how: typeof LED_TO | typeof SHOWN): void;
  /** Addresses that were met for the first time, or in a new way, since the last call. */
  takeMet(): Int32Array;
  /** What the next `takeMet` will give; valid until the next one is met. */
  seeMet(): Int32Array;
  /** Those of them that no earlier call has given; valid until the next one is met. */
  lookAtNew(): Int32Array;
  /** Whether it has one of the flags. */
  is(id: number, flags: number): boolean;
  mark(id: number, flags: number): void;
  /** Addresses that the next call will give. */
  readonly met: number;
}

/** How an address is met, by what it is for: 0 for a form, which is not asked for, because asking may write. */
const MEETINGS = Uint8Array.from({ length: packLink(1, 'page') }, (_each, packed) => meetingOf(packed));
const USES = MEETINGS.length;

function meetingOf(packed: number): number {
  const use: LinkUse = unpackLink(packed).use;
  if (use === 'form') return 0;
  if (use === 'style') return SHOWN | AS_STYLE;
  return use === 'page' || use === 'frame' ? LED_TO : SHOWN;
}

export function openFrontier(): Frontier {
  let flags = new Uint8Array(1 << 12);
  const waiting = openGrowingNumbers();
  let lookedAt = 0;

  const grow = (id: number): void => {
    const more = new Uint8Array(Math.max(flags.length * 2, id + 1));
    more.set(flags);
    flags = more;
  };

  const meet = (id: number, how: number): void => {
    if (id >= flags.length) grow(id);
    const known = flags[id] ?? 0;
    if ((known & how) === how) return;
    flags[id] = known | how | WAITS;
    if ((known & WAITS) === 0) waiting.push(id);
  };

  return {
    get met() {
      return waiting.length;
    },
    meet,
    meetLinks(links) {
      for (const packed of links) {
        const how = MEETINGS[packed % USES] ?? 0;
        if (how !== 0) meet(Math.floor(packed / USES), how);
      }
    },
    takeMet() {
      lookedAt = 0;
      const taken = waiting.take();
      for (const id of taken) flags[id] = (flags[id] ?? 0) & ~WAITS;
      return taken;
    },
    seeMet: () => waiting.slice(0, waiting.length),
    lookAtNew() {
      const fresh = waiting.slice(lookedAt, waiting.length);
      lookedAt = waiting.length;
      return fresh;
    },
    is: (id, asked) => ((flags[id] ?? 0) & asked) !== 0,
    mark(id, added) {
      if (id >= flags.length) grow(id);
      flags[id] = (flags[id] ?? 0) | added;
    },
  };
}
