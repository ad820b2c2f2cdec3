import { isCalendarDate } from '../../../model/calendar-date.ts';
import type { DateInText } from './written-date.ts';

/** Where a year may begin; a digit of full width may be one of a date too. */
const YEAR_START = /(?:19|20)\d\d|[０-９]/gu;
const YEAR_LETTERS = 4;
const DATE_LETTERS = 10;
/** What makes a date one that is not written plainly, in the place of a separator or a digit. */
const IS_OTHER_PART = /[\s\d０-９：∶﹕／．－–—﹣−]/u;
/** With what a date goes on, or a time begins behind it. */
const GOES_ON = /[\s\d０-９月日T,，|（(星周上下晚]/u;

const FULL_STOP = 0x2e;
const WIDE_STOP = 0xff0e;
const YEAR = 0x5e74;
const MONTH = 0x6708;
const DAY = 0x65e5;

/**
 * The dates in a text in which all are written plainly: `2024-01-05`, `2024年1月5日`, without a time, blanks or digits of full width.
 * Null for other texts.
 */
export function plainDates(text: string): DateInText[] | null {
  const dates: DateInText[] = [];
  YEAR_START.lastIndex = 0;
  while (YEAR_START.test(text)) {
    const from = YEAR_START.lastIndex - YEAR_LETTERS;
    if (!isYear(text, from)) return null;
    const to = endOfDate(text, from);
    if (to === OTHER) return null;
    if (to !== NONE) addDate(dates, text, { from, to });
    YEAR_START.lastIndex = to === NONE ? from + 1 : to;
  }
  return dates;
}

/** Four digits of usual width, with no more of a number before them. */
function isYear(text: string, from: number): boolean {
  if (from < 0 || !isDigit(text.charCodeAt(from + YEAR_LETTERS - 1))) return false;
  if (from === 0) return true;
  const before = text.charCodeAt(from - 1);
  return !isDigit(before) && before !== FULL_STOP && before !== WIDE_STOP;
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** There is no date here; there may be one that is not written plainly. */
const NONE = -1;
const OTHER = -2;

function endOfDate(text: string, from: number): number {
  const at = from + YEAR_LETTERS;
  const separator = text.charCodeAt(at);
  const isInWords = separator === YEAR;
  if (!isInWords && !isSeparator(separator)) return noneAt(text, at);
  const month = endOfNumber(text, at + 1);
  if (month < 0) return month;
  if (text.charCodeAt(month) !== (isInWords ? MONTH : separator)) return noneAt(text, month);
  const day = endOfNumber(text, month + 1);
  if (day < 0) return day;
  const end = isInWords && text.charCodeAt(day) === DAY ? day + 1 : day;
  return end < text.length && GOES_ON.test(text.charAt(behindBlanks(text, end))) ? OTHER : end;
}

/** `-`, `.` or `/`. */
const isSeparator = (unit: number) => unit >= 0x2d && unit <= 0x2f;

const noneAt = (text: string, at: number) => (at < text.length && IS_OTHER_PART.test(text.charAt(at)) ? OTHER : NONE);

/** Behind a number of one digit or two. */
function endOfNumber(text: string, from: number): number {
  if (!isDigit(text.charCodeAt(from))) return noneAt(text, from);
  const end = isDigit(text.charCodeAt(from + 1)) ? from + 2 : from + 1;
  return isDigit(text.charCodeAt(end)) ? OTHER : end;
}

/** Of the blanks that are common on pages; others go on. */
function behindBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x3000) at++;
  return at;
}

function addDate(dates: DateInText[], text: string, { from, to }: { from: number; to: number }): void {
  const at = from + YEAR_LETTERS;
  const month = endOfNumber(text, at + 1);
  const day = endOfNumber(text, month + 1);
  const isAsTold = day - from === DATE_LETTERS && text.charAt(at) === '-';
  const date = isAsTold
    ? text.slice(from, day)
    : `${text.slice(from, at)}-${padded(text.slice(at + 1, month))}-${padded(text.slice(month + 1, day))}`;
  if (isCalendarDate(date)) dates.push({ date, time: null, precision: 'day', from, to });
}

const padded = (digits: string) => (digits.length === 2 ? digits : `0${digits}`);
