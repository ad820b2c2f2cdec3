import * as B from './byte.ts';
import { isSpace, lowered, nextByte } from './byte.ts';
import { CONTENT, type Content } from './content.ts';
import type { EndTag, Scan } from './scan.ts';

/**
 * Where the text of the element that was just opened ends: at `</name` of its own name, or with the page. In scripts, `<!--`
 * hides a `<script` … `</script` pair, as the standard has it.
 */
export function rawTextEnd({ bytes, tag }: Scan, content: Content): number {
  return content === CONTENT.script ? scriptEnd(bytes, tag) : textEnd(bytes, tag);
}

function textEnd(bytes: Uint8Array, tag: EndTag): number {
  let open = bytes.indexOf(B.LESS, tag.to);
  while (open >= 0 && !(bytes[open + 1] === B.SLASH && isNamed(bytes, open + 2, tag))) {
    open = bytes.indexOf(B.LESS, open + 1);
  }
  return open < 0 ? bytes.length : open;
}

function scriptEnd(bytes: Uint8Array, tag: EndTag): number {
  let hidden: 'no' | 'comment' | 'script' = 'no';
  let at = nextByte(bytes, B.LESS, tag.to);
  while (at >= 0) {
    if (bytes[at] === B.DASH) hidden = 'no';
    else if (bytes[at + 1] === B.SLASH && isNamed(bytes, at + 2, tag)) {
      if (hidden !== 'script') return at;
      hidden = 'comment';
    } else if (hidden === 'no' && isCommentOpen(bytes, at)) hidden = 'comment';
    else if (hidden === 'comment' && isNamed(bytes, at + 1, tag)) hidden = 'script';
    // An end mark of a comment says nothing outside of one.
    at = hidden === 'no' ? nextByte(bytes, B.LESS, at + 1) : nextMark(bytes, at + 1);
  }
  return bytes.length;
}

/** The next `<`, or `-->`, whichever is first; -1 for none. */
function nextMark(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === B.LESS) return at;
    if (byte === B.DASH && bytes[at + 1] === B.DASH && bytes[at + 2] === B.GREATER) return at;
  }
  return -1;
}

function isCommentOpen(bytes: Uint8Array, open: number): boolean {
  return bytes[open + 1] === B.BANG && bytes[open + 2] === B.DASH && bytes[open + 3] === B.DASH;
}

function isNamed(bytes: Uint8Array, at: number, { nameFrom, nameTo }: EndTag): boolean {
  const length = nameTo - nameFrom;
  for (let index = 0; index < length; index++) {
    if (lowered(bytes[at + index] ?? 0) !== lowered(bytes[nameFrom + index] ?? 0)) return false;
  }
  const after = bytes[at + length];
  return after === B.GREATER || after === B.SLASH || isSpace(after);
}
