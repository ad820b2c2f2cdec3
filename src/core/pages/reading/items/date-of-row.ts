import type { DateInText } from '../article-head/index.ts';

/** The date of a row of a list, in one line of the page. */
export interface RowDate {
  /** Index of the line. */
  line: number;
  /** `YYYY-MM-DD`, or `MM-DD` without a year. */
  date: string;
}

/** One digit is enough only where the words say what it is: `1/18` counts pages. */
const OF_YEAR = String.raw`(?:(0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])|(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])日)`;
/** A title that was cut short may end with dots. */
const MONTH_DAY = new RegExp(String.raw`(?:(?<![\d/.-])|(?<=\.\.))${OF_YEAR}[\])）】]?$`, 'u');
const MONTH_DAY_FIRST = new RegExp(String.raw`^[[(（【]?${OF_YEAR}[\])）】]?(?:\s|$)`, 'u');
const MONTH_DAY_ALONE = /^(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])$/u;
/** The day in large letters, year and month beside it. */
const DAY_YEAR_MONTH = /(?:^|\s)(0?[1-9]|[12]\d|3[01])(?:日\s*|\s+)(20\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])月?$/u;
const DAY_YEAR_MONTH_FIRST = /^(0?[1-9]|[12]\d|3[01])(?:日\s*|\s+)(20\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])月?\s/u;
/** A calendar leaf without a year. */
const DAY_MONTH_FIRST = /^(0[1-9]|[12]\d|3[01])(?:日\s*|\s)(0?[1-9]|1[0-2])月(?:\s|$)/u;
const MONTH_THEN_DAY_FIRST = /^(0?[1-9]|1[0-2])月\s?(0[1-9]|[12]\d|3[01])(?:\s|$)/u;
/** The year below or above month and day, and nothing else. */
const MONTH_DAY_YEAR = /^(0[1-9]|1[0-2])[-/.](0[1-9]|[12]\d|3[01]) (20\d{2})年?$/u;
const YEAR_THEN_MONTH_DAY = /^(20\d{2})年? (0[1-9]|1[0-2])[-/.](0[1-9]|[12]\d|3[01])$/u;
const YEAR_MONTH_DAY = /^(20\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])月?\s+(0?[1-9]|[12]\d|3[01])日?(?:\s|$)/u;

/** Dates of other things than the publishing of what the row is about. */
const OTHER_LABEL =
  /(?:截止|截至|(?:转办|交办|回复|答复|来信|写信|受理|办理|办结|截止|开始|结束|生效|施行|实施|失效|废止|成文|活动|会议|报名|开标)(?:时间|日期)|有效期[限至]?)\s*[:：]?\s*$/u;

const isOfOther = (text: string, from: number) =>
  from > 0 && OTHER_LABEL.test(text.slice(Math.max(0, from - LONGEST_LABEL), from));
/** Letters of a label with what stands around it. */
const LONGEST_LABEL = 12;

/** Of several dates the one at the end, else the one at the beginning: titles have dates too. */
export function dateOfRow(text: string, all: readonly DateInText[]): string | null {
  // Most rows begin with their only date, before which there is no label and behind which no other date.
  if (all.length === 1 && all[0]?.from === 0) return all[0].date;
  const start = DAY_YEAR_MONTH_FIRST.exec(text);
  if (start !== null) return joined(start[2] ?? null, start[3], start[1]);
  const dates = all.filter(({ from }) => !isOfOther(text, from));
  if (all.length > dates.length && dates.length === 0) return null;
  const [first] = dates;
  const last = dates.at(-1);
  if (first !== undefined && first === last) return first.date;
  if (first !== undefined && last !== undefined) {
    const isAtEnd = /^[\s\])）】]*$/u.test(text.slice(last.to));
    const isAtStart = /^[\s[(（【·•]*$/u.test(text.slice(0, first.from));
    return (isAtStart && !isAtEnd ? first : last).date;
  }
  const large = DAY_YEAR_MONTH.exec(text);
  if (large !== null) return joined(large[2] ?? null, large[3], large[1]);
  const whole = YEAR_MONTH_DAY.exec(text);
  if (whole !== null) return joined(whole[1] ?? null, whole[2], whole[3]);
  return monthDayOf(text);
}

/** Letters of a date in parts with which a text begins, and the blank behind it, if it is that date; 0 for none. */
export function lettersOfParts(text: string, date: string): number {
  const leaf = DAY_YEAR_MONTH_FIRST.exec(text);
  if (leaf !== null && joined(leaf[2] ?? null, leaf[3], leaf[1]) === date) return leaf[0].length;
  const whole = YEAR_MONTH_DAY.exec(text);
  if (whole !== null && joined(whole[1] ?? null, whole[2], whole[3]) === date) return whole[0].length;
  const short = DAY_MONTH_FIRST.exec(text);
  if (short !== null && joined(null, short[2], short[1]) === date) return short[0].length;
  const named = MONTH_THEN_DAY_FIRST.exec(text);
  return named !== null && joined(null, named[1], named[2]) === date ? named[0].length : 0;
}

/** The parts of a date that has no year, or has it apart from them. */
function monthDayOf(text: string): string | null {
  const above = YEAR_THEN_MONTH_DAY.exec(text);
  if (above !== null) return joined(above[1] ?? null, above[2], above[3]);
  const below = MONTH_DAY_YEAR.exec(text);
  if (below !== null) return joined(below[3] ?? null, below[1], below[2]);
  const leaf = DAY_MONTH_FIRST.exec(text);
  if (leaf !== null) return joined(null, leaf[2], leaf[1]);
  const short =
    MONTH_THEN_DAY_FIRST.exec(text) ?? MONTH_DAY.exec(text) ?? MONTH_DAY_FIRST.exec(text) ?? MONTH_DAY_ALONE.exec(text);
  return short === null ? null : joined(null, short[1] ?? short[3], short[2] ?? short[4]);
}

export function joined(year: string | null, month: string | undefined, day: string | undefined): string {
  const rest = `${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return year === null ? rest : `${year}-${rest}`;
}

const MORE_THAN_DATE = /[^\s\d\-/.:年月日[\]()（）【】]/u;

/** Whether a text has nothing but what dates are written with. */
export const isNoMoreThanDate = (text: string): boolean => !MORE_THAN_DATE.test(text);
