import { daysBetween } from '../../model/calendar-date.ts';
import { dayText } from '../day-number.ts';

/** With fewer days nobody can tell a habit. */
const FEWEST_DAYS = 4;
/** What was before says nothing about today. */
const NEWEST_DAYS = 24;

/** Days that usually pass between two days with new entries: the median over the newest ones; null with fewer than four such days. */
export function usualGap(days: readonly number[]): number | null {
  const newest = [...new Set(days)].toSorted((a, b) => b - a).slice(0, NEWEST_DAYS);
  if (newest.length < FEWEST_DAYS) return null;
  const gaps = newest.slice(1).map((day, index) => daysBetween(dayText(day) ?? '', dayText(newest[index] ?? 0) ?? ''));
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? null;
}
