import { type Line, openQuestion, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { isInByline, isShort, mayOpenRow } from './bylines.ts';
import { isNoMoreThanDate, type RowDate } from './date-of-row.ts';
import { withoutEnglishClocks } from './english-clocks.ts';
import { rowOf } from './line-texts.ts';
import { linkedRows } from './linked-rows.ts';
import { firstLinkFrom, longestLink, type PageLinks } from './page-links.ts';
import { rowDates } from './row-date.ts';
import { yearHeadings } from './row-year.ts';
import { lineFrom } from './side-lists.ts';

/** A link with the date of its row. */
export interface DatedLink {
  link: number;
  date: string;
  /** Index of the line of the date; -1 where it stands in the link and nowhere else. */
  line: number;
  /** The year that stands over the row as a heading; null where there is none. */
  year: string | null;
}

/** Elements around a date that are tried for a link. */
const MOST_STEPS = 5;
/** Rows are not larger. */
const MOST_NODES = 150;
const MOST_LINES = 8;
/** Those of a table are, by their cells, and by boxes that are shown when a visitor points at a title. */
const MOST_LINES_OF_TABLE = 16;
/** Letters of a text that is a title rather than the name of a section. */
const LONG_TEXT = 7;
/** With fewer rows, shorter texts than those of titles are something else. */
const FEWEST_ROWS = 3;
/** Of a link with more dates the others are not those of rows. */
const MOST_DATES = 10;
/** A clock, which stands in the head of many pages. */
const CLOCK = /今天(?:是|[:：])|农历/u;
/** A clock too, unless as many lines as a list has rows say it. */
const WEEKDAY = /星\s*期[一二三四五六日天]/u;
const LONGEST_CLOCK = 40;

/**
 * The links of a page that have a date beside them. A row is the smallest element around a date that has a link and no other
 * date; where rows have no element of their own, the link stands in the line of the date, or in a line next to it.
 */
export function datedRows(page: Page, links: PageLinks, skip: ReadonlySet<number>): DatedLink[] {
  const linked = linkedRows(page, links);
  const rows = rowsBeside(page, links, (line) => skip.has(line) || linked.has(line));
  const beside = withoutEnglishClocks(page, withoutBylines(page, rows));
  const areRows = beside.length >= FEWEST_ROWS || areWholeList(page.tree, links, beside);
  const found = areRows ? beside : beside.filter(({ length }) => length >= LONG_TEXT);
  if (linked.size === 0) return found;
  const yearOf = yearHeadings(page.lines);
  const own = [...linked].flatMap(([line, rows]) =>
    skip.has(line)
      ? []
      : rows.map(({ link, date }) => ({ link, date, line: -1, year: date.length > 5 ? null : yearOf(line) })),
  );
  return [...found, ...own].toSorted((one, other) => one.link - other.link);
}

interface FoundRow extends DatedLink {
  /** Letters of the link. */
  length: number;
}

/** A link for each date in a line that is not to be skipped, if there is one. */
function rowsBeside(page: Page, links: PageLinks, isSkipped: (line: number) => boolean): FoundRow[] {
  const { lines } = page;
  const all = rowDates(page);
  if (all.length === 0) return [];
  const dates = withoutClocks(page, all).filter(({ line }) => !isSkipped(line));
  const yearOf = yearHeadings(lines);
  const sides = new Map<number, Side>();
  const found: FoundRow[] = [];
  for (let index = 0; index < dates.length; index++) {
    const { line, date } = dates[index] ?? NO_DATE;
    const here = lines[line];
    if (here === undefined) continue;
    const after = lastOfDate(lines, dates, index - 1);
    const row = linkOfRow(page, links, { line: here, after, before: firstOfDate(lines, dates, index + 1) });
    const link = row.link >= 0 ? row.link : linkBeside({ page, links, sides }, { line, around: row.around });
    if (link < 0 || found.at(-MOST_DATES)?.link === links.nodes[link]) continue;
    found.push({
      link: links.nodes[link] ?? 0,
      date,
      line,
      year: date.length > 5 ? null : yearOf(line),
      length: links.lengths[link] ?? 0,
    });
  }
  return found;
}

/** Whether two rows with whole dates are all that has a link in their list or table. */
function areWholeList(tree: PageTree, links: PageLinks, [one, other, third]: readonly FoundRow[]): boolean {
  if (one === undefined || other === undefined || third !== undefined || one.date.length < WHOLE_DATE) return false;
  const row = rowOf(tree, one.link);
  const next = rowOf(tree, other.link);
  const list = tree.parent[row] ?? -1;
  if (row < 0 || next < 0 || row === next || list < 0 || tree.parent[next] !== list) return false;
  const first = firstLinkFrom(links, list);
  const behind = firstLinkFrom(links, tree.last[list] ?? 0);
  return other.date.length >= WHOLE_DATE && behind - first === 2;
}

const WHOLE_DATE = 10;

/** Without short links of the line under the title of an article; where a list has such lines, links of any length open them. */
function withoutBylines(page: Page, rows: FoundRow[]): FoundRow[] {
  const kindOf = ({ link, length, line }: FoundRow) => {
    const here = page.lines[line];
    const place = here === undefined ? null : { node: link, length, line: here };
    if (place === null || !isInByline(place)) return 'row';
    const opens = mayOpenRow(page, place);
    return isShort(place) ? (opens ? 'opens' : 'byline') : opens ? 'opens long' : 'row';
  };
  const kinds = rows.map((row) => kindOf(row));
  if (!kinds.some((kind) => kind === 'opens' || kind === 'byline')) return rows;
  const isList = kinds.filter((kind) => kind.startsWith('opens')).length >= FEWEST_ROWS;
  return rows.filter((_, at) => kinds[at] !== 'byline' && (kinds[at] !== 'opens' || isList));
}

const tellsDay = openQuestion((text) => text.length < LONGEST_CLOCK && CLOCK.test(text));
const tellsWeekday = openQuestion((text) => text.length < LONGEST_CLOCK && WEEKDAY.test(text));

function withoutClocks({ lines }: Page, dates: readonly RowDate[]): readonly RowDate[] {
  const isOf = (tells: typeof tellsDay, { line }: RowDate) => {
    const words = lines[line]?.words;
    return words !== undefined && tells(words);
  };
  const weekdays = dates.filter((date) => isOf(tellsWeekday, date)).length;
  const isClock = (date: RowDate) =>
    isOf(tellsDay, date) || (weekdays > 0 && weekdays < FEWEST_ROWS && isOf(tellsWeekday, date));
  return dates.filter((date) => !isClock(date));
}

const NO_DATE: RowDate = { line: -1, date: '' };

function lastOfDate(lines: readonly Line[], dates: readonly RowDate[], index: number): number {
  const date = index < 0 ? undefined : dates[index];
  return date === undefined ? -1 : (lines[date.line]?.last ?? -1);
}

/** Larger than any node where there is no such date. */
function firstOfDate(lines: readonly Line[], dates: readonly RowDate[], index: number): number {
  const date = index < dates.length ? dates[index] : undefined;
  return date === undefined ? NO_NODE : (lines[date.line]?.first ?? NO_NODE);
}

const NO_NODE = 0x3fff_ffff;

interface RowBounds {
  line: Line;
  /** Last node of the date before, first node of the date behind. */
  after: number;
  before: number;
}

/**
 * Index of the link of the row, -1 for none; and the element around it that has other dates as well: -1 for the page, null where
 * what is around has no other dates, but is no row.
 */
function linkOfRow(
  page: Page,
  links: PageLinks,
  { line, after, before }: RowBounds,
): { link: number; around: number | null } {
  const { tree } = page;
  let best = inLine(tree, links, line);
  let node = tree.parent[line.first] ?? -1;
  for (let step = 0; step < MOST_STEPS && node >= 0; step++) {
    const end = tree.last[node] ?? 0;
    if (after >= node || before < end) return { link: best, around: node };
    const size = linesWithin(page.lines, node, end);
    if (end - node > MOST_NODES || (size > MOST_LINES && !mayBeRowOfTable(tree, node, { line, size })))
      return { link: best, around: null };
    const link = tree.tag[node] === TAG.a ? firstLinkFrom(links, node) : longestLink(links, node, end);
    if (link >= 0 && (best < 0 || isLonger(links, link, best))) best = link;
    if (best >= 0 && (links.lengths[best] ?? 0) >= LONG_TEXT) break;
    node = tree.parent[node] ?? -1;
  }
  return { link: best, around: node < 0 ? -1 : null };
}

/** A date that is no more than a date in its cell, with more lines around it. */
const mayBeRowOfTable = ({ tag }: PageTree, node: number, { line, size }: { line: Line; size: number }) =>
  tag[node] === TAG.tr && size <= MOST_LINES_OF_TABLE && isNoMoreThanDate(line.text);

const isLonger = ({ lengths }: PageLinks, one: number, other: number) => (lengths[one] ?? 0) > (lengths[other] ?? 0);

function linesWithin(lines: readonly Line[], from: number, to: number): number {
  return lineFrom(lines, to) - lineFrom(lines, from);
}

function inLine(tree: PageTree, links: PageLinks, { first, last }: Line): number {
  const parent = tree.parent[first] ?? -1;
  // The first text of a line may stand in its link.
  const from = parent >= 0 && tree.tag[parent] === TAG.a ? parent : first;
  return longestLink(links, from, last + 1);
}

/** On which side of a date its link stands. */
type Side = 'before' | 'behind';

interface Search {
  page: Page;
  links: PageLinks;
  /** By element: the side found at its first date. */
  sides: Map<number, Side>;
}

/** The link in the line before or behind a date, on the same side for all dates of an element. */
function linkBeside({ page, links, sides }: Search, { line, around }: { line: number; around: number | null }): number {
  if (around === null) return -1;
  const { lines, tree } = page;
  const before = lines[line - 1];
  const behind = lines[line + 1];
  const atBefore = before === undefined ? -1 : inLine(tree, links, before);
  const side = sides.get(around) ?? (atBefore >= 0 ? 'before' : 'behind');
  sides.set(around, side);
  if (side === 'before') return atBefore;
  return behind === undefined ? -1 : inLine(tree, links, behind);
}
