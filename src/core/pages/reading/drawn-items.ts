import type { Item } from '../../model/page-facts.ts';
import { mayHaveItems } from './items/inline-items.ts';
import { factsOf, type PageAddresses } from './page-facts.ts';
import { openPageReader } from './page.ts';

/** Bytes `[from, to)` of a page. */
interface Place {
  from: number;
  to: number;
}

/** A page of which only the tokens were read. */
interface ScannedPage {
  /** As it came. */
  written: Uint8Array;
  contentType: string | null;
  addresses: PageAddresses;
  /** The texts of its scripts with `hasListStart`. */
  scripts: readonly Place[];
  raw: (from: number, to: number) => string;
}

/**
 * Finds the entries that a script draws from data in the page, as the reader of everything does. Only a page whose scripts have data
 * of entries is read as a whole for that.
 */
export function openDrawnItems(): (page: ScannedPage) => readonly Item[] {
  let read: ReturnType<typeof openPageReader> | null = null;
  return ({ written, contentType, addresses, scripts, raw }) => {
    const isDrawing = scripts.some(({ from, to }) => mayHaveItems(raw(from, to)));
    if (!isDrawing) return [];
    read ??= openPageReader();
    const { facts, areDrawn } = factsOf(read(written, contentType), addresses);
    return areDrawn ? facts.items : [];
  };
}

const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;
const LESS = 0x3c;
const SMALL_D = 0x64;
const BLANK = 0x20;

/** Whether there is `[{` with blanks between, or `<d`, with which lists of data begin. Most scripts have neither. */
export function hasListStart(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === LESS && ((bytes[at + 1] ?? 0) | 0x20) === SMALL_D) return true;
    if (byte !== OPEN_LIST) continue;
    let next = at + 1;
    while (next < to && ((bytes[next] ?? 0) <= BLANK || (bytes[next] ?? 0) >= FIRST_OTHER)) next++;
    if (bytes[next] === OPEN_OBJECT) return true;
  }
  return false;
}

/** From here on a byte is no ASCII; it may be of a wide blank. */
const FIRST_OTHER = 0x80;
