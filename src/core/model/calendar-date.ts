/** A length of time in calendar units, as rules name it: 14 days, 2 weeks, 3 months, 1 year. */
export interface CalendarPeriod {
  /** A whole number, not negative. */
  amount: number;
  unit: 'days' | 'weeks' | 'months' | 'years';
}

interface CivilDate {
  year: number;
  month: number;
  day: number;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
const STEPS = {
  days: { each: 'day', step: 1 },
  weeks: { each: 'day', step: 7 },
  months: { each: 'month', step: 1 },
  years: { each: 'month', step: 12 },
} as const;
const FIRST_DAY: CivilDate = { year: 1, month: 1, day: 1 };

/** Whether the text is a day of the Gregorian calendar written `YYYY-MM-DD`, year 0001 to 9999. Such texts sort as days do. */
export function isCalendarDate(text: string): boolean {
  return parseDate(text) !== null;
}

/**
 * The day that lies `period` before `date`, as `YYYY-MM-DD`. Months and years keep the day of the month, or take the last one
 * of a month that has no such day: a month before 2024-03-31 is 2024-02-29. Never earlier than 0001-01-01. Throws RangeError
 * when `date` is no calendar date.
 */
export function dateBefore(date: string, period: CalendarPeriod): string {
  const civil = parseDate(date);
  if (civil === null) throw new RangeError(`not a calendar date: ${date}`);
  const { each, step } = STEPS[period.unit];
  return each === 'day' ? daysBefore(civil, period.amount * step) : monthsBefore(civil, period.amount * step);
}

/** The day after `date`. Throws RangeError when `date` is no calendar date. */
export function dateAfter(date: string): string {
  const civil = parseDate(date);
  if (civil === null) throw new RangeError(`not a calendar date: ${date}`);
  const { year, month, day } = civil;
  if (day < daysInMonth(year, month)) return dateText({ year, month, day: day + 1 });
  return dateText(month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 });
}

/** Days from one date to another, negative where `to` is the earlier one. Throws RangeError when one is no calendar date. */
export function daysBetween(from: string, to: string): number {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (first === null || last === null) throw new RangeError(`not calendar dates: ${from}, ${to}`);
  return dayNumber(last) - dayNumber(first);
}

/** The date meant by a usual other spelling (`2020/4/3`, `2020.4.3`, `2020年4月3日`, `20200403`), for a suggestion; else null. */
export function probableDate(text: string): string | null {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

function parseDate(text: string): CivilDate | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const [year, month, day] = [numberIn(text, 0, 4), numberIn(text, 5, 7), numberIn(text, 8, 10)];
  const isDate = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isDate ? { year, month, day } : null;
}

/** The digits `[from, to)` as a number; NaN where they are none. */
function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

function monthsBefore({ year, month, day }: CivilDate, months: number): string {
  const index = year * 12 + (month - 1) - months;
  const to = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  if (to.year < 1) return dateText(FIRST_DAY);
  return dateText({ ...to, day: Math.min(day, daysInMonth(to.year, to.month)) });
}

function daysBefore(date: CivilDate, days: number): string {
  const to = dayNumber(date) - days;
  if (to <= dayNumber(FIRST_DAY)) return dateText(FIRST_DAY);
  // No year is longer than 366 days, so the guess is never too late; it is at most a few years early.
  let year = Math.max(1, Math.floor(to / 366));
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= to) year += 1;
  let month = 12;
  while (dayNumber({ year, month, day: 1 }) > to) month -= 1;
  return dateText({ year, month, day: to - dayNumber({ year, month, day: 1 }) + 1 });
}

/** Days since the day before 0001-01-01. */
function dayNumber({ year, month, day }: CivilDate): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leapDays + daysBeforeMonth(year, month) + day;
}

function daysBeforeMonth(year: number, month: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
}

function daysInMonth(year: number, month: number): number {
  return daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function dateText({ year, month, day }: CivilDate): string {
  const digits = (value: number, count: number): string => String(value).padStart(count, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
