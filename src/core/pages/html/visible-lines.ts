import { ATTRIBUTE } from './attribute.ts';
import { isSpace, SPACE } from './byte.ts';
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
}

const LINE_END = 0x0a;

/** The lines of a page in order. What scripts, styles, `hidden` or an inline `display: none` keep from view is left out. */
export function visibleLines(tree: PageTree, decode: (bytes: Uint8Array) => string): Line[] {
  const gathered = gather(tree);
  const texts = decode(gathered.bytes).split('\n');
  const lines: Line[] = [];
  for (const [index, text] of texts.entries()) {
    const resolved = text.includes('&') ? collapse(resolveReferences(text)) : text.trim();
    if (resolved !== '')
      lines.push({ text: resolved, first: gathered.first[index] ?? 0, last: gathered.last[index] ?? 0 });
  }
  return lines;
}

const collapse = (text: string) => text.replaceAll(/[ \t\n\r\f]+/gu, ' ').trim();

interface Gathered {
  bytes: Uint8Array;
  first: number[];
  last: number[];
}

/** Copies the texts that are seen into one piece, so that they are decoded in one go; a line feed ends a line. */
function gather(tree: PageTree): Gathered {
  const bytes = new Uint8Array(tree.bytes.length + tree.size);
  const first: number[] = [];
  const last: number[] = [];
  let length = 0;
  let line = -1;
  for (let node = 0; node < tree.size;) {
    if (tree.tag[node] !== TEXT) {
      node = isUnseen(tree, node) ? (tree.last[node] ?? tree.size) : node + 1;
      continue;
    }
    if (tree.line[node] !== line) {
      if (first.length > 0) bytes[length++] = LINE_END;
      line = tree.line[node] ?? 0;
      first.push(node);
      last.push(node);
    }
    last[last.length - 1] = node;
    length = copyCollapsed(tree, node, { bytes, length });
    node++;
  }
  return { bytes: bytes.subarray(0, length), first, last };
}

function copyCollapsed(
  { bytes: page, from, to }: PageTree,
  node: number,
  target: { bytes: Uint8Array; length: number },
) {
  const { bytes } = target;
  const end = to[node] ?? 0;
  let { length } = target;
  for (let at = from[node] ?? 0; at < end; at++) {
    const byte = page[at] ?? 0;
    if (!isSpace(byte)) bytes[length++] = byte;
    else if (length > 0 && bytes[length - 1] !== SPACE && bytes[length - 1] !== LINE_END) bytes[length++] = SPACE;
  }
  return length;
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

function isDisplayNone({ bytes, valueFrom, valueTo }: PageTree, attribute: number): boolean {
  return DISPLAY_NONE.test(latin1.decode(bytes.subarray(valueFrom[attribute] ?? 0, valueTo[attribute] ?? 0)));
}
