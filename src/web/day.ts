const EIGHT_HOURS = 8 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** A moment as people in China read it, `2026-11-20 10:05`. */
export function shownMoment(moment: string): string {
  return new Date(Date.parse(moment) + EIGHT_HOURS).toISOString().slice(0, 16).replace('T', ' ');
}

/** The day in China, so many days before today. */
export function chinaDay(daysAgo = 0): string {
  return new Date(Date.now() + EIGHT_HOURS - daysAgo * DAY).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The day so many days after another. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
