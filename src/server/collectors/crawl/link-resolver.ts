import { decodeBytes, resolveInAttribute } from '../../../core/pages/index.ts';
import { openAddressMemory } from './address-memory.ts';
import type { LinkContext } from './link-context.ts';
import { normaliseUrl } from './normalise-url.ts';
import type { UrlTable } from './url-table.ts';

/** The number of an address as a page writes it in the bytes `[from, to)`, or -1 for what is no address of the web. */
export type ResolveLink = (context: LinkContext, from: number, to: number) => number;

/** Where addresses get their numbers. */
export interface NumbersOfLinks extends Pick<UrlTable, 'intern'> {
  /** Whether no new address gets a number at the moment; each that is left out by that is told. */
  isFull?(): boolean;
  onLeft?(): void;
}

/**
 * Resolves addresses to numbers of `table`. One that was met before, in the same folder, is known by 64 bits of hash over its
 * bytes: of a million addresses two are mistaken for each other in three of a hundred million crawls.
 */
export function openLinkResolver(table: NumbersOfLinks): ResolveLink {
  const memory = openAddressMemory();
  return (context, from, to) => {
    const seed = seedOf(context, from);
    if (seed === null) return table.isFull?.() === true ? leftOut(table) : resolve(table, context, [from, to]);
    const { view, bytes } = context;
    let one = seed ^ 0x811c9dc5;
    let two = ~seed ^ (to - from);
    let at = from;
    for (; at + WORD <= to; at += WORD) {
      const word = view.getInt32(at, true);
      one = Math.imul(one ^ word, 0x85ebca6b);
      one ^= one >>> 15;
      two = Math.imul(two ^ word, 0x5bd1e995);
      two ^= two >>> 13;
    }
    for (; at < to; at++) {
      const byte = bytes[at] ?? 0;
      one = Math.imul(one ^ byte, 0x85ebca6b);
      two = Math.imul(two ^ byte, 0x5bd1e995);
      two ^= two >>> 15;
    }
    const low = stirred(one);
    const high = stirred(two);
    const known = memory.find(low, high);
    if (known !== null) return known;
    if (table.isFull?.() === true) return leftOut(table);
    const number = resolve(table, context, [from, to]);
    memory.keep(low, high, number);
    return number;
  };
}

/** Not remembered: another page may lead there. */
function leftOut({ onLeft }: NumbersOfLinks): number {
  onLeft?.();
  return -1;
}

/** Bytes that are looked at together. */
const WORD = 4;

const SLASH = 0x2f;
const COLON = 0x3a;

/** On what an address depends besides itself; null for one that depends on the whole address of its page (`?page=2`). */
function seedOf({ bytes, hostSeed, folderSeed }: LinkContext, from: number): number | null {
  const first = bytes[from];
  if (first === SLASH) return hostSeed;
  if (first === 0x3f || first === 0x23 || first === 0x26) return null;
  // `https:` and `http:`; with another scheme, or in capitals, it is only kept for each folder anew.
  const isAbsolute = bytes[from + 4] === COLON || bytes[from + 5] === COLON;
  return isAbsolute && bytes[from + 6] === SLASH ? 0 : folderSeed;
}

/** Addresses of one site differ in few letters at their end; this spreads them over all bits. */
function stirred(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return value ^ (value >>> 15);
}

function resolve(table: Pick<UrlTable, 'intern'>, context: LinkContext, [from, to]: readonly [number, number]): number {
  const href = resolveInAttribute(decodeBytes(context.bytes.subarray(from, to), context.charset));
  const url = normaliseUrl(withRawQuery(href, context, [from, to]), context.base);
  return url === null ? -1 : table.intern(url);
}

/** The query of an address is sent in the charset of its page, so its bytes are taken as they stand there. */
function withRawQuery(href: string, { bytes, charset }: LinkContext, [from, to]: readonly [number, number]): string {
  const mark = href.indexOf('?');
  if (charset === 'utf-8' || mark < 0 || !/[^\0-\u007f]/u.test(href.slice(mark))) return href;
  const latin1 = Array.from(bytes.subarray(from, to), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`,
  ).join('');
  return href.slice(0, mark) + resolveInAttribute(latin1.slice(latin1.indexOf('?')));
}
