import { type Line, openQuestion, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';

/** What stands over a list that is on every page of a site beside what the page is about. */
const SIDE =
  /^(?:热点|热门|点击|阅读|浏览|访问|信息|新闻|文章|一周|本周|本月)(?:信息|新闻|文章|点击|阅读|浏览|量){0,2}(?:排行|排名)榜?$|^排行榜$|^热门(?:文章|新闻|信息|资讯|推荐)$|^猜你喜欢$/u;
const LONGEST_NAME = 10;
const MOST_STEPS = 4;

const isSideName = openQuestion((text) => text.length <= LONGEST_NAME && SIDE.test(text));

/** Whether the list in which a link stands is one beside what the page is about, by the name right over it. */
export function sideLists({ tree, lines }: Page): (link: number) => boolean {
  const known = new Map<number, boolean>();
  return (link) => {
    const list = listOf(tree, link);
    if (list < 0) return false;
    const isSide = known.get(list) ?? isUnderSideName(lines, list);
    known.set(list, isSide);
    return isSide;
  };
}

function isUnderSideName(lines: readonly Line[], list: number): boolean {
  const name = lines[lineFrom(lines, list) - 1];
  return name !== undefined && isSideName(name.words);
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
