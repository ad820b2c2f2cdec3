import type { Reach } from './observation/index.ts';
import { stateOf } from './reach-state.ts';

/** What a visit to a home page says of the site: `void` ones say nothing. */
export type VisitState = 'open' | 'failed' | 'void';

/**
 * Without a control that answered nothing is blamed on the site, and neither is a refusal of robots; open after the time allowed, in
 * milliseconds and exclusive, is not open (domain 10.2: 15.000 s fails).
 */
export function visitState(reach: Pick<Reach, 'status' | 'failure' | 'total'>, { controlled, timeout }: VisitTerms) {
  if (!controlled) return 'void';
  const state = stateOf(reach);
  if (state === 'blocked' || state === 'unknown') return 'void';
  return state === 'dead' || reach.total >= timeout ? 'failed' : 'open';
}

export interface VisitTerms {
  /** Whether a control address answered at the same time. */
  controlled: boolean;
  /** Milliseconds. */
  timeout: number;
}

/** Whether a part reaches a share of the whole, inclusive. Whole numbers on both sides: a share has at most four decimals. */
export function reachesShare(part: number, whole: number, share: number): boolean {
  return part * 1_000_000 >= Math.round(share * 1_000_000) * whole;
}

export interface DayOfVisits {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Visits that say something. */
  valid: number;
}

/**
 * The newest `days` days up to `at`, inclusive, that have `perDay` valid visits each, the newest first. A day with too few is void and
 * made up for by an earlier one, back to `from`.
 */
export function newestFullDays<Day extends DayOfVisits>(
  all: readonly Day[],
  { from, at, days, perDay }: { from: string; at: string; days: number; perDay: number },
): Day[] {
  return all
    .filter(({ day, valid }) => day >= from && day <= at && valid >= perDay)
    .toSorted((a, b) => (a.day > b.day ? -1 : 1))
    .slice(0, days);
}
