import { type Line, openQuestion, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';

/** What stands over a list that is on every page of a site beside what the page is about. */
const SIDE =
  /^(?:热点|热门|点击|阅读|浏览|访问|信息|新闻|文章|一周|本周|本月)(?:信息|新闻|文章|点击|阅读|浏览|量){0,2}(?:排行|排名)榜?$|^排行榜$|^热门(?:文章|新闻|信息|资讯|推荐)$|^(?:热点|热门|推荐)内容$|^猜你喜欢$/u;
const LONGEST_NAME = 10;
const MOST_STEPS = 4;

const isSideName = openQuestion((text) => text.length <= LONGEST_NAME && SIDE.test(text));

/**
 * Whether the list in which a link stands is one beside what the page is about, by the name right over it. The list of `first`, which is
 * the first link with a date, never is: it may be all that the page is about, whatever it is called.
 */
export function sideLists(page: Page, first: number | null = null): (link: number) => boolean {
  const { tree } = page;
  const known = new Map<number, boolean>();
  if (first !== null) known.set(listOf(tree, first), false);
  return (link) => {
    const list = listOf(tree, link);
    if (list < 0) return false;
    const isSide = known.get(list) ?? isUnderSideName(page, list);
    known.set(list, isSide);
    return isSide;
  };
}

function isUnderSideName({ tree, lines }: Page, list: number): boolean {
  const at = lineFrom(lines, list) - 1;
  const name = lines[at];
  return name !== undefined && isSideName(name.words) && !isBesideName(tree, lines, at);
}

/**
 * Whether another name stands right before one, in an element of the same kind beside its own: of tabs over several lists the last one
 * does not name the list below, which is that of the first.
 */
function isBesideName({ tag, parent, last }: PageTree, lines: readonly Line[], at: number): boolean {
  const name = lines[at];
  const other = lines[at - 1];
  if (name === undefined || other === undefined || other.text.length > LONGEST_NAME) return false;
  const own = childAbove(parent, name.first, other.first);
  const around = own < 0 ? -1 : (parent[own] ?? -1);
  const beside = around < 0 ? -1 : childAbove(parent, other.first, around);
  if (beside < 0 || tag[own] !== tag[beside]) return false;
  const isAlone = (lines[at + 1]?.first ?? last[own] ?? 0) >= (last[own] ?? 0) && (lines[at - 2]?.last ?? -1) < beside;
  // Between two names with a list of their own there is that list, if only an empty one.
  for (let node = last[beside] ?? own; node < own; node++)
    if (tag[node] === TAG.ul || tag[node] === TAG.ol) return false;
  return isAlone;
}

/** The node itself or the one around it whose parent is the nearest that begins no later than another; -1 where that is far away. */
function childAbove(parent: PageTree['parent'], from: number, other: number): number {
  let node = from;
  for (let step = 0; step <= MOST_STEPS; step++) {
    const above = parent[node] ?? -1;
    if (above <= other) return above < 0 ? -1 : node;
    node = above;
  }
  return -1;
}

function listOf({ tag, parent }: PageTree, link: number): number {
  let node = parent[link] ?? -1;
  for (let step = 0; step < MOST_STEPS && node >= 0; step++) {
    if (tag[node] === TAG.ul || tag[node] === TAG.ol) return node;
    node = parent[node] ?? -1;
  }
  return -1;
}

/** Index of the first line at or behind a node. */
export function lineFrom(lines: readonly Line[], node: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.first ?? 0) < node) low = middle + 1;
    else high = middle;
  }
  return low;
}
