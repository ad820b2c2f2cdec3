import { z } from 'zod';
import { dateAfter, isCalendarDate } from './calendar-date.ts';

const day = z.string().refine(isCalendarDate, 'not a calendar date (YYYY-MM-DD)');

/** Free days and days worked instead, as the yearly notice of the State Council Office sets them (部分节假日安排的通知). */
export const WorkingYearSchema = z.strictObject({
  /** The notice. */
  source: z.string(),
  /** Whether the days were held against the text of the notice. */
  verified: z.boolean(),
  why: z.string().optional(),
  /** First and last day of each holiday, both inclusive; weekends inside may be listed. */
  holidays: z.array(z.strictObject({ name: z.string(), from: day, to: day })),
  /** Weekend days that are worked (调休上班). */
  worked: z.array(day),
});

/** A calendar of working days: a year that is not listed is not known. */
export const WorkingCalendarSchema = z.strictObject({
  id: z.string(),
  years: z.record(z.string().regex(/^\d{4}$/u), WorkingYearSchema),
});

export type WorkingCalendar = z.infer<typeof WorkingCalendarSchema>;

/** Answers whether days are worked. */
export interface WorkingDays {
  /** Null in a year that the calendar does not have. */
  isWorkingDay(date: string): boolean | null;
}

const LONGEST_HOLIDAY_DAYS = 31;

/** Monday to Friday without the holidays, and the weekend days worked instead. A notice may reach into the year before. */
export function openWorkingDays({ years }: WorkingCalendar): WorkingDays {
  const free = new Set<string>();
  const worked = new Set<string>();
  for (const year of Object.values(years)) {
    for (const each of year.worked) worked.add(each);
    for (const { from, to } of year.holidays) {
      for (let date = from, count = 0; date <= to && count < LONGEST_HOLIDAY_DAYS; date = dateAfter(date), count++)
        free.add(date);
    }
  }
  return {
    isWorkingDay(date) {
      if (!Object.hasOwn(years, date.slice(0, 4))) return null;
      if (worked.has(date)) return true;
      return !free.has(date) && !isWeekend(date);
    },
  };
}

/**
 * Working days after `from` up to and including `to`, both `YYYY-MM-DD`: 0 on the day itself, 1 on the next working day. Null where
 * one of the days lies in a year without data.
 */
export function workingDaysBetween(calendar: WorkingDays, from: string, to: string): number | null {
  let count = 0;
  for (let date = dateAfter(from); date <= to; date = dateAfter(date)) {
    const isWorked = calendar.isWorkingDay(date);
    if (isWorked === null) return null;
    if (isWorked) count++;
  }
  return count;
}

const DAYS_OF_WEEK = 7;
/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;
const DAY_MILLISECONDS = 86_400_000;

function isWeekend(date: string): boolean {
  const weekday = (Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MILLISECONDS) + THURSDAY) % DAYS_OF_WEEK;
  return weekday === 0 || weekday === DAYS_OF_WEEK - 1;
}
