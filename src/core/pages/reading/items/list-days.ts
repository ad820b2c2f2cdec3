import { isCalendarDate } from '../../../model/calendar-date.ts';
import { type Line, openQuestion } from '../../html/index.ts';
import type { Page } from '../page.ts';
import type { RowDate } from './date-of-row.ts';
import { linkAround, textAt, textsOf } from './line-texts.ts';

/**
 * Days that are none by themselves, but are where all rows of a list have one: `24-02-28`, whose first number may be a month or a day
 * as well, and `20240228`, which may be the number of anything.
 */
const DAY = String.raw`(\d\d)([-/.])(\d\d)\2(\d\d)|((?:19|20)\d\d)(\d\d)(\d\d)`;
const FIRST = new RegExp(String.raw`^[[(（【]?(?:${DAY})[\])）】]?(?!\d)`, 'u');
const LAST = new RegExp(String.raw`[[(（【]?(?:${DAY})[\])）】]?$`, 'u');
const ALONE = new RegExp(String.raw`^[[(（【]?(?:${DAY})[\])）】]?$`, 'u');
/** Letters of such a day in brackets. */
const LONGEST_DAY = 10;
const LONGEST_LINE = 300;
/** Texts of a line; in lines with more no day is looked for. */
const MOST_NODES = 60;
const FEWEST_ROWS = 3;

/** The numbers of a day in the order in which they are written. */
export interface DayNumbers {
  line: number;
  /** What parts them; empty for none. */
  mark: string;
  parts: readonly [first: string, second: string, third: string];
}

const ENDS_DAY = /[\d\])）】]/u;
const mayHaveDay = openQuestion((text) => {
  if (text.length > LONGEST_LINE || text.length < LONGEST_DAY - 2) return false;
  if (FIRST.test(text.slice(0, LONGEST_DAY + 1))) return true;
  return ENDS_DAY.test(text.charAt(text.length - 1)) && LAST.test(text.slice(-LONGEST_DAY));
});

/** The numbers of a line that stand alone in an element at its beginning or its end; null for none, and for those in a link with other words. */
export function listDayOf({ tree, raw }: Page, line: Line, index: number): DayNumbers | null {
  if (!mayHaveDay(line.words) || line.last - line.first > MOST_NODES) return null;
  const nodes = textsOf(tree, line).filter((node) => textAt(tree, raw, node) !== '');
  for (const node of [nodes.at(-1), nodes[0]]) {
    if (node === undefined) continue;
    const match = ALONE.exec(textAt(tree, raw, node));
    if (match === null || (nodes.length > 1 && linkAround(tree, node) >= 0)) continue;
    const [, first, mark, second, third, year, month, day] = match;
    if (mark !== undefined) return { line: index, mark, parts: [first ?? '', second ?? '', third ?? ''] };
    return { line: index, mark: '', parts: [year ?? '', month ?? '', day ?? ''] };
  }
  return null;
}

/** The days of lists, of lines that have no other date. `dates` are those of other lines. */
export function listDays({ lines }: Page, found: readonly DayNumbers[], dates: readonly RowDate[]): RowDate[] {
  if (found.length < FEWEST_ROWS) return [];
  return ['', '-', '/', '.'].flatMap((mark) => {
    const list = found.filter((each) => each.mark === mark);
    const [first] = list;
    const last = list.at(-1);
    if (first === undefined || last === undefined || list.length < FEWEST_ROWS) return [];
    const others = dates.filter(({ line }) => line > first.line - FEWEST_ROWS && line < last.line + FEWEST_ROWS);
    if (others.length * 2 >= list.length) return [];
    const days = list.map(({ parts }) => dayOf(parts));
    const isList = mark === '' ? !isNumbering(lines, first.line, days) : isYearFirst(list, days);
    if (!isList) return [];
    return list.map(({ line }, at) => ({ line, date: days[at] ?? '' }));
  });
}

/** The web is no older. */
const FIRST_YEAR = 95;
const LAST_YEAR = 49;

/** Null where it is none. */
function dayOf([year, month, day]: DayNumbers['parts']): string | null {
  if (year.length === 2 && Number(year) > LAST_YEAR && Number(year) < FIRST_YEAR) return null;
  const century = Number(year) > LAST_YEAR ? '19' : '20';
  const date = `${year.length === 2 ? century : ''}${year}-${month}-${day}`;
  return isCalendarDate(date) ? date : null;
}

/**
 * Whether the numbers of a list are years, months and days in this order: in another one they are no days, or the list would leap
 * from year to year.
 */
function isYearFirst(list: readonly DayNumbers[], days: readonly (string | null)[]): boolean {
  const way = wayOf(days);
  if (way === null) return false;
  const dayFirst = wayOf(list.map(({ parts: [a, b, c] }) => dayOf([c, b, a])));
  const monthFirst = wayOf(list.map(({ parts: [a, b, c] }) => dayOf([c, a, b])));
  return [dayFirst, monthFirst].every((other) => other === null || other > way * FAR);
}

/** So much longer is the way in an order that nobody means. */
const FAR = 4;

/** Days from each row to the next one, together; null where one is no day. */
function wayOf(days: readonly (string | null)[]): number | null {
  let way = 0;
  for (let at = 0; at < days.length; at++) {
    const day = days[at] ?? null;
    if (day === null) return null;
    way += at === 0 ? 0 : Math.abs(numberOf(day) - numberOf(days[at - 1] ?? ''));
  }
  return way;
}

const numberOf = (day: string) =>
  Number(day.slice(0, 4)) * 372 + Number(day.slice(5, 7)) * 31 + Number(day.slice(8, 10));

const NUMBERING = /编\s?号|序\s?号|文\s?号|索\s?引|流水|代\s?码|号\s?码/u;
const LONGEST_HEAD = 12;
/** Lines over a list in which its head stands. */
const LINES_OF_HEAD = 12;

/** Whether numbers without marks count something, as those do that grow by one or have a head that says so. */
function isNumbering(lines: readonly Line[], first: number, days: readonly (string | null)[]): boolean {
  if (wayOf(days) === null) return true;
  if (days.every((day, at) => at === 0 || Math.abs(numberOf(day ?? '') - numberOf(days[at - 1] ?? '')) === 1))
    return true;
  return lines
    .slice(Math.max(0, first - LINES_OF_HEAD), first)
    .some(({ text }) => text.length <= LONGEST_HEAD && NUMBERING.test(text));
}
