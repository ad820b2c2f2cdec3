import { type Line, type PageTree, TAG, TEXT } from '../../html/index.ts';
import { isWholeLink } from './dated-lines.ts';

/** Letters of a link that is the title of another page. */
const SHORTEST_ROW = 8;

/** Whether an element has so many letters, of which a charset writes each in two bytes at least. */
export function isLongLink({ tag, last, from, to }: PageTree, link: number): boolean {
  let bytes = 0;
  for (let node = link + 1; node < (last[link] ?? 0); node++) {
    if (tag[node] === TEXT) bytes += (to[node] ?? 0) - (from[node] ?? 0);
  }
  return bytes >= SHORTEST_ROW * 2;
}

/** Whether a line lies in a link, or one in it or at its beginning is as long as the title of another page. */
export function isHeadline(tree: PageTree, line: Line | undefined): boolean {
  if (line === undefined) return false;
  if (isWholeLink(tree, line)) return true;
  let from = line.first;
  for (let each = tree.parent[from] ?? -1; each >= 0; each = tree.parent[each] ?? -1) {
    if (tree.tag[each] === TAG.a) from = each;
  }
  for (let node = from; node <= line.last; node++) {
    if (tree.tag[node] === TAG.a && isLongLink(tree, node)) return true;
  }
  return false;
}
