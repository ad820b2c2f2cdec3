import { ATTRIBUTE, type PageTree, TAG_NAMES } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { hasDigits } from './line-texts.ts';
import { firstLinkFrom, type PageLinks } from './page-links.ts';

/** Rows of a list that is a panel, and digits of their dates without years. */
const FEWEST_ROWS = 2;
const FEWEST_DIGITS = 8;
/** Of more hidden elements, and more elements beside each other, the others are not looked at. */
const MOST_PANELS = 100;
const MOST_BESIDE = 100;

interface ShownRow {
  link: number;
  date: string | null;
}

/**
 * The hidden elements of a page that are lists of tabs which a visitor opens, in order: a list with dates is shown beside each, in an
 * element of the same kind. Menus and pop-ups have none beside them. `rows` are those that are shown.
 */
export function hiddenPanels(page: Page, links: PageLinks, rows: readonly ShownRow[]): number[] {
  if (rows.length < FEWEST_ROWS || page.hidden.length === 0) return [];
  const { tree } = page;
  const mayBe = page.hidden.filter(
    (node) => linksWithin(links.nodes, node, tree) >= FEWEST_ROWS && hasDigits(tree, node, FEWEST_DIGITS),
  );
  if (mayBe.length === 0) return [];
  const dated = rows.flatMap(({ link, date }) => (date === null ? [] : [link]));
  const shown = { rows: Int32Array.from(dated).toSorted(), hidden: new Set(page.hidden) };
  const known = new Map<number, number[]>();
  return mayBe.slice(0, MOST_PANELS).filter((node) => {
    const around = tree.parent[node] ?? -1;
    const lists = known.get(around) ?? shownLists(tree, around, shown);
    known.set(around, lists);
    return lists.some((list) => isAlike(page, node, list));
  });
}

/** The elements in another one that have rows with dates and are shown. */
function shownLists(
  tree: PageTree,
  around: number,
  { rows, hidden }: { rows: Int32Array; hidden: ReadonlySet<number> },
): number[] {
  const lists: number[] = [];
  const end = around < 0 ? tree.size : (tree.last[around] ?? 0);
  let node = around + 1;
  for (let beside = 0; node < end && beside < MOST_BESIDE; beside++) {
    if (!hidden.has(node) && linksWithin(rows, node, tree) >= FEWEST_ROWS) lists.push(node);
    node = tree.last[node] ?? end;
  }
  return lists;
}

/** Of one tag; and where both have classes, one of them is the same. */
function isAlike({ tree, attribute }: Page, one: number, other: number): boolean {
  if (tree.tag[one] !== tree.tag[other]) return false;
  const classes = wordsOf(attribute(one, ATTRIBUTE.class));
  const others = wordsOf(attribute(other, ATTRIBUTE.class));
  return classes.length === 0 || others.length === 0 || classes.some((word) => others.includes(word));
}

const wordsOf = (value: string | null) => (value ?? '').split(/\s+/u, MOST_CLASSES).filter((word) => word !== '');
const MOST_CLASSES = 20;

const linksWithin = (nodes: Int32Array, node: number, { last }: PageTree) =>
  firstLinkFrom({ nodes }, last[node] ?? 0) - firstLinkFrom({ nodes }, node);

/** What is written in an element, as an element that is shown. */
export function shownMarkup({ tree, raw }: Page, node: number): string {
  const known = TAG_NAMES[tree.tag[node] ?? 0] ?? '';
  const name = known === '' ? 'div' : known;
  const end = (tree.last[node] ?? node + 1) - 1;
  return `<${name}>${raw(tree.to[node] ?? 0, tree.to[end] ?? 0)}</${name}>`;
}
