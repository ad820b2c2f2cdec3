import { isSpace, nextByte } from '../html/index.ts';
import { type AddressScan, foundAddress } from './address-scan.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const STAR = 0x2a;
/** Bytes of nearly all style attributes. */
const LONGEST_ATTRIBUTE = 500;

/** Addresses in `url(…)` of a style sheet or a style attribute, without those in comments. */
export function cssAddresses(scan: AddressScan, from: number, to: number): void {
  const { bytes } = scan;
  if (to - from > LONGEST_ATTRIBUTE) {
    // Most style sheets have no bracket, which is seen faster.
    const first = nextByte(bytes, OPEN, from);
    if (first < 0 || first >= to) return;
  }
  for (let at = from; at < to; at++) {
    if (bytes[at] === SLASH && bytes[at + 1] === STAR) at = commentEnd(bytes, at + 2, to);
    else if (bytes[at] === OPEN && isUrl(bytes, at, from)) at = readUrl(scan, at + 1, to);
  }
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
