import { type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import type { DatedLink } from './dated-rows.ts';
import { rowOf } from './line-texts.ts';
import { linkTitle } from './link-title.ts';
import { longestLink, type PageLinks } from './page-links.ts';

/** A link of a row that has no date itself, while those around it have. */
export interface DatelessLink {
  link: number;
  date: null;
  line: number;
  year: null;
}

/** A list has so many rows with dates. */
const FEWEST_ROWS = 3;
/** Letters; shorter ones are names of other pages as often. */
const LONG_TITLE = 9;
/** Rows are not larger. */
const MOST_NODES = 60;
const MORE = /^(?:查看|点击)?更多|更多\s*[>》»+]*$/u;

/** The rows of a page with those that have no date in lists whose rows have one, such as the headline over them, in order. */
export function withDateless(
  page: Page,
  links: PageLinks,
  dated: readonly DatedLink[],
): readonly (DatedLink | DatelessLink)[] {
  if (dated.length < FEWEST_ROWS) return dated;
  const found: DatelessLink[] = [];
  for (const [list, rows] of rowsByList(page.tree, dated)) {
    if (rows.size < FEWEST_ROWS) continue;
    const others = otherRows(page, links, { list, rows });
    if (others.length > rows.size) continue;
    for (const link of others) found.push({ link, date: null, line: -1, year: null });
  }
  return found.length === 0 ? dated : [...dated, ...found].toSorted((one, other) => one.link - other.link);
}

/** By list its rows with dates. */
function rowsByList(tree: PageTree, dated: readonly DatedLink[]): Map<number, Set<number>> {
  const lists = new Map<number, Set<number>>();
  for (const { link } of dated) {
    const row = rowOf(tree, link);
    const list = row < 0 ? -1 : (tree.parent[row] ?? -1);
    if (list < 0) continue;
    const rows = lists.get(list) ?? new Set();
    lists.set(list, rows.add(row));
  }
  return lists;
}

/** The links as long as titles of the other rows of a list. */
function otherRows(
  page: Page,
  links: PageLinks,
  { list, rows }: { list: number; rows: ReadonlySet<number> },
): number[] {
  const { last, tag } = page.tree;
  const found: number[] = [];
  const end = last[list] ?? 0;
  for (let row = list + 1; row < end; row = last[row] ?? end) {
    if ((tag[row] !== TAG.li && tag[row] !== TAG.tr) || rows.has(row)) continue;
    const rowEnd = last[row] ?? 0;
    if (rowEnd - row > MOST_NODES) continue;
    const best = longestLink(links, row, rowEnd);
    const link = links.nodes[best] ?? -1;
    if (best < 0 || (links.lengths[best] ?? 0) < LONG_TITLE || rowOf(page.tree, link) !== row) continue;
    if (!MORE.test(linkTitle(page, link, null))) found.push(link);
  }
  return found;
}
