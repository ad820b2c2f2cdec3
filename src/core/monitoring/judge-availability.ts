import { newestFullDays, reachesShare } from '../model/availability.ts';
import { dateBefore } from '../model/calendar-date.ts';
import type { AvailabilityTerms } from './terms.ts';

/** The visits of one site on one day of China. */
export interface DayCount {
  /** `YYYY-MM-DD`. */
  day: string;
  open: number;
  failed: number;
  /** Those that say nothing: our own outage, or the site refuses robots. */
  void: number;
}

/**
 * `veto`: a veto is proposed, which people decide; `warning`: near it; `well`; `too-little`: not enough valid days to tell, with
 * `isWarned` where what is known is bad.
 */
export const AVAILABILITY_STATES = ['veto', 'warning', 'well', 'too-little'] as const;
export type AvailabilityState = (typeof AVAILABILITY_STATES)[number];

export interface AvailabilityVerdict {
  state: AvailabilityState;
  /** Whether somebody should look now. */
  isWarned: boolean;
  failed: number;
  valid: number;
  /** Days that were counted, ascending. */
  days: string[];
}

/** Whether a day counts: it has as many valid visits as it needs, inclusive. */
export function isFullDay(
  { open, failed }: DayCount,
  { probesPerDay }: Pick<AvailabilityTerms, 'probesPerDay'>,
): boolean {
  return open + failed >= probesPerDay;
}

/**
 * What the visits up to a day, inclusive, come to: of the newest `days` full days within twice the time, failures over valid visits,
 * held against the shares. With fewer full days nothing is concluded; then all valid visits of the time are counted, to warn early.
 */
export function judgeAvailability(
  counts: readonly DayCount[],
  { at, terms }: { at: string; terms: AvailabilityTerms },
): AvailabilityVerdict {
  const { days, probesPerDay, vetoShare, warningShare } = terms;
  const from = firstDayOf(at, terms);
  const known = counts
    .filter(({ day }) => day >= from && day <= at)
    .map((count) => ({ ...count, valid: count.open + count.failed }));
  const week = newestFullDays(known, { from, at, days, perDay: probesPerDay });
  const isEnough = week.length >= days;
  const counted = (isEnough ? week : known.filter(({ valid }) => valid > 0)).toSorted((a, b) =>
    a.day < b.day ? -1 : 1,
  );
  const failed = counted.reduce((sum, each) => sum + each.failed, 0);
  const valid = counted.reduce((sum, each) => sum + each.valid, 0);
  // A first failure of three visits is no warning: as many visits as one day needs have to be there.
  const isWarned = valid >= probesPerDay && failed > 0 && reachesShare(failed, valid, warningShare);
  const met = failed > 0 && reachesShare(failed, valid, vetoShare) ? 'veto' : isWarned ? 'warning' : 'well';
  return { state: isEnough ? met : 'too-little', isWarned, failed, valid, days: counted.map(({ day }) => day) };
}

/** Failures without which a series of enough full days is no warning, however they lie. */
export function fewestToWarn({ days, probesPerDay, warningShare }: AvailabilityTerms): number {
  const valid = days * probesPerDay;
  let failed = 1;
  while (!reachesShare(failed, valid, warningShare)) failed++;
  return failed;
}

/** The first day that may count for a verdict up to a day: void days are made up for within twice the time. */
export function firstDayOf(at: string, { days }: Pick<AvailabilityTerms, 'days'>): string {
  return dateBefore(at, { amount: days * 2, unit: 'days' });
}

/**
 * Whether the visits of a site may come to a warning at all, by their sums over all days from `firstDayOf`: of many sites only few
 * then have to be judged day by day. Never false for one that is warned.
 */
export function mayBeWarned(
  { fullDays, failed }: { fullDays: number; failed: number },
  { days, probesPerDay, warningShare }: AvailabilityTerms,
): boolean {
  return failed > 0 && (fullDays < days || reachesShare(failed, days * probesPerDay, warningShare));
}
