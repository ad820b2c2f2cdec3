import { isCalendarDate } from '../../../model/calendar-date.ts';
import type { DateInText } from './written-date.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = String.raw`(jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sep(?:t\.?|tember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)`;
const DAY = String.raw`([12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`;
const YEAR = String.raw`((?:19|20)\d\d)(?![\d-])`;
/** `March 5, 2024`, with its comma, which clocks do not have, and `5 March 2024`. */
const DATE = new RegExp(String.raw`(?<![a-z\d])(?:${MONTH} ${DAY}\s?, ?${YEAR}|${DAY} ${MONTH},? ${YEAR})`, 'giu');
/** The hour behind it, unless it is one of half a day. */
const TIME = /^,? {1,2}([01]\d|2[0-3]):([0-5]\d)(?![\d:]| ?[ap]\.?m)/iu;
const LONGEST_TIME = 12;
const HAS_MONTH = /[a-z]{3}/iu;
const LETTERS_OF_MONTH = 3;
/** A clock has it before the day: `Tuesday, March 5, 2024`. */
const WEEKDAY =
  /(?<![a-z])(?:mon|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri|sat(?:urday)?|sun)(?:day)?[.,]*\s*$/iu;
const LONGEST_WEEKDAY = 14;

/** The days in a text as English writes them. To be asked of texts without other dates. */
export function englishDates(text: string): DateInText[] {
  const dates: DateInText[] = [];
  if (!HAS_MONTH.test(text)) return dates;
  for (const { index, 0: all, 1: m1, 2: d1, 3: y1, 4: d2, 5: m2, 6: y2 } of text.matchAll(DATE)) {
    const month = MONTHS.indexOf((m1 ?? m2 ?? '').slice(0, LETTERS_OF_MONTH).toLowerCase()) + 1;
    const date = `${y1 ?? y2 ?? ''}-${String(month).padStart(2, '0')}-${(d1 ?? d2 ?? '').padStart(2, '0')}`;
    if (!isCalendarDate(date) || WEEKDAY.test(text.slice(Math.max(0, index - LONGEST_WEEKDAY), index))) continue;
    const behind = index + all.length;
    const [hour = '', ...time] = TIME.exec(text.slice(behind, behind + LONGEST_TIME)) ?? [];
    const clock =
      hour === ''
        ? ({ time: null, precision: 'day' } as const)
        : ({ time: time.join(':'), precision: 'minute' } as const);
    dates.push({ date, ...clock, from: index, to: behind + hour.length });
  }
  return dates;
}

/** Whether a date that was found in a text is written so. */
export const isInEnglish = (text: string, { from, to }: DateInText): boolean => HAS_MONTH.test(text.slice(from, to));
