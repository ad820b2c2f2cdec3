import { ATTRIBUTE, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { rowOf as itemOf } from './line-texts.ts';
import type { PageLinks } from './page-links.ts';
import { lineFrom } from './side-lists.ts';

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
export function undatedRows(page: Page, links: PageLinks): number[] {
  const { tree, attribute } = page;
  const lists = listsOf(tree, links, rowOf);
  const isOfOneHost = (rows: readonly number[]) =>
    new Set(rows.map((index) => hostOf(attribute(links.nodes[index] ?? 0, ATTRIBUTE.href)))).size === 1;
  const areTitles = (rows: readonly number[]) => isListOfTitles(page, rows, links) && isOfOneHost(rows);
  const found = [...lists].filter(([, rows]) => areTitles(rows));
  if (found.length === 0) return deepRows(page, links, areTitles);
  const isLong = (index: number) => (links.lengths[index] ?? 0) >= LONG_TITLE;
  const kindOf = (index: number) => kindOfAddress(attribute(links.nodes[index] ?? 0, ATTRIBUTE.href) ?? '');
  const long = found.flatMap(([, rows]) => rows.filter(isLong));
  const alike = numberedRows(tree, lists, { found: found.map(([list, rows]) => [list, rows.filter(isLong)]), kindOf });
  return [...long, ...alike].map((index) => links.nodes[index] ?? 0);
}

/** Links by the element that holds their rows. */
function listsOf(tree: PageTree, links: PageLinks, rowAround: typeof rowOf): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const [index, node] of links.nodes.entries()) {
    const row = rowAround(tree, node);
    const list = row < 0 ? -1 : (tree.parent[row] ?? -1);
    if (list < 0) continue;
    const rows = lists.get(list) ?? [];
    rows.push(index);
    lists.set(list, rows);
  }
  return lists;
}

/**
 * Where the links of a list lie deeper in its items, and all of an item lead to one address, be one around its picture:
 * `<li><div><a>title</a></div><div>words</div></li>`.
 */
function deepRows(
  { tree, attribute }: Page,
  links: PageLinks,
  areTitles: (rows: readonly number[]) => boolean,
): number[] {
  const lists = new Map<number, Map<number, DeepRow>>();
  for (const [index, node] of links.nodes.entries()) {
    const item = itemOf(tree, node);
    const list = item < 0 ? -1 : (tree.parent[item] ?? -1);
    if (list < 0) continue;
    const rows = lists.get(list) ?? new Map<number, DeepRow>();
    lists.set(list, rows);
    const href = attribute(node, ATTRIBUTE.href);
    const row = rows.get(item) ?? { link: index, href, isOne: true };
    row.isOne &&= row.href === href;
    // Of links with the same title the one below the picture is written out.
    if ((links.lengths[index] ?? 0) >= (links.lengths[row.link] ?? 0)) row.link = index;
    rows.set(item, row);
  }
  return [...lists.values()].flatMap((items) => {
    const rows = [...items.values()];
    const own = rows.map(({ link }) => link);
    return rows.every(({ isOne }) => isOne) && areTitles(own) ? own.map((index) => links.nodes[index] ?? 0) : [];
  });
}

/** What is known of an item of a list: its longest link, and whether all of its links lead to the same address. */
interface DeepRow {
  link: number;
  href: string | null;
  isOne: boolean;
}

interface NumberedLists {
  /** The lists of titles with their rows. */
  found: readonly (readonly [list: number, rows: readonly number[]])[];
  kindOf: (row: number) => string | null;
}

/**
 * The rows of lists of titles, and of lists beside them in the same element, whose addresses are the same as those of the titles but for
 * the number of the article: these are articles too, however short they are called.
 */
function numberedRows(
  tree: PageTree,
  lists: ReadonlyMap<number, readonly number[]>,
  { found, kindOf }: NumberedLists,
): number[] {
  const kinds = new Map<number, { kind: string; tag: number }>();
  for (const [list, rows] of found) {
    const own = new Set(rows.map(kindOf));
    const [kind] = own;
    if (own.size === 1 && kind !== undefined && kind !== null)
      kinds.set(tree.parent[list] ?? -1, { kind, tag: tree.tag[list] ?? 0 });
  }
  if (kinds.size === 0) return [];
  const titles = new Set(found.map(([list]) => list));
  return [...lists].flatMap(([list, rows]) => {
    const alike = kinds.get(tree.parent[list] ?? -1);
    if (alike === undefined || alike.tag !== tree.tag[list]) return [];
    const numbered = rows.filter((row) => kindOf(row) === alike.kind);
    return titles.has(list) || (numbered.length === rows.length && rows.length >= FEWEST_BESIDE) ? numbered : [];
  });
}

const FEWEST_BESIDE = 2;
/** An address without the numbers of its last part, which is that of an article; null where it has none. */
function kindOfAddress(href: string): string | null {
  if (href.length > LONGEST_ADDRESS || /[?#]/u.test(href)) return null;
  const name = href.lastIndexOf('/') + 1;
  const last = href.slice(name);
  return /\d/u.test(last) ? href.slice(0, name) + last.replaceAll(/\d+/gu, '0') : null;
}

const LONGEST_ADDRESS = 300;

function rowOf(tree: PageTree, link: number): number {
  let node = tree.parent[link] ?? -1;
  for (let step = 0; step < NEAREST_ANCESTORS && node >= 0; step++) {
    if (IS_ROW.has(tree.tag[node] ?? 0)) return node;
    node = tree.parent[node] ?? -1;
  }
  return -1;
}

function isListOfTitles(page: Page, rows: readonly number[], { lengths, nodes }: PageLinks): boolean {
  if (rows.length < FEWEST_ROWS) return false;
  const average = rows.reduce((sum, index) => sum + (lengths[index] ?? 0), 0) / rows.length;
  if (average >= AVERAGE_TITLE) return true;
  return average >= LONG_TITLE && rows.every((index) => isCounted(page, nodes[index] ?? 0));
}

const CLICKS = /^[[(（]?(?:点击|浏览|阅读|下载|访问)(?:次数|[率量数])?\s*[:：]?\s*\d+\s?次?[\])）]?$/u;
const LINES_TO_CLICKS = 2;

/** Whether the next lines say how often a link was followed, as menus never do. */
function isCounted({ lines }: Page, link: number): boolean {
  const at = lineFrom(lines, link);
  return lines.slice(at + 1, at + 1 + LINES_TO_CLICKS).some(({ text }) => CLICKS.test(text));
}

const hostOf = (href: string | null) => /^(?:https?:)?\/\/([^/?#]+)/iu.exec(href ?? '')?.[1] ?? '';
