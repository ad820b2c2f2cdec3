import {
  AVAILABILITY_TERMS,
  type AvailabilityVerdict,
  type Health,
  judgeAvailability,
} from '../../../core/monitoring/index.ts';
import { seesUnconfirmed } from '../../../core/process/index.ts';
import { daysOfSites, healthDetails, type HealthDetails } from '../../store/target-health.ts';
import type { Service, Who } from '../service.ts';
import { keptHealths } from './kept-healths.ts';
import { byBody, byPlace, type PlaceInHealth } from './place-in-health.ts';
import { type SiteHealth, weekOf } from './site-healths.ts';

/** A website as the overview lists it. */
export type ListedHealth = SiteHealth & HealthDetails & { verdict: AvailabilityVerdict };

export interface HealthListWanted {
  health?: Health | undefined;
  /** A body and everything below it. */
  organization?: string | undefined;
  text?: string | undefined;
  /** The worst first, or in the order of the bodies. */
  sort: 'health' | 'organization';
  after: PlaceInHealth | null;
  limit: number;
}

/** The websites that somebody may see. The worst first: those that a veto meets, then those near one, then the unknown ones. */
export async function listTargetHealth(
  service: Service,
  who: Who,
  { health, organization, text, sort, after, limit }: HealthListWanted,
): Promise<ListedHealth[]> {
  const kept = await keptHealths(service, who, { organization, text });
  const order = sort === 'health' ? byPlace : byBody;
  const all = sort === 'health' ? kept : kept.toSorted((a, b) => byBody(a.place, b.place));
  const page: SiteHealth[] = [];
  for (const { site, place } of all) {
    if (health !== undefined && site.health !== health) continue;
    if (after !== null && order(place, after) <= 0) continue;
    if (page.push(site) === limit) break;
  }
  const ids = page.map(({ id }) => id);
  if (ids.length === 0) return [];
  const week = weekOf(service);
  const days = await daysOfSites(service.database, { ids, ...week });
  const details = new Map((await healthDetails(service.database, { ids, ...week })).map((one) => [one.id, one]));
  const isTold = seesUnconfirmed(who);
  return page.flatMap((site) => {
    const detail = details.get(site.id);
    if (detail === undefined) return [];
    const verdict = judgeAvailability(days.get(site.id) ?? [], { at: week.to, terms: AVAILABILITY_TERMS });
    return [{ ...site, ...detail, ...(isTold ? {} : { open: 0, proposed: 0 }), verdict }];
  });
}
