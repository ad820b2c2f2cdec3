import type { Form } from '../../model/observation/index.ts';
import { type DateInText, datesOf } from './article-head/date-text.ts';
import { charsetOf, type Charset, decodeBytes, type IsUtf8 } from '../charset/index.ts';
import {
  attributeOf,
  buildTree,
  type ByteMemory,
  type Line,
  openByteMemory,
  openLineMemory,
  openTree,
  type PageTree,
  resolveInAttribute,
  seededBytes,
  seedOf,
  type TreePart,
  visibleLines,
} from '../html/index.ts';
import { type KnownStretches, openKnownStretches } from './known-stretches.ts';

/** A page that is being looked at. Everything of it is gone when the reader reads the next one. */
export interface Page {
  charset: Charset;
  tree: PageTree;
  /** The charset of the bytes of the tree, which are those of the page unless it was written in UTF-16. */
  readAs: Charset;
  lines: readonly Line[];
  /** The outermost elements that `hidden` or an inline `display: none` keeps from view, in order. */
  hidden: readonly number[];
  /** All lines, one under the other. */
  text: string;
  /** The kinds of letters in them (`LETTERS`). */
  letters: number;
  /** The dates that are written in a line, by its index. */
  dates(line: number): readonly DateInText[];
  /** Value of an attribute by its number, references resolved; null where the element has none. */
  attribute(node: number, name: number): string | null;
  /** Decoded bytes of the page, as they stand there. */
  raw(from: number, to: number): string;
  /** What links are called, by the bytes of their elements. */
  linkTitles: ByteMemory<string>;
  /** What the `title` of an element around links says, by its node. */
  titlesAround: Map<number, string>;
  /** What forms are, and what scripts say of marks, by the bytes of theirs. */
  forms: ByteMemory<KnownForm>;
  scripts: ByteMemory<number>;
  /** The bytes of the tree, of which four can be read at once. */
  view: DataView;
}

/** A form of a page, but for the address that it sends to: as it is written, without blanks around it. */
export interface KnownForm extends Omit<Form, 'action'> {
  action: string;
}

/** The bytes of a page in a charset in which ASCII is ASCII. */
export interface PageBytes {
  charset: Charset;
  bytes: Uint8Array;
  readAs: Charset;
}

export function pageBytes(bytes: Uint8Array, contentType: string | null, isUtf8: IsUtf8 | null = null): PageBytes {
  const charset = charsetOf(bytes, contentType, isUtf8);
  if (!charset.startsWith('utf-16')) return { charset, bytes, readAs: charset };
  return { charset, bytes: new TextEncoder().encode(decodeBytes(bytes, charset)), readAs: 'utf-8' };
}

/** What a reader keeps from one page to the next. */
interface PageMemory extends Pick<Page, 'linkTitles' | 'forms' | 'scripts'> {
  texts: ByteMemory<string>;
}

const openPageMemory = (): PageMemory => ({
  texts: openByteMemory(),
  linkTitles: openByteMemory(),
  forms: openByteMemory({ places: KEPT_OF_PARTS, longest: 1 << 15 }),
  // Of a script no more is kept than bits.
  scripts: openByteMemory({ places: KEPT_OF_PARTS, longest: Infinity }),
});

const KEPT_OF_PARTS = 512;

/** Reads one page after the other in the same memory. */
export function openPageReader(isUtf8: IsUtf8 | null = null): (bytes: Uint8Array, contentType?: string | null) => Page {
  const tree = openTree();
  const lineMemory = openLineMemory();
  const memory = openPageMemory();
  let isFirst = true;
  let parts: KnownStretches<TreePart> | null = null;
  return (written, contentType = null) => {
    const { bytes, charset, readAs } = pageBytes(written, contentType, isUtf8);
    const seed = seedOf(readAs);
    const decode = (part: Uint8Array) => decodeBytes(part, readAs);
    const isStateful = readAs !== 'utf-8' && readAs !== 'gb18030';
    // A reader of one page has nothing to know again.
    if (isFirst) isFirst = false;
    else parts ??= openKnownStretches();
    buildTree(bytes, tree, parts);
    const lines = visibleLines(tree, { decode, seed, isStateful, isUtf8: readAs === 'utf-8' }, lineMemory);
    return pageOf(tree, { charset, readAs, lines, hidden: lineMemory.seen.hidden }, { ...memory, seed });
  };
}

/** Longer texts are seldom met again. */
const LONGEST_KEPT = 120;

function pageOf(
  tree: PageTree,
  { charset, readAs, lines, hidden }: Pick<Page, 'charset' | 'readAs' | 'lines' | 'hidden'>,
  { texts, linkTitles, forms, scripts, seed }: PageMemory & { seed: number },
): Page {
  const seeded = seededBytes(tree.bytes, seed);
  const raw = (from: number, to: number) => {
    if (to - from > LONGEST_KEPT) return decodeBytes(tree.bytes.subarray(from, to), readAs);
    return texts.find(seeded, from, to) ?? texts.keep(decodeBytes(tree.bytes.subarray(from, to), readAs));
  };
  return {
    charset,
    readAs,
    tree,
    lines,
    hidden,
    text: textOf(lines),
    letters: lettersIn(lines),
    raw,
    linkTitles,
    titlesAround: new Map(),
    forms,
    scripts,
    view: seeded.view,
    dates(index) {
      const line = lines[index];
      return line === undefined ? NO_DATES : datesOf(line.words);
    },
    attribute(node, name) {
      const at = attributeOf(tree, node, name);
      return at < 0 ? null : resolveInAttribute(raw(tree.valueFrom[at] ?? 0, tree.valueTo[at] ?? 0));
    },
  };
}

const NO_DATES: readonly DateInText[] = [];

function textOf(lines: readonly Line[]): string {
  const texts: string[] = [];
  for (let index = 0; index < lines.length; index++) texts.push(lines[index]?.text ?? '');
  return texts.join('\n');
}

function lettersIn(lines: readonly Line[]): number {
  let letters = 0;
  for (let index = 0; index < lines.length; index++) letters |= lines[index]?.words.letters ?? 0;
  return letters;
}
