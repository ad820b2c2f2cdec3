import { LETTERS, type Line, openQuestion, type PageTree } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { joined } from './date-of-row.ts';
import { linkAround, textAt, textsOf } from './line-texts.ts';

const YEAR_MONTH = /^(20\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])月?$/u;
const MONTH = /^()(0?[1-9]|1[0-2])月$/u;
const DAY = /^(0?[1-9]|[12]\d|3[01])日?$/u;
/** Beside a month without a year, where a number may be any. */
const WHOLE_DAY = /^(?:0[1-9]|[12]\d|3[01]|\d日)/u;
const MONTH_DAY = /^\d\d[-/.]\d\d$/u;
const YEAR = /^(20[0-4]\d)年?$/u;

const matchOf = (pattern: RegExp) =>
  openQuestion((text, { letters }) => ((letters & LETTERS.digit) === 0 ? null : pattern.exec(text)));
const yearMonthOf = matchOf(YEAR_MONTH);
const monthOf = matchOf(MONTH);
const dayOf = matchOf(DAY);
const yearOf = matchOf(YEAR);
const isMonthDay = openQuestion((text) => MONTH_DAY.test(text));

/**
 * Day and month in two lines, in either order; found at the second one. A link that is a month, with a number beside it, leads to the
 * articles of that month.
 */
export function splitDate(tree: PageTree, { words: here, first }: Line, line: Line | undefined): string | null {
  const before = line?.words;
  const day = dayOf(here) ?? (before === undefined ? null : dayOf(before));
  if (day === null) return null;
  const month =
    yearMonthOf(here) ??
    (before === undefined ? null : yearMonthOf(before)) ??
    (WHOLE_DAY.test(day[0]) ? (monthOf(here) ?? (before === undefined ? null : monthOf(before))) : null);
  if (month === null || linkAround(tree, first) !== linkAround(tree, line?.first ?? first)) return null;
  const year = month[1] ?? '';
  return joined(year === '' ? null : year, month[2], day[1]);
}

/**
 * Month and day that are a line of their own, with the year in the line below, in the same element; or an element of their own, with
 * the year in the next one.
 */
export function withYearBeside(page: Page, index: number, date: string): string {
  const { lines, tree } = page;
  const line = lines[index];
  const below = lines[index + 1];
  if (date.length > MONTH_DAY_LETTERS || line === undefined) return date;
  if (!isMonthDay(line.words)) return withYearInLine(page, line, date);
  if (below === undefined) return date;
  const year = yearOf(below.words)?.[1];
  return year !== undefined && partOf(tree, line) === partOf(tree, below) ? `${year}-${date}` : date;
}

/** Of lines with more texts none is looked at. */
const MOST_NODES = 60;

function withYearInLine({ tree, raw }: Page, line: Line, date: string): string {
  if (line.last - line.first > MOST_NODES) return date;
  const nodes = textsOf(tree, line);
  const texts = nodes.map((node) => textAt(tree, raw, node));
  const at = texts.findIndex((text) => MONTH_DAY.test(text));
  const beside = [at + 1, at - 1].find((other) => at >= 0 && YEAR.test(texts[other] ?? ''));
  const [day = -1, other = -1] = [nodes[at], nodes[beside ?? -1]];
  if (beside === undefined || linkAround(tree, day) >= 0 || !areAlone(tree, day, other)) return date;
  return `${YEAR.exec(texts[beside] ?? '')?.[1] ?? ''}-${date}`;
}

/** Whether two texts are all that one element holds, each in one of its own: another number may be of clicks. */
function areAlone({ parent, last }: PageTree, one: number, other: number): boolean {
  const around = parent[parent[one] ?? -1] ?? -1;
  if (around < 0 || parent[parent[other] ?? -1] !== around) return false;
  return (last[around] ?? 0) === Math.max(one, other) + 1 && around + 2 === Math.min(one, other);
}

/** What holds the element of a line. */
const partOf = ({ parent }: PageTree, { first }: Line) => parent[parent[first] ?? -1] ?? -1;

const MONTH_DAY_LETTERS = 5;
