import { type CalendarPeriod, dateAfter, dateBefore } from '../../../src/core/model/calendar-date.ts';

export const daysBefore = (day: string, amount: number): string => dateBefore(day, { amount, unit: 'days' });

export function daysAfter(day: string, amount: number): string {
  let after = day;
  for (let step = 0; step < amount; step++) after = dateAfter(after);
  return after;
}

/** The last day on which something may have been published so that it still counts: both ends of a window are inside. */
export const boundaryDay = (at: string, period: CalendarPeriod): string => dateBefore(at, period);

/** Days before the inspection, newest first: the first one exactly so many days back, then one every `step` days. */
export function daysBackFrom(
  at: string,
  { first, step, count }: { first: number; step: number; count: number },
): string[] {
  return Array.from({ length: count }, (_, index) => daysBefore(at, first + index * step));
}
