import type { Line } from '../../html/index.ts';
import type { DateInText } from '../article-head/index.ts';
import type { Page } from '../page.ts';

/** The date of a row of a list, in one line of the page. */
export interface RowDate {
  /** Index of the line. */
  line: number;
  /** `YYYY-MM-DD`, or `MM-DD` without a year. */
  date: string;
}

/** One digit is enough only where the words say what it is: `1/18` counts pages. */
const OF_YEAR = String.raw`(?:(0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])|(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])日)`;
const MONTH_DAY = new RegExp(String.raw`(?<![\d/.-])${OF_YEAR}[\])）】]?$`, 'u');
const MONTH_DAY_FIRST = new RegExp(String.raw`^[[(（【]?${OF_YEAR}[\])）】]?(?:\s|$)`, 'u');
const MONTH_DAY_ALONE = /^(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])$/u;
const YEAR_MONTH = /^(20\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])月?$/u;
const DAY = /^(0?[1-9]|[12]\d|3[01])日?$/u;
/** The day in large letters, year and month beside it. */
const DAY_YEAR_MONTH = /(?:^|\s)(0?[1-9]|[12]\d|3[01])日?\s+(20\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])月?$/u;
const YEAR_MONTH_DAY = /^(20\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])月?\s+(0?[1-9]|[12]\d|3[01])日?(?:\s|$)/u;
/** The same without a blank, where two boxes stand side by side: `052024-03`, `2024-0305`. */
const GLUED_DAY_FIRST = /^(0[1-9]|[12]\d|3[01])(20\d{2})[-/.年](0[1-9]|1[0-2])月?$/u;
const GLUED_DAY_LAST = /^(20\d{2})[-/.年](0[1-9]|1[0-2])月?(0[1-9]|[12]\d|3[01])日?$/u;
/** Dates in longer lines stand in texts. */
const LONGEST_ROW = 300;
const HAS_NUMBER = /\d[-/.月年]\s*\d|\d日|^\s*\d\d?\s*$/u;

/** The dates of a page that may be those of rows, at most one a line, in order. */
export function rowDates(page: Page): RowDate[] {
  const { lines } = page;
  const dates: RowDate[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { text, mayHaveDigit } = lines[index] ?? NO_LINE;
    if (!mayHaveDigit || text.length > LONGEST_ROW || !HAS_NUMBER.test(text)) continue;
    const date = dateOfRow(text, page.dates(index)) ?? splitDate(lines, index);
    if (date !== null) dates.push({ line: index, date });
  }
  return dates;
}

const NO_LINE = { text: '', mayHaveDigit: false };

/** Dates of other things than the publishing of what the row is about. */
const OTHER_LABEL =
  /(?:截止|截至|(?:转办|交办|回复|答复|来信|写信|受理|办理|办结|截止|开始|结束|生效|施行|实施|失效|废止|成文|活动|会议|报名|开标)(?:时间|日期))\s*[:：]?\s*$/u;

/** Of several dates the one at the end, else the one at the beginning: titles have dates too. */
function dateOfRow(text: string, all: readonly DateInText[]): string | null {
  const dates = all.filter(({ from }) => !OTHER_LABEL.test(text.slice(Math.max(0, from - 12), from)));
  if (all.length > dates.length && dates.length === 0) return null;
  const [first] = dates;
  const last = dates.at(-1);
  if (first !== undefined && last !== undefined) {
    const isAtEnd = /^[\s\])）】]*$/u.test(text.slice(last.to));
    const isAtStart = /^[\s[(（【·•]*$/u.test(text.slice(0, first.from));
    return (isAtStart && !isAtEnd ? first : last).date;
  }
  const [, d1, y1, m1] = DAY_YEAR_MONTH.exec(text) ?? GLUED_DAY_FIRST.exec(text) ?? [];
  if (y1 !== undefined) return joined(y1, m1, d1);
  const [, y2, m2, d2] = YEAR_MONTH_DAY.exec(text) ?? GLUED_DAY_LAST.exec(text) ?? [];
  if (y2 !== undefined) return joined(y2, m2, d2);
  const [, m3, d3, m4, d4] = MONTH_DAY.exec(text) ?? MONTH_DAY_FIRST.exec(text) ?? MONTH_DAY_ALONE.exec(text) ?? [];
  return (m3 ?? m4) === undefined ? null : joined(null, m3 ?? m4, d3 ?? d4);
}

/** Day and month in two lines, in either order; found at the second one. */
function splitDate(lines: readonly Line[], index: number): string | null {
  const before = lines[index - 1]?.text ?? '';
  const here = lines[index]?.text ?? '';
  const month = YEAR_MONTH.exec(here) ?? YEAR_MONTH.exec(before);
  const day = DAY.exec(here) ?? DAY.exec(before);
  return month === null || day === null ? null : joined(month[1] ?? null, month[2], day[1]);
}

function joined(year: string | null, month: string | undefined, day: string | undefined): string {
  const rest = `${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return year === null ? rest : `${year}-${rest}`;
}

const YEAR_LINE = /^(20[0-4]\d)\s*年?$/u;

/**
 * The years that stand as headings over rows: the year of the nearest such line above, by line; null where there is none. Years
 * one after the other are a choice of years and no headings.
 */
export function yearHeadings(lines: readonly Line[]): (line: number) => string | null {
  const headings: { line: number; year: string }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line?.mayHaveDigit !== true || line.text.length > LONGEST_YEAR) continue;
    const year = YEAR_LINE.exec(line.text)?.[1];
    const isChoice = [index - 1, index + 1].some((other) => YEAR_LINE.test(lines[other]?.text ?? ''));
    if (year !== undefined && !isChoice) headings.push({ line: index, year });
  }
  return (line) => headings.findLast((heading) => heading.line < line)?.year ?? null;
}

const LONGEST_YEAR = 8;
const MONTH_IN_ADDRESS = /(20[0-4]\d)[-_/]?(0[1-9]|1[0-2])(?!\d{3}(?:\D|$))/u;
/** An article is filed under the month of its date, or a little later. */
const MOST_MONTHS_LATER = 2;

/** `MM-DD` with the year of the address, where that has a month close by: `/202309/t20230912_1.html`. */
export function withYear(date: string, url: string | null): string {
  const [, year, month] = (date.length > 5 ? null : MONTH_IN_ADDRESS.exec(url ?? '')) ?? [];
  if (year === undefined) return date;
  const later = Number(month) - Number(date.slice(0, 2));
  if (later >= 0 && later <= MOST_MONTHS_LATER) return `${year}-${date}`;
  return later + 12 <= MOST_MONTHS_LATER ? `${Number(year) - 1}-${date}` : date;
}
