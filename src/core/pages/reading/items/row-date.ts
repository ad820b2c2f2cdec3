import { LETTERS, type Line, openQuestion } from '../../html/index.ts';
import { type DateInText, datesIn, datesOf } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { withoutOtherColumns } from './date-columns.ts';
import { dateOfRow, isNoMoreThanDate, type RowDate } from './date-of-row.ts';
import { linkAround, textAt, textsOf } from './line-texts.ts';
import { type DayNumbers, listDayOf, listDays } from './list-days.ts';
import { splitDate, withYearBeside } from './split-date.ts';
import { dateNotTold, mayTellDate } from './text-dates.ts';

/** Dates in longer lines stand in texts. */
const LONGEST_ROW = 300;
const HAS_NUMBER = /\d[-/.月年]\s*\d|\d[日月]|^\s*\d\d?\s*$|(?:[a-z]\.?|\d),? 20\d\d/u;

/** What a line of its own says of the date of its row. */
interface RowWords {
  date: string | null;
  /** There may be month and day beside another number. */
  hasMonthDay: boolean;
  /** More numbers beside each other than a date has: another one may be that of the row. */
  hasSeveral: boolean;
  /** What looks like its date may be a number of the title. */
  isDoubtful: boolean;
}

/** In one text of a link no date of a row: a month with a number of other things, `2024年3月 15 家企业`. */
const MONTH_AND_NUMBER = /^20\d{2}\s*[-/.年]\s*\d{1,2}月?\s+\d{1,2}\s+(?!日)\p{L}/u;
/** Nor is what runs into a word, as month and day do not: `批次01-02`. */
const NUMBER_OF_WORD = /\p{L}(?<!日期|时间)\d\d[-/]\d\d[\])）】]?$/u;

/** Whether a text has one of these, and no other date that may be meant. */
function mayBeNumber(text: string, dates: readonly DateInText[]): boolean {
  if (dates.length === 0) return MONTH_AND_NUMBER.test(text) || NUMBER_OF_WORD.test(text);
  return dates.length === 1 && dates[0]?.from === 0 && MONTH_AND_NUMBER.test(text);
}

/** As a row may have it before a number of clicks. */
const MONTH_DAY_INSIDE = /(?<!\d)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/u;
const MONTH_DAY_TEXT = /^[[(（【]?((?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[\])）】]?$/u;

/** Null for a line without a number that may be one of a date. */
const rowWords = openQuestion((text, words): RowWords | null => {
  if (text.length > LONGEST_ROW || !HAS_NUMBER.test(text)) return null;
  const dates = datesOf(words);
  const date = dateOfRow(text, dates);
  const hasMonthDay = date === null && dates.length === 0 && MONTH_DAY_INSIDE.test(text);
  const isDoubtful = date !== null && mayBeNumber(text, dates);
  return { date, hasMonthDay, hasSeveral: dates.length > 0 && hasSeveralSeparators(text), isDoubtful };
});

/** More than a date of year, month and day has. */
function hasSeveralSeparators(text: string): boolean {
  DATE_LIKE.lastIndex = 0;
  return DATE_LIKE.test(text) && DATE_LIKE.test(text) && DATE_LIKE.test(text);
}

/** The dates of a page that may be those of rows, at most one a line, in order. */
export function rowDates(page: Page): RowDate[] {
  const { lines } = page;
  const dates: RowDate[] = [];
  const numbers: DayNumbers[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || (line.words.letters & LETTERS.digit) === 0) continue;
    const words = rowWords(line.words);
    const inList = (words?.date ?? null) === null ? listDayOf(page, line, index) : null;
    if (inList !== null) numbers.push(inList);
    if (words === null || (words.isDoubtful && isNumberOfTitle(page, line))) continue;
    const own = words.hasSeveral ? ownDate(page, line) : words.hasMonthDay ? ownMonthDay(page, line) : null;
    const beside = words.date !== null && mayTellDate(line.words) ? dateNotTold(page, line) : words.date;
    const date = own ?? beside ?? splitDate(page.tree, line, lines[index - 1]);
    if (date !== null) dates.push({ line: index, date: withYearBeside(page, index, date) });
  }
  const days = listDays(page, numbers, dates);
  const all = days.length === 0 ? dates : [...dates, ...days].toSorted((one, other) => one.line - other.line);
  return withoutTitles(page, withoutOtherColumns(page, all));
}

/** Whether one text of a link has what may be a number. */
function isNumberOfTitle({ tree, raw }: Page, line: Line): boolean {
  if (line.last - line.first > MOST_NODES) return false;
  return textsOf(tree, line).some((node) => {
    const text = textAt(tree, raw, node);
    return linkAround(tree, node) >= 0 && mayBeNumber(text, datesIn(text));
  });
}

const DATE_LIKE = /\d\s?[-/.年月](?=\s?\d)/gu;
const isAllDate = openQuestion((text) => isNoMoreThanDate(text));
/** Texts of a line; of lines with more no other is looked for. */
const MOST_NODES = 60;

/** Where a line has several dates, as titles have them too, the one outside of its links, else the one alone in its element. */
function ownDate({ tree, raw }: Page, line: Line): string | null {
  if (line.last - line.first > MOST_NODES) return null;
  const texts = textsOf(tree, line).map((node) => ({
    isLinked: linkAround(tree, node) >= 0,
    text: textAt(tree, raw, node),
  }));
  const outside = texts.flatMap(({ isLinked, text }) => (isLinked ? [] : [text])).join(' ');
  const own = outside === '' ? null : dateOfRow(outside, datesIn(outside));
  if (own !== null) return own;
  const alone = texts.filter(({ text }) => isNoMoreThanDate(text)).map(({ text }) => dateOfRow(text, datesIn(text)));
  return alone.findLast((date) => date !== null) ?? null;
}

/** Month and day that are the only ones to stand alone in their element, outside of links. */
function ownMonthDay({ tree, raw }: Page, line: Line): string | null {
  if (line.last - line.first > MOST_NODES) return null;
  const found = textsOf(tree, line).flatMap((node) => {
    const date = MONTH_DAY_TEXT.exec(textAt(tree, raw, node))?.[1];
    return date === undefined || linkAround(tree, node) >= 0 ? [] : [date];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Lines of the date of a row and of its title, one from the other. */
const MOST_LINES_APART = 2;

/** A date in a title is not that of the row where another stands alone beside it. */
function withoutTitles(page: Page, dates: readonly RowDate[]): RowDate[] {
  const { lines, tree } = page;
  const isAlone = (at: number, line: number) => {
    const other = dates[at];
    if (other === undefined || Math.abs(other.line - line) > MOST_LINES_APART) return false;
    const words = lines[other.line]?.words;
    return words !== undefined && isAllDate(words);
  };
  return dates.filter(({ line, date }, at) => {
    const here = lines[line];
    if (here === undefined || isAllDate(here.words)) return true;
    if (!(isAlone(at - 1, line) || isAlone(at + 1, line))) return true;
    const link = linkAround(tree, here.first);
    return link < 0 || (tree.last[link] ?? 0) <= here.last || beginsWithParts(page, here, date);
  });
}

/** As one element a date may be a part of a title all the same. */
const FEWEST_PARTS = 2;

/** Whether the parts of the date of a line are its first elements, which have nothing else: `<b>05</b><i>2024-01</i><em>title</em>`. */
function beginsWithParts({ tree, raw }: Page, line: Line, date: string): boolean {
  if (line.last - line.first > MOST_NODES) return false;
  const texts = textsOf(tree, line)
    .map((node) => textAt(tree, raw, node))
    .filter((text) => text !== '');
  const title = texts.findIndex((text) => !isNoMoreThanDate(text));
  if (title < FEWEST_PARTS) return false;
  const written = texts.slice(0, title).join(' ');
  return dateOfRow(written, datesIn(written)) === date;
}
