import { dateBefore, isCalendarDate } from '../model/calendar-date.ts';
import type { Item } from '../model/page-facts.ts';

/**
 * The day meant by the date of an entry (`YYYY-MM-DD`, or `MM-DD` without a year): without a year the last such day up to `at`
 * inclusive. Null for no date, or one that does not exist.
 */
export function shownDay(date: Item['date'], at: string): string | null {
  if (date === null) return null;
  if (date.length > 'MM-DD'.length) return isCalendarDate(date) ? date : null;
  const year = Number(at.slice(0, 4));
  for (const each of [year, year - 1, year - 2, year - 3, year - 4]) {
    const day = `${String(each).padStart(4, '0')}-${date}`;
    if (isCalendarDate(day) && day <= at) return day;
  }
  return null;
}

/** The first day of a window of days that ends at `at`; both are inside. */
export function daysBack(at: string, days: number): string {
  return dateBefore(at, { amount: days, unit: 'days' });
}
