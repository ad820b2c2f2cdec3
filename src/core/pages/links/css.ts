import { isSpace, nextByte } from '../html/index.ts';
import { type AddressScan, foundAddress } from './address-scan.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const STAR = 0x2a;
const AT = 0x40;
/** Bytes of nearly all style attributes. */
const LONGEST_ATTRIBUTE = 500;

/**
 * Addresses in `url(…)` of a style sheet or a style attribute, without those in comments, as `scan.link` says what they are for;
 * further sheets that it imports are of kind `style`.
 */
export function cssAddresses(scan: AddressScan, from: number, to: number): void {
  const { bytes } = scan;
  // Most style sheets have neither bracket nor import, which is seen faster.
  if (to - from > LONGEST_ATTRIBUTE && !has(bytes, OPEN, { from, to }) && !has(bytes, AT, { from, to })) return;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === SLASH && bytes[at + 1] === STAR) at = commentEnd(bytes, at + 2, to);
    else if (byte === OPEN && isUrl(bytes, at, from)) at = readUrl(scan, at + 1, to);
    else if (byte === AT && isImport(bytes, at)) at = readImport(scan, at + IMPORT.length, to);
  }
}

function has(bytes: Uint8Array, byte: number, { from, to }: { from: number; to: number }): boolean {
  const first = nextByte(bytes, byte, from);
  return first >= 0 && first < to;
}

const IMPORT = Uint8Array.from('@import', (letter) => letter.charCodeAt(0));

const isImport = (bytes: Uint8Array, at: number): boolean =>
  IMPORT.every((letter, index) => index === 0 || ((bytes[at + index] ?? 0) | 0x20) === letter);

/** `@import "x.css"`, and `@import url(x.css)`. */
function readImport(scan: AddressScan, from: number, to: number): number {
  const { bytes, link } = scan;
  let start = from;
  while (start < to && isSpace(bytes[start])) start++;
  const { kind } = link;
  link.kind = 'style';
  let end = from - 1;
  if (bytes[start] === QUOTE || bytes[start] === APOSTROPHE) end = readUrl(scan, start, to);
  else if (bytes[start + 3] === OPEN && isUrl(bytes, start + 3, start)) end = readUrl(scan, start + 4, to);
  link.kind = kind;
  return end;
}

function commentEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at + 1 < to; at++) if (bytes[at] === STAR && bytes[at + 1] === SLASH) return at + 1;
  return to;
}

function isUrl(bytes: Uint8Array, open: number, from: number): boolean {
  if (open - 3 < from) return false;
  const word =
    ((bytes[open - 3] ?? 0) | 32) * 65536 + ((bytes[open - 2] ?? 0) | 32) * 256 + ((bytes[open - 1] ?? 0) | 32);
  return word === 0x75726c;
}

function readUrl(scan: AddressScan, from: number, to: number): number {
  const { bytes } = scan;
  let start = from;
  while (start < to && isSpace(bytes[start])) start++;
  const first = bytes[start];
  const isQuoted = first === QUOTE || first === APOSTROPHE;
  if (isQuoted) start++;
  const until = isQuoted ? first : CLOSE;
  let end = start;
  while (end < to && bytes[end] !== until) end++;
  // A quote or bracket that nobody closes makes no address.
  if (end < to) foundAddress(scan, start, end);
  return end;
}
