import { isCalendarDate } from '../model/calendar-date.ts';

/**
 * A day as a number that sorts as days do: 20240305 for `2024-03-05`, 305 for `03-05` of an unknown year, 202403 for the month
 * `2024-03`; 0 for none or for what is no day.
 */
export function dayNumber(date: string | null): number {
  return date === null || !/^(?:\d{4}-)?\d{2}(?:-\d{2})?$/u.test(date) ? 0 : Number(date.replaceAll('-', ''));
}

/** Whether the day has a year. */
export const hasYear = (day: number) => day > 10_000_000;

/** `YYYY-MM-DD`, `YYYY-MM` or `MM-DD`; null for 0. */
export function dayText(day: number): string | null {
  if (day === 0) return null;
  const digits = String(day).padStart(hasYear(day) ? 8 : 4, '0');
  if (digits.length === 8) return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const year = digits.length === 6 ? 4 : 2;
  return `${digits.slice(0, year)}-${digits.slice(year)}`;
}

/** The last such day that is not later than `at`, for a day without a year: the reading that does a site no wrong. 0 for what is none. */
export function withLatestYear(monthAndDay: number, at: string): number {
  const year = Number(at.slice(0, 4));
  // A 29th of February may lie eight years back.
  for (let back = 0; back <= 8; back++) {
    const day = (year - back) * 10_000 + monthAndDay;
    if (day <= dayNumber(at) && isCalendarDate(dayText(day) ?? '')) return day;
  }
  return 0;
}
