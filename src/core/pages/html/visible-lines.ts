import { ATTRIBUTE } from './attribute.ts';
import { isSpace, SPACE } from './byte.ts';
import { isSeam, mayBeSeam } from './text-seam.ts';
import { type Decode, type Gathered, openGathered } from './gathered.ts';
import { resolveReferences } from './references.ts';
import { IS_UNSEEN } from './tag.ts';
import { attributeOf, type PageTree, TEXT } from './tree.ts';

/** A line of text as a visitor sees it: what stands between two blocks or line breaks. Never empty. */
export interface Line {
  /** Blanks at the ends taken off, runs of them made one; references resolved. */
  text: string;
  /** Node of its first text, and of its last. */
  first: number;
  last: number;
  /** Whether there may be a digit in it, of full width too; most lines have none. */
  mayHaveDigit: boolean;
}

const LINE_END = 0x0a;
const AMPERSAND = 0x26;

/** The lines of a page in order. What scripts, styles, `hidden` or an inline `display: none` keep from view is left out. */
export function visibleLines(tree: PageTree, decode: Decode, memory: Gathered = openGathered()): Line[] {
  gather(tree, memory, decode);
  const texts = decode(memory.bytes.subarray(0, memory.length)).split('\n');
  const lines: Line[] = [];
  for (let index = 0; index < texts.length; index++) {
    const seen = memory.seen[index] ?? 0;
    const text = texts[index] ?? '';
    const resolved = (seen & HAS_REFERENCE) === 0 ? text.trim() : collapse(resolveReferences(text));
    if (resolved === '') continue;
    const mayHaveDigit = seen !== 0;
    lines.push({ text: resolved, first: memory.first[index] ?? 0, last: memory.last[index] ?? 0, mayHaveDigit });
  }
  return lines;
}

const collapse = (text: string) => text.replaceAll(/[ \t\n\r\f]+/gu, ' ').trim();

/** Copies the texts that are seen into one piece, so that they are decoded in one go; a line feed ends a line. */
function gather(tree: PageTree, target: Gathered, decode: Decode): void {
  const most = tree.bytes.length + tree.size;
  if (target.bytes.length < most) target.bytes = new Uint8Array(most * 2);
  target.length = 0;
  let count = 0;
  let line = -1;
  for (let node = 0; node < tree.size;) {
    if (tree.tag[node] !== TEXT) {
      node = isUnseen(tree, node) ? (tree.last[node] ?? tree.size) : node + 1;
      continue;
    }
    if (tree.line[node] !== line) {
      if (count > 0) target.bytes[target.length++] = LINE_END;
      line = tree.line[node] ?? 0;
      target.first[count] = node;
      target.seen[count++] = 0;
      target.start = target.length;
    } else if (mayBeSeam(tree, node, target) && isSeam(tree, node, { target, decode })) {
      target.bytes[target.length++] = SPACE;
    }
    target.last[count - 1] = node;
    target.previous = node;
    target.seen[count - 1] = (target.seen[count - 1] ?? 0) | copyCollapsed(tree, node, target);
    node++;
  }
}

const HAS_DIGIT = 1;
const HAS_REFERENCE = 2;
const IS_BLANK = 4;

/** What a byte says of its text. A digit may be one of full width: its first byte in UTF-8, GBK, Big5 and the charsets of Japan and Korea. */
const SAYS = new Uint8Array(256);
for (let byte = 0x30; byte <= 0x39; byte++) SAYS[byte] = HAS_DIGIT;
for (const byte of [0xef, 0xa3, 0xa2, 0x82, 0x24]) SAYS[byte] = HAS_DIGIT;
for (let byte = 0; byte <= SPACE; byte++) if (isSpace(byte)) SAYS[byte] = IS_BLANK;
SAYS[AMPERSAND] = HAS_REFERENCE;

/** Returns what was seen in the text. */
function copyCollapsed({ bytes: page, from, to }: PageTree, node: number, target: Gathered): number {
  const { bytes } = target;
  const end = to[node] ?? 0;
  let { length } = target;
  let seen = 0;
  for (let at = from[node] ?? 0; at < end; at++) {
    const byte = page[at] ?? 0;
    const says = SAYS[byte] ?? 0;
    if (says === IS_BLANK) {
      if (length > 0 && bytes[length - 1] !== SPACE && bytes[length - 1] !== LINE_END) bytes[length++] = SPACE;
    } else {
      bytes[length++] = byte;
      seen |= says;
    }
  }
  target.length = length;
  return seen;
}

function isUnseen(tree: PageTree, node: number): boolean {
  if (IS_UNSEEN[tree.tag[node] ?? 0] === 1) return true;
  if ((tree.attributes[node] ?? 0) === (tree.attributes[node + 1] ?? 0)) return false;
  if (attributeOf(tree, node, ATTRIBUTE.hidden) >= 0) return true;
  const style = attributeOf(tree, node, ATTRIBUTE.style);
  return style >= 0 && isDisplayNone(tree, style);
}

const DISPLAY_NONE = /(?:^|[;\s])display\s*:\s*none/iu;
const latin1 = new TextDecoder('latin1');
const SMALL_D = 0x64;
const SMALL_Y = 0x79;
/** From the first letter of `display` to its last. */
const TO_LAST_LETTER = 6;

/** Most styles do not name it, which is seen without decoding them. */
function isDisplayNone({ bytes, valueFrom, valueTo }: PageTree, attribute: number): boolean {
  const from = valueFrom[attribute] ?? 0;
  const to = valueTo[attribute] ?? 0;
  for (let at = from; at + TO_LAST_LETTER < to; at++) {
    if (((bytes[at] ?? 0) | 0x20) !== SMALL_D || ((bytes[at + TO_LAST_LETTER] ?? 0) | 0x20) !== SMALL_Y) continue;
    return DISPLAY_NONE.test(latin1.decode(bytes.subarray(from, to)));
  }
  return false;
}
