import { scanAttributes } from './attributes.ts';
import * as B from './byte.ts';
import { isLetter, nextByte } from './byte.ts';
import { CONTENT } from './content.ts';
import { scanMarkup } from './markup.ts';
import { rawTextEnd } from './raw-text.ts';
import type { Scan } from './scan.ts';
import { TAG_BOOK } from './tag.ts';

/**
 * Splits a page into tokens as the HTML standard does, without building strings, and hands them to the sink of `scan`. `bytes` are in any charset in which ASCII is
 * ASCII (not UTF-16, not ISO-2022).
 */
export function tokenize(bytes: Uint8Array, scan: Scan): void {
  const { sink, passOver } = scan;
  scan.bytes = bytes;
  let textFrom = 0;
  let open = nextMarkup(bytes, 0);
  while (open >= 0) {
    if (open > textFrom) sink.text(textFrom, open, false);
    const passed = passOver === null ? 0 : passOver(open, textFrom);
    textFrom = passed > 0 ? open + passed : scanToken(scan, open);
    if (textFrom < 0) return;
    open = nextMarkup(bytes, textFrom);
  }
  if (textFrom < bytes.length) sink.text(textFrom, bytes.length, false);
}

/** The next `<` that does not stand for itself, or -1. */
function nextMarkup(bytes: Uint8Array, from: number): number {
  let open = nextByte(bytes, B.LESS, from);
  while (open >= 0) {
    const next = bytes[open + 1];
    if (isLetter(next) || next === B.BANG || next === B.QUESTION) return open;
    if (next === B.SLASH && open + 2 < bytes.length) return open;
    open = nextByte(bytes, B.LESS, open + 1);
  }
  return -1;
}

/** Reads the token at `<`. Returns the position after it, or -1 when the page ends within a tag. */
function scanToken(scan: Scan, open: number): number {
  const next = scan.bytes[open + 1];
  if (isLetter(next)) return scanStartTag(scan, open);
  if (next === B.SLASH && isLetter(scan.bytes[open + 2])) return scanEndTag(scan, open);
  return scanMarkup(scan, open);
}

/** Also hands on the text of elements in which there are no tags. */
function scanStartTag(scan: Scan, open: number): number {
  const { bytes, sink, tag } = scan;
  const to = scanTag(scan, open + 1);
  if (to < 0) return to;
  const content = sink.startTag(tag);
  if (content === CONTENT.data) return to;
  const until = content === CONTENT.plaintext ? bytes.length : rawTextEnd(scan, content);
  if (until > to) sink.text(to, until, content !== CONTENT.rcdata);
  return until;
}

function scanEndTag(scan: Scan, open: number): number {
  const to = scanTag(scan, open + 2);
  if (to >= 0) scan.sink.endTag(scan.tag);
  return to;
}

function scanTag(scan: Scan, nameFrom: number): number {
  const { bytes, tag } = scan;
  const nameTo = TAG_BOOK.read(bytes, nameFrom);
  tag.name = TAG_BOOK.found;
  tag.nameFrom = nameFrom;
  tag.nameTo = nameTo;
  tag.to = scanAttributes(scan, nameTo);
  return tag.to;
}
