import { isCalendarDate } from '../../../model/calendar-date.ts';
import type { DateInText } from './written-date.ts';

/** By their first three letters. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = String.raw`(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const YEAR = String.raw`((?:19|20)\d{2})(?!\d)`;
const DATE = new RegExp(
  String.raw`(?<![A-Za-z\d])(?:${MONTH}\.?\s?${DAY},?\s?${YEAR}|${DAY}\s${MONTH}\.?,?\s${YEAR})`,
  'giu',
);
/** A month, or the day before one; without it a text has no such date. */
const MAY_HAVE = /[A-Za-z]\.?,? ?(?:\d{1,2}(?:st|nd|rd|th)?,? ?)?(?:19|20)\d\d/u;

/** `Mar 5, 2024`, `March 5, 2024`, `5 March 2024`, as pages in English have them. */
export function englishDates(text: string): readonly DateInText[] {
  if (!MAY_HAVE.test(text)) return NONE;
  const dates: DateInText[] = [];
  for (const match of text.matchAll(DATE)) {
    const [all, month, day, year, dayFirst, monthBehind, yearBehind] = match;
    const number = MONTHS.indexOf((month ?? monthBehind ?? '').slice(0, 3).toLowerCase()) + 1;
    const date = `${year ?? yearBehind}-${padded(String(number))}-${padded(day ?? dayFirst ?? '')}`;
    if (!isCalendarDate(date)) continue;
    dates.push({ date, time: null, precision: 'day', from: match.index, to: match.index + all.length });
  }
  return dates;
}

const NONE: readonly DateInText[] = [];
const padded = (digits: string) => digits.padStart(2, '0');
