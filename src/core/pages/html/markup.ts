import * as B from './byte.ts';
import { lowered } from './byte.ts';
import type { Scan } from './scan.ts';

/** Reads `<!…`, `<?…` and `</…` that is no tag, at `<`. Returns the position after it. */
export function scanMarkup(scan: Scan, open: number): number {
  const { bytes } = scan;
  const second = bytes[open + 1];
  if (second === B.SLASH) return bytes[open + 2] === B.GREATER ? open + 3 : scanBogusComment(scan, open + 2);
  if (second === B.QUESTION) return scanBogusComment(scan, open + 1);
  if (bytes[open + 2] === B.DASH && bytes[open + 3] === B.DASH) return scanComment(scan, open + 4);
  if (isDoctype(bytes, open + 2)) return scanDoctype(scan, open);
  if (isCdata(bytes, open + 2) && scan.sink.isForeign()) return scanCdata(scan, open + 9);
  return scanBogusComment(scan, open + 2);
}

function isDoctype(bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < 7; index++) {
    if (lowered(bytes[at + index] ?? 0) !== 'doctype'.charCodeAt(index)) return false;
  }
  return true;
}

function isCdata(bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < 7; index++) if (bytes[at + index] !== '[CDATA['.charCodeAt(index)) return false;
  return true;
}

/** Ends with `-->` or `--!>`, and right at its beginning with `>` or `->` too. */
function scanComment({ bytes, sink }: Scan, from: number): number {
  const first = bytes[from] === B.DASH ? from + 1 : from;
  if (bytes[first] === B.GREATER) {
    sink.comment(from, from);
    return first + 1;
  }
  const [to, after] = commentEnd(bytes, from);
  sink.comment(from, to);
  return after;
}

/** Where the content of a comment ends, and where the page goes on. */
function commentEnd(bytes: Uint8Array, from: number): [to: number, after: number] {
  let dash = bytes.indexOf(B.DASH, from);
  while (dash >= 0) {
    if (bytes[dash + 1] === B.DASH) {
      if (bytes[dash + 2] === B.GREATER) return [dash, dash + 3];
      if (bytes[dash + 2] === B.BANG && bytes[dash + 3] === B.GREATER) return [dash, dash + 4];
    }
    dash = bytes.indexOf(B.DASH, dash + 1);
  }
  return [unfinishedEnd(bytes, from), bytes.length];
}

/** Of a comment that the page ends in, the beginning of its end mark does not belong to it. */
function unfinishedEnd(bytes: Uint8Array, from: number): number {
  let end = bytes.length;
  if (end - 3 >= from && bytes[end - 1] === B.BANG && bytes[end - 2] === B.DASH && bytes[end - 3] === B.DASH) end--;
  for (let dashes = 0; dashes < 2 && end > from && bytes[end - 1] === B.DASH; dashes++) end--;
  return end;
}

function scanBogusComment({ bytes, sink }: Scan, from: number): number {
  const close = bytes.indexOf(B.GREATER, from);
  const to = close < 0 ? bytes.length : close;
  sink.comment(from, to);
  return close < 0 ? to : to + 1;
}

function scanDoctype({ bytes, sink }: Scan, open: number): number {
  const close = bytes.indexOf(B.GREATER, open);
  const to = close < 0 ? bytes.length : close + 1;
  sink.doctype(open, to);
  return to;
}

function scanCdata({ bytes, sink }: Scan, from: number): number {
  let close = bytes.indexOf(BRACKET, from);
  while (close >= 0 && !(bytes[close + 1] === BRACKET && bytes[close + 2] === B.GREATER)) {
    close = bytes.indexOf(BRACKET, close + 1);
  }
  const to = close < 0 ? bytes.length : close;
  if (to > from) sink.text(from, to, true);
  return close < 0 ? to : to + 3;
}

const BRACKET = 0x5d;
