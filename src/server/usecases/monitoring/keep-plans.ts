import { nextVisit } from '../../../core/monitoring/index.ts';
import { keepProbeMonths, monthAfter } from '../../store/probe-months.ts';
import { dropPlans, dropPlansAfter, insertPlans, nextDue, sitesWithoutPlan } from '../../store/probe-schedule.ts';
import type { Service } from '../service.ts';
import { type Prober, VISITED_STATUSES } from './prober.ts';

/** Months of single visits that are kept before this one; their days are kept for ever. */
const KEPT_MONTHS = 24;
const MONTHS_AHEAD = 2;

const DAY = 86_400_000;

/** The next visit of a site stands less than two slots of its day ahead. */
const FARTHEST_SLOTS = 3;

/** Sites that are planned in one statement. */
const BATCH = 5000;

/**
 * Sees to it that every site that is to be visited has a plan, that others have none, and that there are tables for the months to
 * come. Gives when the next visit is due; null where there is nothing to visit.
 */
export async function keepPlans(
  { database, clock }: Service,
  { plan }: Pick<Prober, 'plan'>,
  at = clock.moment(),
): Promise<string | null> {
  await dropPlans(database, VISITED_STATUSES);
  await dropPlansAfter(database, new Date(Date.parse(at) + FARTHEST_SLOTS * (DAY / plan.perDay)).toISOString());
  for (;;) {
    const sites = await sitesWithoutPlan(database, VISITED_STATUSES, BATCH);
    if (sites.length === 0) break;
    await insertPlans(
      database,
      sites.map((targetId) => ({ targetId, nextAt: nextVisit(targetId, at, plan) })),
    );
  }
  const next = await nextDue(database);
  if (next === null) return null;
  const month = at.slice(0, 7);
  const months = Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => monthAfter(month, ahead));
  await keepProbeMonths(database, { months, oldest: monthAfter(month, -KEPT_MONTHS), kept: KEPT_MONTHS });
  return next;
}
