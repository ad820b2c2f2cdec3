import { isLetter } from './byte.ts';

/** Elements before which a page may change from what it shares with others to what is its own, by the first two letters of their names. */
const CUTS = new Uint8Array(1 << 10);
for (const [first = '', second = ''] of [
  'di',
  'ul',
  'ol',
  'dl',
  'ta',
  'tr',
  'sc',
  'st',
  'fo',
  'he',
  'na',
  'se',
  'ma',
  'ar',
  'as',
])
  CUTS[pairOf(first.charCodeAt(0), second.charCodeAt(0))] = 1;

function pairOf(first: number, second: number): number {
  return ((first & 0x1f) << 5) | (second & 0x1f);
}

/** Whether a stretch of a page that is shared with others may begin at the token at `open`. */
export const isCut = (bytes: Uint8Array, open: number): boolean =>
  isLetter(bytes[open + 1]) && CUTS[pairOf(bytes[open + 1] ?? 0, bytes[open + 2] ?? 0)] === 1;
