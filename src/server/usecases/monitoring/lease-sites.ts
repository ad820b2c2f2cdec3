import { nextVisit } from '../../../core/monitoring/index.ts';
import { leaseDueSites, type LeasedSite, planNextVisits } from '../../store/probe-schedule.ts';
import type { Service } from '../service.ts';
import type { Prober } from './prober.ts';

export type { LeasedSite };

/**
 * Takes on the sites whose visit is due. A visit that would come so late that it stands too near the next one is left out: the site is
 * planned anew.
 */
export async function leaseSites(
  { database, clock }: Service,
  { name, plan, most, lease }: Prober,
  at = clock.moment(),
): Promise<LeasedSite[]> {
  const time = Date.parse(at);
  const until = new Date(time + lease * 1000).toISOString();
  const never = new Date(time + 2 * lease * 1000).toISOString();
  const leased = await leaseDueSites(database, { holder: name, at, until, never, most });
  const isLate = ({ plannedAt }: LeasedSite) => time - Date.parse(plannedAt) > plan.minutesLate * 60_000;
  const late = leased.filter(isLate);
  if (late.length === 0) return leased;
  await planNextVisits(
    database,
    late.map(({ targetId, plannedAt }) => ({ targetId, plannedAt, nextAt: nextVisit(targetId, at, plan) })),
  );
  return leased.filter((site) => !isLate(site));
}
