import { AppError } from '../../../core/model/app-error.ts';
import {
  AVAILABILITY_TERMS,
  type AvailabilityVerdict,
  failureOfCode,
  firstDayOf,
  isFullDay,
  judgeAvailability,
  STATE_CODES,
} from '../../../core/monitoring/index.ts';
import { dateAfter } from '../../../core/model/calendar-date.ts';
import type { Failure } from '../../../core/model/failure.ts';
import { chinaDay } from '../../../core/model/china-day.ts';
import { mayDo } from '../../../core/process/index.ts';
import { probeDaysOf } from '../../store/probe-days.ts';
import { newestIpv6Visit } from '../../store/ipv6-visits.ts';
import { failedProbes } from '../../store/probes.ts';
import { targetById } from '../../store/registry/targets.ts';
import type { Ipv6VisitRow, ProbeDayRow } from '../../store/tables.ts';
import type { Service, Who } from '../service.ts';

export interface ShownDay extends Omit<ProbeDayRow, 'targetId'> {
  /** Whether it has enough valid visits to count. */
  isFull: boolean;
}

export interface FailedVisit {
  moment: string;
  status: number | null;
  failure: Failure | null;
  total: number;
}

export interface Availability {
  from: string;
  to: string;
  days: ShownDay[];
  /** Of the week that ends with `to`. */
  verdict: AvailabilityVerdict;
  /** The last ones within the days, the newest first. */
  failures: FailedVisit[];
  /** The newest visit over IPv6; null where there was none. It does not count. */
  ipv6: Ipv6Visit | null;
}

export interface Ipv6Visit {
  day: string;
  hasAddress: boolean;
  /** Null: there was nothing to visit. */
  isOpen: boolean | null;
  status: number | null;
  failure: Failure | null;
  total: number | null;
}

/** Failures that are shown one by one. */
const MOST_FAILURES = 100;

/** How a site could be reached within some days, both inclusive: a year in one question. */
export async function showAvailability(
  { database, clock }: Service,
  who: Who,
  { id, from, to }: { id: string; from?: string | undefined; to?: string | undefined },
): Promise<Availability> {
  const today = chinaDay(clock.moment()) ?? '';
  const target = await targetById(database, { id, on: today });
  if (target === null || target.kind !== 'website') throw new AppError('not-found');
  if (!mayDo(who, { action: 'read', object: 'target' }, target.lineage)) throw new AppError('not-found');
  const end = to ?? today;
  const begin = from ?? firstDayOf(end, AVAILABILITY_TERMS);
  const first = firstDayOf(end, AVAILABILITY_TERMS);
  const known = await probeDaysOf(database, { targetId: id, from: first < begin ? first : begin, to: end });
  const wanted = { targetId: id, from: begin, to: dateAfter(end), most: MOST_FAILURES };
  const failed = known.some((day) => day.day >= begin && day.failed > 0) ? await failedProbes(database, wanted) : [];
  return {
    from: begin,
    to: end,
    days: known
      .filter(({ day }) => day >= begin)
      .map(({ targetId: _id, ...day }) => ({ ...day, isFull: isFullDay(day, AVAILABILITY_TERMS) })),
    verdict: judgeAvailability(known, { at: end, terms: AVAILABILITY_TERMS }),
    ipv6: shownIpv6(await newestIpv6Visit(database, { targetId: id, to: end })),
    failures: failed.map(({ plannedAt, lateS, status, failure, totalMs }) => ({
      moment: new Date(Date.parse(plannedAt) + lateS * 1000).toISOString(),
      status,
      failure: failureOfCode(failure),
      total: totalMs,
    })),
  };
}

function shownIpv6(visit: Ipv6VisitRow | null): Ipv6Visit | null {
  if (visit === null) return null;
  const { day, hasAddress, state, status, failure, totalMs } = visit;
  const isOpen = state === null || state === STATE_CODES.void ? null : state === STATE_CODES.open;
  return { day, hasAddress, isOpen, status, failure: failureOfCode(failure), total: totalMs };
}
