import { type Line, type PageTree, TAG, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';

/** What is written in a text, without the blanks around it. */
export const textAt = ({ from, to }: PageTree, raw: Page['raw'], node: number) =>
  raw(from[node] ?? 0, to[node] ?? 0).trim();

/** The texts of a line. */
export function textsOf({ tag }: PageTree, { first, last }: Pick<Line, 'first' | 'last'>): number[] {
  const nodes: number[] = [];
  for (let node = first; node <= last; node++) if (tag[node] === TEXT) nodes.push(node);
  return nodes;
}

/** The link that a node stands in, -1 for none. */
export function linkAround({ parent, tag }: PageTree, node: number): number {
  let around = parent[node] ?? -1;
  while (around >= 0 && tag[around] !== TAG.a) around = parent[around] ?? -1;
  return around;
}

/** Elements from a link to its row. */
const MOST_STEPS = 4;

/** The item or the row of a table that a link stands in, -1 for none. */
export function rowOf({ tag, parent }: PageTree, link: number): number {
  let node = parent[link] ?? -1;
  for (let step = 0; step < MOST_STEPS && node >= 0; step++) {
    if (tag[node] === TAG.li || tag[node] === TAG.tr) return node;
    node = parent[node] ?? -1;
  }
  return -1;
}

/** Nodes of a link, of which no more are looked at. */
const MOST_NODES = 60;

/** Whether the texts of a link have so many digits; told from the bytes, without decoding them. */
export function hasDigits({ tag, from, to, last, bytes }: PageTree, link: number, fewest: number): boolean {
  const end = Math.min(last[link] ?? 0, link + MOST_NODES);
  let digits = 0;
  for (let node = link + 1; node < end; node++) {
    if (tag[node] !== TEXT) continue;
    for (let at = from[node] ?? 0; at < (to[node] ?? 0); at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39 && ++digits === fewest) return true;
    }
  }
  return false;
}
