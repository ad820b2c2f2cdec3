import { isCalendarDate } from '../model/calendar-date.ts';

/** Days over which the sites are spread: before the first day of a campaign, and after its last one. */
const SPREAD_DAYS = 7;

/** What was missed after the last day is made up for within so many days more. */
const GRACE_DAYS = 7;

const DAY = 24 * 60 * 60 * 1000;

export interface CampaignWindow {
  side: 'before' | 'after';
  /** Moments, ISO 8601: sites are spread from `opens` over `seconds`; at `closes`, exclusive, it is too late. */
  opens: string;
  closes: string;
  seconds: number;
}

/** Whether a text is two days of which the second is not before the first: `2026-12-01/2026-12-15`. */
export function isCampaignDates(text: string): boolean {
  const [begin = '', end = '', ...more] = text.split('/');
  return more.length === 0 && isCalendarDate(begin) && isCalendarDate(end) && begin <= end;
}

/** When sites are inspected around a campaign of these dates, both inclusive, days of China. `dates` holds `isCampaignDates`. */
export function campaignWindows(dates: string): CampaignWindow[] {
  const [begin = '', end = ''] = dates.split('/').map((day) => Date.parse(`${day}T00:00:00+08:00`));
  const first = Number(begin);
  const after = Number(end) + DAY;
  const moment = (time: number) => new Date(time).toISOString();
  const seconds = (SPREAD_DAYS * DAY) / 1000;
  return [
    { side: 'before', opens: moment(first - SPREAD_DAYS * DAY), closes: moment(first), seconds },
    { side: 'after', opens: moment(after), closes: moment(after + (SPREAD_DAYS + GRACE_DAYS) * DAY), seconds },
  ];
}
