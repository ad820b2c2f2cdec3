import { type Line, openQuestion, type PageTree, TAG } from '../../html/index.ts';
import { datesOf, isInEnglish } from '../article-head/index.ts';
import type { Page } from '../page.ts';

/** The link of a row and the line of its date. */
interface Row {
  link: number;
  line: number;
  /** Letters of the link. */
  length: number;
}

/** Letters of a link that is more than the name of a page. */
const LONG_TEXT = 7;

const tellsEnglish = openQuestion((text, words) => datesOf(words).some((date) => isInEnglish(text, date)));
const beginsWithDate = openQuestion((text, words) => (datesOf(words)[0]?.from ?? text.length) === 0);

/**
 * Without the days that clocks of English pages show, which have nothing of a clock but their place: beside links to other pages of the
 * site, and with no row like theirs.
 */
export function withoutEnglishClocks<R extends Row>({ tree, lines }: Page, rows: R[]): R[] {
  const isEnglish = rows.map(({ line }) => {
    const words = lines[line]?.words;
    return words !== undefined && tellsEnglish(words);
  });
  if (!isEnglish.includes(true)) return rows;
  const nodes = rows.map(({ link, line }) => nodeOf(tree, link, lines[line]));
  const counts = new Map<string, number>();
  const listOf = (node: number) => `${tree.parent[node] ?? -1} ${tree.tag[node] ?? 0}`;
  for (const node of nodes) counts.set(listOf(node), (counts.get(listOf(node)) ?? 0) + 1);
  return rows.filter(({ length, line }, at) => {
    const here = lines[line];
    if (isEnglish[at] !== true || here === undefined || (counts.get(listOf(nodes[at] ?? -1)) ?? 0) > 1) return true;
    return length >= LONG_TEXT && !beginsWithDate(here.words) && linksIn(tree, here) < 2;
  });
}

/** The smallest element around a link and a line; -1 for the page. */
function nodeOf({ parent, last }: PageTree, link: number, line: Line | undefined): number {
  const { first, last: end } = line ?? { first: link, last: link };
  let node = parent[link] ?? -1;
  while (node >= 0 && (node > first || end >= (last[node] ?? 0))) node = parent[node] ?? -1;
  return node;
}

/** The line may begin in a link. */
function linksIn({ tag, parent }: PageTree, { first, last }: Line): number {
  let links = tag[parent[first] ?? 0] === TAG.a ? 1 : 0;
  for (let node = first; node <= last; node++) if (tag[node] === TAG.a) links++;
  return links;
}
