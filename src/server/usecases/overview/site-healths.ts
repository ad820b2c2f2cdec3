import { chinaDay } from '../../../core/model/china-day.ts';
import { statusesInScope } from '../../../core/model/registry/index.ts';
import {
  AVAILABILITY_TERMS,
  type AvailabilityVerdict,
  firstDayOf,
  type Health,
  healthOf,
  judgeAvailability,
  mayBeWarned,
  type VetoProblems,
} from '../../../core/monitoring/index.ts';
import { seesUnconfirmed } from '../../../core/process/index.ts';
import { daysOfSites, healthSumsWithin } from '../../store/target-health.ts';
import { reachFor } from '../registry/registry-maker.ts';
import type { Service, Who } from '../service.ts';

/** The time that availability is judged by today. */
export function weekOf({ clock }: Pick<Service, 'clock'>): { from: string; to: string } {
  const to = chinaDay(clock.moment()) ?? '';
  return { from: firstDayOf(to, AVAILABILITY_TERMS), to };
}

/** A website with its health and what lists are sorted by. */
export interface SiteHealth {
  id: string;
  officialOrder: number;
  health: Health;
  /** Failures over visits of a site that is warned; 0 over 0 of others. */
  failed: number;
  valid: number;
  vetoes: VetoProblems;
}

const NOT_WARNED = { failed: 0, valid: 0 };

/** Which websites; what is not given is any. */
export interface HealthsWanted {
  text?: string | undefined;
  /** A body and everything below it. */
  organization?: string | undefined;
}

/** The health of all websites in scope that somebody may see. */
export async function siteHealths(
  service: Service,
  who: Who,
  { text, organization }: HealthsWanted,
): Promise<SiteHealth[]> {
  const { database } = service;
  const week = weekOf(service);
  const reach = reachFor(who, { action: 'read', object: 'target' });
  const filter = { text, organization, statuses: statusesInScope('website') };
  const perDay = AVAILABILITY_TERMS.probesPerDay;
  const sums = await healthSumsWithin(database, { ...reach, ...week, filter, perDay });
  const suspects = sums.filter((site) => mayBeWarned(site, AVAILABILITY_TERMS)).map(({ id }) => id);
  const days = await daysOfSites(database, { ids: suspects, ...week });
  const isTold = seesUnconfirmed(who);
  return sums.map(({ id, officialOrder, fullDays, vetoOpen, vetoProposed, vetoConfirmed }) => {
    const known = days.get(id);
    const verdict: Pick<AvailabilityVerdict, 'state' | 'isWarned' | 'failed' | 'valid'> =
      known === undefined
        ? { state: fullDays >= AVAILABILITY_TERMS.days ? 'well' : 'too-little', isWarned: false, ...NOT_WARNED }
        : judgeAvailability(known, { at: week.to, terms: AVAILABILITY_TERMS });
    const vetoes = isTold
      ? { open: vetoOpen, proposed: vetoProposed, confirmed: vetoConfirmed }
      : { open: 0, proposed: 0, confirmed: vetoConfirmed };
    const { failed, valid } = verdict.isWarned ? verdict : NOT_WARNED;
    return { id, officialOrder, health: healthOf(verdict, vetoes), failed, valid, vetoes };
  });
}
