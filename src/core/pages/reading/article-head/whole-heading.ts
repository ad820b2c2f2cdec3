import { IS_BLOCK, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { type DatedLine, hasLink, tellsByline } from './dated-lines.ts';

/** Lines `[from, to)` of a page. */
export interface Lines {
  from: number;
  to: number;
}

/** A title may be broken into as many lines. */
const MOST_LINES = 6;
const LONGEST_TITLE = 200;
const NEAREST_ANCESTORS = 4;

/**
 * All lines of the heading that a line is a part of: those of its `<h1>` to `<h4>`, or, in what `isHeading` takes for a heading by
 * other signs, those that only `<br>` parts from it. A byline or a date in the heading is no part of the title.
 */
export function wholeHeading(
  page: Page,
  index: number,
  { isHeading, dated }: { isHeading: (node: number) => boolean; dated: readonly DatedLine[] },
): Lines {
  const { tree, lines } = page;
  const first = lines[index]?.first ?? 0;
  const heading = headingOver(tree, first, isHeading);
  if (heading < 0) return { from: index, to: index + 1 };
  const end = tree.last[heading] ?? 0;
  const block = isRanked(tree, heading) ? heading : blockOf(tree, first);
  const isPart = (at: number) => {
    const line = lines[at];
    if (line === undefined || line.first <= heading || line.last >= end || line.text.length < 2) return false;
    if (block !== heading && blockOf(tree, line.first) !== block) return false;
    return !hasLink(tree, line) && !tellsByline(line.words) && !dated.some((each) => each.line === at);
  };
  let from = index;
  let to = index + 1;
  while (isPart(from - 1)) from--;
  while (isPart(to)) to++;
  const letters = lines.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);
  return to - from > MOST_LINES || letters > LONGEST_TITLE ? { from: index, to: index + 1 } : { from, to };
}

const isRanked = ({ tag }: PageTree, node: number) => RANKS.has(tag[node] ?? 0);
const RANKS = new Set<number>([TAG.h1, TAG.h2, TAG.h3, TAG.h4]);

/** -1 where there is none near. */
function headingOver(tree: PageTree, text: number, isHeading: (node: number) => boolean): number {
  let node = tree.parent[text] ?? -1;
  for (let step = 0; step < NEAREST_ANCESTORS && node >= 0; step++) {
    if (isRanked(tree, node) || isHeading(node)) return node;
    node = tree.parent[node] ?? -1;
  }
  return -1;
}

/** The innermost block around a text; -1 where there is none. */
export function blockOf({ tag, parent }: PageTree, text: number): number {
  let node = parent[text] ?? -1;
  while (node >= 0 && IS_BLOCK[tag[node] ?? 0] !== 1) node = parent[node] ?? -1;
  return node;
}
