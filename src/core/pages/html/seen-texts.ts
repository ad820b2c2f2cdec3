import { ATTRIBUTE } from './attribute.ts';
import { isSpace, SPACE } from './byte.ts';
import { IS_UNSEEN } from './tag.ts';
import { attributeOf, type PageTree, TEXT } from './tree.ts';

/** The texts of a page that are seen, by line. Filled again for the next page; `starts` has one entry more than there are lines. */
export interface SeenTexts {
  /** Nodes, in order. */
  nodes: Int32Array;
  count: number;
  /** By line the index of its first text in `nodes`. */
  starts: Int32Array;
  /** By line its only text with anything but blanks; -1 for none, -2 for several. */
  only: Int32Array;
  lines: number;
  /** The outermost elements that `hidden` or an inline `display: none` keeps from view, in order. */
  hidden: number[];
}

export const BLANK_LINE = -1;
export const SEVERAL_TEXTS = -2;

export const openSeenTexts = (): SeenTexts => ({
  nodes: new Int32Array(NODES),
  count: 0,
  starts: new Int32Array(NODES),
  only: new Int32Array(NODES),
  lines: 0,
  hidden: [],
});

const NODES = 2048;

/** Leaves out what scripts, styles, `hidden` or an inline `display: none` keep from view. */
export function findSeenTexts(tree: PageTree, target: SeenTexts): void {
  if (target.nodes.length <= tree.size) growTo(target, tree.size * 2);
  const { nodes, starts, only, hidden } = target;
  hidden.length = 0;
  const { tag, line, last, size } = tree;
  let count = 0;
  let lines = 0;
  let number = -1;
  for (let node = 0; node < size;) {
    if (tag[node] !== TEXT) {
      const isHidden = isHiddenElement(tree, node);
      if (isHidden) hidden.push(node);
      node = isHidden || IS_UNSEEN[tag[node] ?? 0] === 1 ? (last[node] ?? size) : node + 1;
      continue;
    }
    if (line[node] !== number) {
      number = line[node] ?? 0;
      only[lines] = BLANK_LINE;
      starts[lines++] = count;
    }
    nodes[count++] = node;
    if (!isBlank(tree, node)) only[lines - 1] = only[lines - 1] === BLANK_LINE ? node : SEVERAL_TEXTS;
    node++;
  }
  starts[lines] = count;
  target.count = count;
  target.lines = lines;
}

function growTo(target: SeenTexts, size: number): void {
  target.nodes = new Int32Array(size);
  target.starts = new Int32Array(size);
  target.only = new Int32Array(size);
}

function isBlank({ bytes, from, to }: PageTree, node: number): boolean {
  const end = to[node] ?? 0;
  for (let at = from[node] ?? 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > SPACE || !isSpace(byte)) return false;
  }
  return true;
}

function isHiddenElement(tree: PageTree, node: number): boolean {
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
