import { ATTRIBUTE, attributeOf, type PageTree, TAG, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';

/** The links of a page that may lead to an article, by node, in order. Fields have `nodes.length` entries. */
export interface PageLinks {
  nodes: Int32Array;
  /** Letters of the text in the link, or of its `title` where there is more; counted in bytes, as if all were Chinese. */
  lengths: Float32Array;
}

/** Shorter texts are numbers of pages and the like. */
const SHORTEST_TEXT = 2;

/** Every `<a>` of a page with a text or a title. */
export function pageLinks({ tree, charset }: Pick<Page, 'tree' | 'charset'>): PageLinks {
  const bytesOfLetter = charset.startsWith('utf') ? 3 : 2;
  const { tag, size } = tree;
  let count = 0;
  for (let node = 0; node < size; node++) if (tag[node] === TAG.a) count++;
  const nodes = new Int32Array(count);
  const lengths = new Float32Array(count);
  let links = 0;
  for (let node = 0; node < size; node++) {
    if (tag[node] !== TAG.a) continue;
    const length = Math.max(textLength(tree, node), titleLength(tree, node)) / bytesOfLetter;
    if (length < SHORTEST_TEXT) continue;
    nodes[links] = node;
    lengths[links++] = length;
  }
  return { nodes: nodes.subarray(0, links), lengths: lengths.subarray(0, links) };
}

function textLength(tree: PageTree, link: number): number {
  let length = 0;
  const last = tree.last[link] ?? 0;
  const end = last - link > MOST_NODES ? link + MOST_NODES : last;
  for (let node = link + 1; node < end; node++) {
    if (tree.tag[node] === TEXT) length += inkLength(tree, node);
  }
  return length;
}

/** Without blanks: many links are written over several lines. */
function inkLength({ bytes, from, to }: PageTree, node: number): number {
  let length = 0;
  const start = from[node] ?? 0;
  const end = Math.min(to[node] ?? 0, start + MOST_BYTES);
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) > BLANK) length++;
  return length;
}

const BLANK = 0x20;
/** Of links that hold half a page no more is counted. */
const MOST_NODES = 200;
const MOST_BYTES = 1000;

function titleLength(tree: PageTree, link: number): number {
  const at = attributeOf(tree, link, ATTRIBUTE.title);
  return at < 0 ? 0 : (tree.valueTo[at] ?? 0) - (tree.valueFrom[at] ?? 0);
}

/** Index of the first link at or behind a node. */
export function firstLinkFrom({ nodes }: Pick<PageLinks, 'nodes'>, node: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] ?? 0) < node) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the longest link within `[from, to)`, the first of equals; -1 for none. */
export function longestLink(links: PageLinks, from: number, to: number): number {
  let best = -1;
  for (let index = firstLinkFrom(links, from); (links.nodes[index] ?? to) < to; index++) {
    if (best < 0 || (links.lengths[index] ?? 0) > (links.lengths[best] ?? 0)) best = index;
  }
  return best;
}
