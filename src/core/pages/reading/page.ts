import { type DateInText, datesIn } from './article-head/date-text.ts';
import { charsetOf, type Charset, decodeBytes } from '../charset/index.ts';
import {
  attributeOf,
  buildTree,
  type Line,
  openGathered,
  openTree,
  type PageTree,
  resolveInAttribute,
  visibleLines,
} from '../html/index.ts';

/** A page that is being looked at. Everything of it is gone when the reader reads the next one. */
export interface Page {
  charset: Charset;
  tree: PageTree;
  /** The charset of the bytes of the tree, which are those of the page unless it was written in UTF-16. */
  readAs: Charset;
  lines: readonly Line[];
  /** All lines, one under the other. */
  text: string;
  /** The dates that are written in a line, by its index. */
  dates(line: number): readonly DateInText[];
  /** Value of an attribute by its number, references resolved; null where the element has none. */
  attribute(node: number, name: number): string | null;
  /** Decoded bytes of the page, as they stand there. */
  raw(from: number, to: number): string;
}

/** The bytes of a page in a charset in which ASCII is ASCII. */
export interface PageBytes {
  charset: Charset;
  bytes: Uint8Array;
  readAs: Charset;
}

export function pageBytes(bytes: Uint8Array, contentType: string | null): PageBytes {
  const charset = charsetOf(bytes, contentType);
  if (!charset.startsWith('utf-16')) return { charset, bytes, readAs: charset };
  return { charset, bytes: new TextEncoder().encode(decodeBytes(bytes, charset)), readAs: 'utf-8' };
}

/** Reads one page after the other in the same memory. */
export function openPageReader(): (bytes: Uint8Array, contentType?: string | null) => Page {
  const tree = openTree();
  const memory = openGathered();
  return (written, contentType = null) => {
    const { bytes, charset, readAs } = pageBytes(written, contentType);
    const decode = (part: Uint8Array) => decodeBytes(part, readAs);
    buildTree(bytes, tree);
    return pageOf(tree, { charset, readAs, lines: visibleLines(tree, decode, memory) });
  };
}

function pageOf(tree: PageTree, { charset, readAs, lines }: Pick<Page, 'charset' | 'readAs' | 'lines'>): Page {
  const raw = (from: number, to: number) => decodeBytes(tree.bytes.subarray(from, to), readAs);
  const dates: (readonly DateInText[] | undefined)[] = [];
  return {
    charset,
    readAs,
    tree,
    lines,
    text: textOf(lines),
    raw,
    dates: (index) => (dates[index] ??= datesOfLine(lines[index])),
    attribute(node, name) {
      const at = attributeOf(tree, node, name);
      return at < 0 ? null : resolveInAttribute(raw(tree.valueFrom[at] ?? 0, tree.valueTo[at] ?? 0));
    },
  };
}

/** Dates in words have no digits. */
const datesOfLine = (line: Line | undefined) =>
  line !== undefined && (line.mayHaveDigit || line.text.includes('年')) ? datesIn(line.text) : NO_DATES;

const NO_DATES: readonly DateInText[] = [];

function textOf(lines: readonly Line[]): string {
  let text = '';
  for (let index = 0; index < lines.length; index++) text += `${index === 0 ? '' : '\n'}${lines[index]?.text}`;
  return text;
}
