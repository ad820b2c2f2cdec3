import { dayNumber, hasYear, withLatestYear } from '../day-number.ts';
import { dateInAddress } from '../date-in-address.ts';
import type { PageDays } from '../page-days.ts';
import type { Site } from '../site.ts';
import type { Entry } from './entry-list.ts';

/** What the day of an entry is told from. */
export interface DaySources extends Site {
  days: PageDays;
  at: string;
}

/**
 * The day of an entry: as displayed with a year; else as its page says; else as displayed, in the last year that has it before the
 * inspection; else as its address says, where its page was not read. 0 for none: who reads the page finds none either.
 */
export function entryDay({ address, day }: Entry, { book, pages, outcomes, days, at }: DaySources): number {
  if (hasYear(day)) return day;
  const to = address < 0 ? -1 : pages.at(outcomes.redirectedTo(address) ?? address);
  const page = to < 0 && address >= 0 ? pages.at(address) : to;
  const published = page < 0 ? 0 : days.get(page);
  if (published > 0) return published;
  if (day > 0) return withLatestYear(day, at);
  const inAddress = page >= 0 || address < 0 ? 0 : dayNumber(dateInAddress(book.url(address)));
  return hasYear(inAddress) ? inAddress : 0;
}
