import { ATTRIBUTE, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import type { PageLinks } from './page-links.ts';

/** So many links of a list must be there, and so long on average, for a list of articles without dates. */
const FEWEST_ROWS = 4;
const LONG_TITLE = 6;
const AVERAGE_TITLE = 11;
const IS_ROW = new Set<number>([TAG.li, TAG.tr, TAG.dd, TAG.dt, TAG.p, TAG.div]);
const NEAREST_ANCESTORS = 4;

/**
 * The links of the lists of a page that have no dates: neighbours of the same kind whose texts are as long as titles are. Menus
 * have shorter texts, links to friends lead to many hosts. Nodes of the links, in order.
 */
export function undatedRows({ tree, attribute }: Page, links: PageLinks): number[] {
  const lists = new Map<number, number[]>();
  for (const [index, node] of links.nodes.entries()) {
    const row = rowOf(tree, node);
    const list = row < 0 ? -1 : (tree.parent[row] ?? -1);
    if (list < 0) continue;
    const rows = lists.get(list) ?? [];
    rows.push(index);
    lists.set(list, rows);
  }
  const isOfOneHost = (rows: readonly number[]) =>
    new Set(rows.map((index) => hostOf(attribute(links.nodes[index] ?? 0, ATTRIBUTE.href)))).size === 1;
  const found = [...lists.values()].filter((rows) => isListOfTitles(rows, links) && isOfOneHost(rows)).flat();
  return found.filter((index) => (links.lengths[index] ?? 0) >= LONG_TITLE).map((index) => links.nodes[index] ?? 0);
}

function rowOf(tree: PageTree, link: number): number {
  let node = tree.parent[link] ?? -1;
  for (let step = 0; step < NEAREST_ANCESTORS && node >= 0; step++) {
    if (IS_ROW.has(tree.tag[node] ?? 0)) return node;
    node = tree.parent[node] ?? -1;
  }
  return -1;
}

function isListOfTitles(rows: readonly number[], { lengths }: PageLinks): boolean {
  const total = rows.reduce((sum, index) => sum + (lengths[index] ?? 0), 0);
  return rows.length >= FEWEST_ROWS && total / rows.length >= AVERAGE_TITLE;
}

const hostOf = (href: string | null) => /^(?:https?:)?\/\/([^/?#]+)/iu.exec(href ?? '')?.[1] ?? '';
