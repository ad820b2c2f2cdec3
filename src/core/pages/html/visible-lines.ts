import { ATTRIBUTE } from './attribute.ts';
import { isSpace, SPACE } from './byte.ts';
import { type ByteMemory, openByteMemory } from './byte-memory.ts';
import { isSeam, mayBeSeam } from './text-seam.ts';
import { type Decode, type Gathered, openGathered } from './gathered.ts';
import { type LineWords, wordsOf } from './line-words.ts';
import { resolveReferences } from './references.ts';
import { IS_UNSEEN } from './tag.ts';
import { attributeOf, type PageTree, TEXT } from './tree.ts';

/** A line of text as a visitor sees it: what stands between two blocks or line breaks. Never empty. */
export interface Line {
  /** Blanks at the ends taken off, runs of them made one; references resolved. */
  text: string;
  words: LineWords;
  /** Node of its first text, and of its last. */
  first: number;
  last: number;
}

const LINE_END = 0x0a;
const AMPERSAND = 0x26;

/** Bytes of a page to text. */
export interface LineCharset {
  decode: Decode;
  /** A number that stands for the charset. */
  seed: number;
  /** What a byte means may depend on those of earlier lines. */
  isStateful: boolean;
}

/** The lines of a page in order. What scripts, styles, `hidden` or an inline `display: none` keep from view is left out. */
export function visibleLines(tree: PageTree, charset: LineCharset, memory: LineMemory = openLineMemory()): Line[] {
  const { gathered } = memory;
  gather(tree, gathered, charset.decode);
  const words = charset.isStateful ? wordsOfAll(gathered, charset) : wordsOfEach(memory, charset);
  const lines: Line[] = [];
  for (let index = 0; index < words.length; index++) {
    const own = words[index] ?? NO_WORDS;
    if (own.text === '') continue;
    lines.push({ text: own.text, words: own, first: gathered.first[index] ?? 0, last: gathered.last[index] ?? 0 });
  }
  return lines;
}

const NO_WORDS = wordsOf('');

/** What the lines of one page after the other are made in. */
export interface LineMemory {
  gathered: Gathered;
  /** Most lines of a page stand on other pages of its site too, and are not even decoded again. */
  known: ByteMemory<LineWords>;
}

export const openLineMemory = (): LineMemory => ({ gathered: openGathered(), known: openByteMemory() });

/** Bytes; longer lines are paragraphs, which stand on one page only. */
const LONGEST_KNOWN = 360;

function wordsOfEach({ gathered, known }: LineMemory, { decode, seed }: LineCharset): LineWords[] {
  const { bytes, starts, count, length } = gathered;
  const words: LineWords[] = [];
  const seeded = { bytes, seed };
  for (let index = 0; index < count; index++) {
    const from = starts[index] ?? 0;
    // With its line feed, which tells a decoder where a broken letter ends.
    const to = index + 1 < count ? (starts[index + 1] ?? 0) : length;
    const isShort = to - from <= LONGEST_KNOWN;
    const own = isShort ? known.find(seeded, from, to) : undefined;
    words.push(own ?? newWords(gathered, index, decode(bytes.subarray(from, to))));
    if (own === undefined && isShort) known.keep(words[index] ?? NO_WORDS);
  }
  return words;
}

const wordsOfAll = (gathered: Gathered, { decode }: LineCharset) =>
  decode(gathered.bytes.subarray(0, gathered.length))
    .split('\n')
    .map((text, index) => newWords(gathered, index, text));

function newWords({ hasReference }: Gathered, index: number, written: string): LineWords {
  const shown = hasReference[index] === 1 ? collapse(resolveReferences(written)) : written.trim();
  return shown === '' ? NO_WORDS : wordsOf(shown);
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
      target.hasReference[count++] = 0;
      target.start = target.length;
      target.starts[count - 1] = target.length;
    } else if (mayBeSeam(tree, node, target) && isSeam(tree, node, { target, decode })) {
      target.bytes[target.length++] = SPACE;
    }
    target.last[count - 1] = node;
    target.previous = node;
    if (copyCollapsed(tree, node, target)) target.hasReference[count - 1] = 1;
    node++;
  }
  target.count = count;
}

/** Copies a text, runs of blanks as one. Returns whether there may be a reference in it. */
function copyCollapsed({ bytes: page, from, to }: PageTree, node: number, target: Gathered): boolean {
  const { bytes } = target;
  const end = to[node] ?? 0;
  let { length } = target;
  let hasReference = false;
  // Nothing but a blank may stand before the first line.
  let isBlank = length === 0 || bytes[length - 1] === SPACE || bytes[length - 1] === LINE_END;
  for (let at = from[node] ?? 0; at < end; at++) {
    const byte = page[at] ?? 0;
    if (byte <= SPACE && isSpace(byte)) {
      if (!isBlank) bytes[length++] = SPACE;
      isBlank = true;
    } else {
      bytes[length++] = byte;
      isBlank = false;
      if (byte === AMPERSAND) hasReference = true;
    }
  }
  target.length = length;
  return hasReference;
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
