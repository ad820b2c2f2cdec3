import { isSpace, LF, SPACE } from './byte.ts';
import { type ByteMemory, openByteMemory, type SeededBytes, seededBytes } from './byte-memory.ts';
import { type Decode, type Gathered, growGathered, openGathered } from './gathered.ts';
import { LETTERS, lettersOf } from './letters.ts';
import { type LineWords, wordsOf } from './line-words.ts';
import { resolveReferences } from './references.ts';
import { BLANK_LINE, findSeenTexts, openSeenTexts, type SeenTexts, SEVERAL_TEXTS } from './seen-texts.ts';
import { isSeam, mayBeSeam } from './text-seam.ts';
import type { PageTree } from './tree.ts';

/** A line of text as a visitor sees it: what stands between two blocks or line breaks. Never empty. */
export interface Line {
  /** Blanks at the ends taken off, runs of them made one; references resolved. */
  text: string;
  words: LineWords;
  /** Node of its first text, and of its last. */
  first: number;
  last: number;
}

const AMPERSAND = 0x26;

/** Bytes of a page to text. */
export interface LineCharset {
  decode: Decode;
  /** A number that stands for the charset. */
  seed: number;
  /** What a byte means may depend on those of earlier lines. */
  isStateful: boolean;
  /** What is broken at the end of a text is the same whatever follows. */
  isUtf8: boolean;
}

/** What the lines of one page after the other are made in. */
export interface LineMemory {
  seen: SeenTexts;
  gathered: Gathered;
  /** Most lines of a page stand on other pages of its site too, and are not even decoded again. */
  known: ByteMemory<LineWords>;
  /** Filled in again with the lines of the next page. */
  lines: Line[];
}

export const openLineMemory = (): LineMemory => ({
  seen: openSeenTexts(),
  gathered: openGathered(),
  known: openByteMemory(),
  lines: [],
});

/**
 * The lines of a page in order, until the next page is read in the same memory. What scripts, styles, `hidden` or an inline
 * `display: none` keep from view is left out.
 */
export function visibleLines(tree: PageTree, charset: LineCharset, memory: LineMemory = openLineMemory()): Line[] {
  const { seen, gathered } = memory;
  findSeenTexts(tree, seen);
  growGathered(gathered, tree.bytes.length + tree.size);
  const reading = openReading(tree, charset, memory);
  const all = charset.isStateful ? wordsOfAll(reading) : null;
  const { lines } = memory;
  let count = 0;
  for (let index = 0; index < seen.lines; index++) {
    const words = all === null ? wordsOfLine(reading, index) : (all[index] ?? NO_WORDS);
    if (words.text === '') continue;
    const first = seen.nodes[seen.starts[index] ?? 0] ?? 0;
    const last = seen.nodes[(seen.starts[index + 1] ?? 0) - 1] ?? 0;
    const line = (lines[count++] ??= { text: '', words, first, last });
    line.text = words.text;
    line.words = words;
    line.first = first;
    line.last = last;
  }
  forgetBehind(lines, count);
  return lines.slice(0, count);
}

/** Lines that are kept to be filled in again: one large page is not held for good. */
const MOST_KEPT = 1 << 12;

function forgetBehind(lines: Line[], count: number): void {
  if (lines.length > MOST_KEPT) lines.length = Math.max(count, MOST_KEPT);
  for (let index = count; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.words === NO_WORDS) return;
    line.text = '';
    line.words = NO_WORDS;
  }
}

const NO_WORDS = wordsOf('');

/** A page whose lines are being read. */
interface Reading extends Omit<LineMemory, 'lines'> {
  tree: PageTree;
  charset: LineCharset;
  page: SeededBytes;
  line: SeededBytes;
}

const openReading = (tree: PageTree, charset: LineCharset, { seen, gathered, known }: LineMemory): Reading => ({
  seen,
  gathered,
  known,
  tree,
  charset,
  page: seededBytes(tree.bytes, charset.seed),
  line: { bytes: gathered.bytes, view: gathered.view, seed: ~charset.seed },
});

/** Bytes; longer lines are paragraphs, which stand on one page only. */
const LONGEST_KNOWN = 360;

/** Most lines are one text, and are known by its bytes as they stand in the page. */
function wordsOfLine(reading: Reading, index: number): LineWords {
  const { tree, seen, page, known } = reading;
  const node = seen.only[index] ?? BLANK_LINE;
  if (node === BLANK_LINE) return NO_WORDS;
  // Where the page ends a broken letter ends otherwise.
  if (node === SEVERAL_TEXTS || index === seen.lines - 1) return wordsOfTexts(reading, index);
  const from = inkFrom(tree, node);
  const to = inkTo(tree, node);
  if (to - from > LONGEST_KNOWN) return newWordsOfText(reading, index, [from, to]);
  return known.find(page, from, to) ?? known.keep(newWordsOfText(reading, index, [from, to]));
}

/** Most texts are shown as they are written, and need not be copied. */
function newWordsOfText(reading: Reading, index: number, [from, to]: readonly [number, number]): LineWords {
  const { tree, charset } = reading;
  if (charset.isUtf8) {
    const text = charset.decode(tree.bytes.subarray(from, to));
    const letters = lettersOf(text);
    if ((letters & LETTERS.written) === 0) return wordsOfText(text.trim(), letters);
  }
  return newWords(reading, gatherLine(reading, index));
}

const wordsOfText = (text: string, letters: number) => (text === '' ? NO_WORDS : wordsOf(text, letters));

/** The same by the bytes of its texts, one behind the other. */
function wordsOfTexts(reading: Reading, index: number): LineWords {
  const { gathered, known, line } = reading;
  const hasReference = gatherLine(reading, index);
  if (gathered.length > LONGEST_KNOWN) return newWords(reading, hasReference);
  return known.find(line, 0, gathered.length) ?? known.keep(newWords(reading, hasReference));
}

function inkFrom({ bytes, from }: PageTree, node: number): number {
  let at = from[node] ?? 0;
  while (isSpace(bytes[at])) at++;
  return at;
}

function inkTo({ bytes, to }: PageTree, node: number): number {
  let at = to[node] ?? 0;
  while (isSpace(bytes[at - 1])) at--;
  return at;
}

/** What was gathered as the words of a line. */
function newWords({ gathered: { bytes, length }, charset: { decode, isUtf8 } }: Reading, hasReference: boolean) {
  let end = length;
  // Without blanks behind it a text need not be cut.
  if (isUtf8) while (end > 0 && isSpace(bytes[end - 1])) end--;
  return wordsWritten(decode(bytes.subarray(0, end)), hasReference);
}

function wordsWritten(written: string, hasReference: boolean): LineWords {
  const shown = hasReference ? collapse(resolveReferences(written)) : written.trim();
  return wordsOfText(shown, lettersOf(shown));
}

const collapse = (text: string) => text.replaceAll(/[ \t\n\r\f]+/gu, ' ').trim();

/** All lines are decoded in one go. */
function wordsOfAll(reading: Reading): LineWords[] {
  const { seen, gathered, charset } = reading;
  gathered.length = 0;
  const hasReference: boolean[] = [];
  for (let index = 0; index < seen.lines; index++) hasReference.push(addLine(reading, index));
  const texts = charset.decode(gathered.bytes.subarray(0, gathered.length)).split('\n');
  return texts.map((text, index) => wordsWritten(text, hasReference[index] ?? false));
}

/** Copies the texts of one line into an empty piece. Returns whether there may be a reference in them. */
function gatherLine(reading: Reading, index: number): boolean {
  reading.gathered.length = 0;
  return addLine(reading, index);
}

/** Copies the texts of a line behind those before it. A line feed ends a line, which tells a decoder where a broken letter ends. */
function addLine({ tree, seen, gathered, charset: { decode } }: Reading, index: number): boolean {
  const start = seen.starts[index] ?? 0;
  const end = seen.starts[index + 1] ?? 0;
  let hasReference = false;
  gathered.start = gathered.length;
  for (let at = start; at < end; at++) {
    const node = seen.nodes[at] ?? 0;
    if (at > start && mayBeSeam(tree, node, gathered) && isSeam(tree, node, { target: gathered, decode })) {
      gathered.bytes[gathered.length++] = SPACE;
    }
    gathered.previous = node;
    if (copyCollapsed(tree, node, gathered)) hasReference = true;
  }
  if (index < seen.lines - 1) gathered.bytes[gathered.length++] = LF;
  return hasReference;
}

/** Copies a text, runs of blanks as one. Returns whether there may be a reference in it. */
function copyCollapsed({ bytes: page, from, to }: PageTree, node: number, target: Gathered): boolean {
  const { bytes } = target;
  const end = to[node] ?? 0;
  let { length } = target;
  let hasReference = false;
  // Nothing but a blank may stand before the first line.
  let isBlank = length === 0 || bytes[length - 1] === SPACE || bytes[length - 1] === LF;
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
