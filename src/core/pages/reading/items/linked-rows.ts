import { LETTERS, type Line } from '../../html/index.ts';
import { datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { dateOfRow, isNoMoreThanDate } from './date-of-row.ts';
import { linkAround, textAt, textsOf } from './line-texts.ts';
import { firstLinkFrom, type PageLinks } from './page-links.ts';

/** A link that is a row. */
interface LinkedRow {
  link: number;
  date: string;
}

/** So many beside each other are a list. */
const FEWEST_ROWS = 2;
/** Nodes of a line with so many rows, and of a row. */
const FEWEST_NODES = 8;
const MOST_NODES = 30;
/** Nodes without a text that may end the last row. */
const MOST_BEHIND = 3;
/** Letters; longer texts are no dates. */
const LONGEST_DATE = 22;

/**
 * The rows of lines of several links that are a row each, with a title and a date in an element of its own, as one line of text holds
 * them where a style sheet makes the lines: `<a><span>title</span><span>date</span></a> <a>…`. By index of the line.
 */
export function linkedRows(page: Page, links: PageLinks): Map<number, LinkedRow[]> {
  const rows = new Map<number, LinkedRow[]>();
  for (let index = 0; index < page.lines.length; index++) {
    const line = page.lines[index];
    if (line === undefined || line.last - line.first < FEWEST_NODES) continue;
    if ((line.words.letters & LETTERS.digit) === 0) continue;
    const found = rowsOfLine(page, links, line);
    if (found.length >= FEWEST_ROWS) rows.set(index, found);
  }
  return rows;
}

/** None where one of the links is no such row. */
function rowsOfLine(page: Page, links: PageLinks, { first, last }: Line): LinkedRow[] {
  const { tree } = page;
  const around = linkAround(tree, first);
  const rows: LinkedRow[] = [];
  for (let at = firstLinkFrom(links, around < 0 ? first : around); (links.nodes[at] ?? last) < last; at++) {
    const link = links.nodes[at] ?? 0;
    const date = (tree.last[link] ?? 0) > last + MOST_BEHIND ? null : dateOfLink(page, link);
    if (date === null) return [];
    rows.push({ link, date });
  }
  return rows;
}

/** The date that is the first or the last text of a link beside its title; null for none, and for several. */
function dateOfLink({ tree, raw }: Page, link: number): string | null {
  const end = tree.last[link] ?? 0;
  if (end - link > MOST_NODES) return null;
  const texts = textsOf(tree, { first: link + 1, last: end - 1 })
    .map((node) => textAt(tree, raw, node))
    .filter((text) => text !== '');
  const dates = texts.map((text) => dateAlone(text));
  if (texts.length < 2 || dates.filter((date) => date !== null).length !== 1) return null;
  return dates[0] ?? dates.at(-1) ?? null;
}

const dateAlone = (text: string) =>
  text.length > LONGEST_DATE || !isNoMoreThanDate(text) ? null : dateOfRow(text, datesIn(text));
