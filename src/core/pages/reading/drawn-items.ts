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
