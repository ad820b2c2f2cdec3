import { type CalendarPeriod, dateAfter, dateBefore } from '../../../src/core/model/calendar-date.ts';

export const daysBefore = (day: string, amount: number): string => dateBefore(day, { amount, unit: 'days' });

export function daysAfter(day: string, amount: number): string {
  let after = day;
  for (let step = 0; step < amount; step++) after = dateAfter(after);
  return after;
}

/** The last day on which something may have been published so that it still counts: both ends of a window are inside. */
export const boundaryDay = (at: string, period: CalendarPeriod): string => dateBefore(at, period);
