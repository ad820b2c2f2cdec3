import { type PageTree, TAG } from '../../html/index.ts';
import { readHtmlTitle } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import type { PageLinks } from './page-links.ts';
import { lineFrom } from './side-lists.ts';

const TOPICS = '(?:热点|重点|工作|近期|历史)?(?:专题|专栏)(?:专栏|专题|集锦|集萃|汇总|荟萃|报道|回顾|聚焦|列表)?';
/** The name of a column of topics in the `<title>` of its page, and over its list, as the end of the path to it, too. */
const NAMED = new RegExp(String.raw`(?:^|[\s_|>»–—-])${TOPICS}(?:$|[\s_|<–—-])`, 'u');
const OVER_LIST = new RegExp(String.raw`(?:^|[\s>›»→/])${TOPICS}$`, 'u');
const LONGEST_PATH = 60;
const FEWEST_TOPICS = 4;
/** Elements from a link to the row with its picture, and nodes of a row. */
const MOST_STEPS = 2;
const MOST_NODES = 12;
const IS_ROW = new Set<number>([TAG.li, TAG.td, TAG.div, TAG.dd, TAG.dt, TAG.p]);

/**
 * The links of a column of topics (专题专栏), however short they are: a picture and a name each, in a list right under the name of the
 * column. Nodes, in order.
 */
export function topicLinks(page: Page, { nodes }: PageLinks): number[] {
  if (!NAMED.test(readHtmlTitle(page) ?? '')) return [];
  const { tree, lines } = page;
  const lists = new Map<number, number[]>();
  for (const node of nodes) {
    const row = rowOf(tree, node);
    const list = row < 0 ? -1 : listOf(tree, row);
    if (list < 0) continue;
    const links = lists.get(list) ?? [];
    links.push(node);
    lists.set(list, links);
  }
  const isNamed = (list: number) => {
    const text = lines[lineFrom(lines, list) - 1]?.text ?? '';
    return text.length <= LONGEST_PATH && OVER_LIST.test(text);
  };
  return [...lists]
    .filter(([list, links]) => links.length >= FEWEST_TOPICS && isNamed(list))
    .flatMap(([, links]) => links);
}

/** The row of a link if it has a picture; else -1. */
function rowOf({ tag, parent, last }: PageTree, link: number): number {
  let node = parent[link] ?? -1;
  for (let step = 0; step < MOST_STEPS && node >= 0; step++) {
    if (IS_ROW.has(tag[node] ?? 0)) {
      const end = last[node] ?? 0;
      return end - node <= MOST_NODES && tag.subarray(node, end).includes(TAG.img) ? node : -1;
    }
    node = parent[node] ?? -1;
  }
  return -1;
}

/** What holds a row; of a cell the table. */
function listOf({ tag, parent }: PageTree, row: number): number {
  const around = parent[row] ?? -1;
  return tag[row] === TAG.td && around >= 0 ? (parent[around] ?? -1) : around;
}
