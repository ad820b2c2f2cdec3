import { charsetOf, type Charset, decodeBytes } from '../charset/index.ts';
import {
  attributeOf,
  buildTree,
  type Line,
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
  /** Value of an attribute by its number, references resolved; null where the element has none. */
  attribute(node: number, name: number): string | null;
  /** Decoded bytes of the page, as they stand there. */
  raw(from: number, to: number): string;
}

/** Bytes of one or several pages after each other, always read in the same memory. */
export function openPageReader(): (bytes: Uint8Array, contentType?: string | null) => Page {
  const tree = openTree();
  return (bytes, contentType = null) => {
    const charset = charsetOf(bytes, contentType);
    const isWide = charset.startsWith('utf-16');
    const read = isWide ? new TextEncoder().encode(decodeBytes(bytes, charset)) : bytes;
    return pageOf(buildTree(read, tree), charset, isWide ? 'utf-8' : charset);
  };
}

function pageOf(tree: PageTree, charset: Charset, readAs: Charset): Page {
  const raw = (from: number, to: number) => decodeBytes(tree.bytes.subarray(from, to), readAs);
  return {
    charset,
    readAs,
    tree,
    lines: visibleLines(tree, (bytes) => decodeBytes(bytes, readAs)),
    raw,
    attribute(node, name) {
      const at = attributeOf(tree, node, name);
      return at < 0 ? null : resolveInAttribute(raw(tree.valueFrom[at] ?? 0, tree.valueTo[at] ?? 0));
    },
  };
}
