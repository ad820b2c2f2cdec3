import { isCalendarDate } from '../../../model/calendar-date.ts';
import { LETTERS, openQuestion } from '../../html/index.ts';
import { englishDates } from './english-dates.ts';
import { plainDates } from './plain-dates.ts';
import type { DateInText, WrittenDate } from './written-date.ts';

export type { DateInText, WrittenDate } from './written-date.ts';

const YEAR = String.raw`((?:19|20)\d{2})`;
/** A day of two digits may be followed by the hour without a blank, where an element ended between them. */
const DAY = String.raw`(\d{2}(?=\d{2}[:时])|\d{1,2}(?!\d|\s*月))`;
const DAYS = [
  String.raw`${YEAR}\s*年\s*(\d{1,2})\s*月\s*${DAY}(?:\s*日)?`,
  String.raw`${YEAR}\s?([-/.])\s?(\d{1,2})\s?\5\s?${DAY}`,
  String.raw`${YEAR} (\d{1,2})/${DAY}`,
  String.raw`(?<=:\s?)${YEAR}(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)`,
];
const WEEKDAY = String.raw`(?:[（(]?(?:星期|周)[一二三四五六日天][)）]?)?`;
/** Any number of them, four times one after the other, would be tried for ever where a page has thousands. */
const BLANKS = String.raw`\s{0,16}`;
const TIME = String.raw`(?:${BLANKS}[T,，|]?${BLANKS}${WEEKDAY}${BLANKS}(上午|下午|晚上)?${BLANKS}(\d{1,2})\s*[:时点]\s*(\d{2})(?!\d)(?:\s*[:分]\s*(\d{2})(?!\d))?(?:\s?([ap])m(?![a-z]))?)?`;
const DATE = new RegExp(String.raw`(?<!\d|\d\.)(?:${DAYS.join('|')})${TIME}`, 'iuy');
/** Every date begins so; looking for these first is much faster than trying a date at every letter. */
const DATE_START = /(?:19|20)\d\d/gu;

/** Most lines have none; finding that out must be cheap. */
const HAS_YEAR = /[12１２][09０９][\d０-９]{2}/u;
const WIDE = /[０-９：∶﹕／．－–—﹣−]/gu;
const HAS_WIDE = /[０-９：∶﹕／．－–—﹣−]/u;

const NO_DATES: readonly DateInText[] = [];

/** Without any of these letters there is no date. */
export const OF_DATES = LETTERS.digit | LETTERS.otherDate;

/** The dates written in a text, in order: `2023年11月14日`, `2024/1/5 08:30`, `2024.01.05`, full-width ones too; else `March 5, 2024`. */
export function datesIn(text: string): readonly DateInText[] {
  if (!HAS_YEAR.test(text)) return text.includes('年') ? datesInWords(text) : NO_DATES;
  const dates = plainDates(text) ?? anyDates(text);
  return dates.length === 0 ? englishDates(text) : dates;
}

function anyDates(text: string): readonly DateInText[] {
  const narrowText = HAS_WIDE.test(text) ? text.replaceAll(WIDE, narrow) : text;
  const dates: DateInText[] = [];
  DATE_START.lastIndex = 0;
  while (DATE_START.test(narrowText)) {
    const start = DATE_START.lastIndex - YEAR_LETTERS;
    DATE.lastIndex = start;
    const match = DATE.exec(narrowText);
    DATE_START.lastIndex = match === null ? start + 1 : DATE.lastIndex;
    const written = match === null ? null : writtenDate(match);
    if (match !== null && written !== null) dates.push({ ...written, from: start, to: start + match[0].length });
  }
  return dates.length === 0 && HALF_OF_DAY.test(text) ? americanDates(text) : dates;
}

const AMERICAN =
  /(?<!\d)(1[0-2]|[1-9])\/([12]\d|3[01]|[1-9])\/((?:19|20)\d{2}) (1[0-2]|[1-9]):([0-5]\d)(?::([0-5]\d))? ([AP])M(?![A-Za-z])/u;
const HALF_OF_DAY = /\d [AP]M/u;

/** `6/9/2014 3:15:22 PM`, as servers write it that are set to American English. */
function americanDates(text: string): readonly DateInText[] {
  const match = AMERICAN.exec(text);
  if (match === null) return NO_DATES;
  const [all, month, day, year = '', hour, minute, second, half] = match;
  const date = `${year}-${padded(month)}-${padded(day)}`;
  if (!isCalendarDate(date)) return NO_DATES;
  return [{ date, ...timeOfDay({ half, hour, minute, second }), from: match.index, to: match.index + all.length }];
}

/** The same of the words of a line. */
export const datesOf = openQuestion((text, { letters }) => ((letters & OF_DATES) === 0 ? NO_DATES : datesIn(text)));

const YEAR_LETTERS = 4;

const DIGIT = '[〇○零Ｏ一二三四五六七八九]';
const IN_WORDS = new RegExp(
  String.raw`(二[〇○零Ｏ]${DIGIT}{2}|一九${DIGIT}{2})\s*年\s*(十[一二]|十|[一二三四五六七八九])\s*月\s*(三十一|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*日`,
  'gu',
);

/** `二〇二四年三月十五日`, as documents are signed. */
function datesInWords(text: string): readonly DateInText[] {
  const dates: DateInText[] = [];
  IN_WORDS.lastIndex = 0;
  for (let match = IN_WORDS.exec(text); match !== null; match = IN_WORDS.exec(text)) {
    const [all, year = '', month = '', day = ''] = match;
    const date = `${Array.from(year, digitOf).join('')}-${padded(String(numberOf(month)))}-${padded(String(numberOf(day)))}`;
    if (!isCalendarDate(date)) continue;
    dates.push({ date, time: null, precision: 'day', from: match.index, to: match.index + all.length });
  }
  return dates;
}

const digitOf = (letter: string) => Math.max(0, '〇一二三四五六七八九'.indexOf(letter));

/** 1 to 31. */
function numberOf(words: string): number {
  const ten = words.indexOf('十');
  if (ten < 0) return digitOf(words);
  const tens = ten === 0 ? 1 : digitOf(words.charAt(0));
  return tens * 10 + (ten + 1 < words.length ? digitOf(words.charAt(ten + 1)) : 0);
}

/** Letter by letter, so that places stay what they are. */
function narrow(letter: string): string {
  if (letter >= '０' && letter <= '９') return String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0);
  if ('：∶﹕'.includes(letter)) return ':';
  if (letter === '／') return '/';
  return letter === '．' ? '.' : '-';
}

function writtenDate(match: RegExpExecArray): WrittenDate | null {
  const [, y1, m1, d1, y2, , m2, d2, y3, m3, d3, y4, m4, d4, half, hour, minute, second, halfBehind] = match;
  const year = y1 ?? y2 ?? y3 ?? y4 ?? '';
  const date = `${year}-${padded(m1 ?? m2 ?? m3 ?? m4)}-${padded(d1 ?? d2 ?? d3 ?? d4)}`;
  return isCalendarDate(date) ? { date, ...timeOfDay({ half: half ?? halfBehind, hour, minute, second }) } : null;
}

interface Clock {
  half: string | undefined;
  hour: string | undefined;
  minute: string | undefined;
  second: string | undefined;
}

function timeOfDay({ half, hour, minute, second }: Clock): Pick<WrittenDate, 'time' | 'precision'> {
  const isLate = half !== undefined && half !== '上午' && half.toLowerCase() !== 'a' && Number(hour) < 12;
  const isMidnight = half?.toLowerCase() === 'a' && hour === '12';
  const hours = isMidnight ? 0 : Number(hour) + (isLate ? 12 : 0);
  if (hour === undefined || hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return { time: null, precision: 'day' };
  }
  const time = `${padded(String(hours))}:${padded(minute)}`;
  if (second === undefined) return { time, precision: 'minute' };
  return { time: `${time}:${padded(second)}`, precision: 'second' };
}

const padded = (digits: string | undefined) => (digits?.length === 2 ? digits : (digits ?? '').padStart(2, '0'));
