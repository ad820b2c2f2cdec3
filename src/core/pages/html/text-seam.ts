import { isDateSeam } from './date-seam.ts';
import type { Decode, Gathered } from './gathered.ts';
import type { PageTree } from './tree.ts';

/** Bytes of the date of a row, in UTF-8, and of a text of which no more is looked at. */
const LONGEST_ROW_DATE = 20;
const LONGEST_DATE = 40;
const FULL_STOP = 0x2e;

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/**
 * Whether a text that goes on in the line of `target` is to be looked at by `isSeam`: a digit meets a digit, or the line is short
 * so far and begins with one. Most texts are sorted out here, without decoding anything.
 */
export function mayBeSeam({ bytes: page, from }: PageTree, node: number, { bytes, length, start }: Gathered): boolean {
  const last = bytes[length - 1];
  if (isDigit(page[from[node] ?? 0]) && (isDigit(last) || last === FULL_STOP)) return true;
  return (
    length > start && length - start <= LONGEST_ROW_DATE && isDigit(bytes[start]) && !isWholeDate(bytes, start, length)
  );
}

/** `2025-01-02`, before which or behind which there is no other part of a date. */
const isWholeDate = (bytes: Uint8Array, start: number, length: number) =>
  length > start + BEFORE_DAY && isSeparator(bytes[start + BEFORE_MONTH]) && isSeparator(bytes[start + BEFORE_DAY]);

const BEFORE_MONTH = 4;
const BEFORE_DAY = 7;

/** `-`, `.` or `/`. */
const isSeparator = (byte: number | undefined) => byte !== undefined && byte >= 0x2d && byte <= 0x2f;

/**
 * Whether a blank belongs before a text that goes on in the line of `target`, because it and the text before are a date and
 * something else. Only where an element begins or ends between them: comments stand within words.
 */
export function isSeam(
  tree: PageTree,
  node: number,
  { target, decode }: { target: Gathered; decode: Decode },
): boolean {
  const { bytes, parent, from, to } = tree;
  const { previous, start, length } = target;
  if (parent[previous] === parent[node] && node === previous + 1) return false;
  const end = to[previous] ?? 0;
  const at = from[node] ?? 0;
  const before = decode(bytes.subarray(Math.max(from[previous] ?? 0, end - LONGEST_DATE), end));
  const behind = decode(bytes.subarray(at, Math.min(to[node] ?? 0, at + LONGEST_DATE)));
  const line = length - start > LONGEST_ROW_DATE ? '' : decode(target.bytes.subarray(start, length));
  return isDateSeam(before, behind, line);
}
