import {
  AVAILABILITY_TERMS,
  type AvailabilityVerdict,
  type Health,
  HEALTHS,
  judgeAvailability,
} from '../../../core/monitoring/index.ts';
import { seesUnconfirmed } from '../../../core/process/index.ts';
import { daysOfSites, healthDetails, type HealthDetails } from '../../store/target-health.ts';
import type { Service, Who } from '../service.ts';
import { type SiteHealth, siteHealths, weekOf } from './site-healths.ts';

/** A website as the overview lists it. */
export type ListedHealth = SiteHealth & HealthDetails & { verdict: AvailabilityVerdict };

/** Where a website stands in the list; the worst first. */
export type PlaceInHealth = readonly [
  rank: number,
  failed: number,
  valid: number,
  vetoes: number,
  officialOrder: number,
  id: string,
];

export interface HealthListWanted {
  health?: Health | undefined;
  /** A body and everything below it. */
  organization?: string | undefined;
  text?: string | undefined;
  after: PlaceInHealth | null;
  limit: number;
}

/** The websites that somebody may see: those that a veto meets first, then those near one, then the unknown ones, then the others. */
export async function listTargetHealth(
  service: Service,
  who: Who,
  { health, organization, text, after, limit }: HealthListWanted,
): Promise<ListedHealth[]> {
  const all = await siteHealths(service, who, { organization, text });
  const page = all
    .filter((site) => health === undefined || site.health === health)
    .map((site) => ({ site, place: placeInHealth(site) }))
    .filter(({ place }) => after === null || byPlace(place, after) > 0)
    .toSorted((a, b) => byPlace(a.place, b.place))
    .slice(0, limit)
    .map(({ site }) => site);
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

export function placeInHealth({ health, failed, valid, vetoes, officialOrder, id }: SiteHealth): PlaceInHealth {
  const { open, proposed, confirmed } = vetoes;
  return [HEALTHS.indexOf(health), failed, valid, open + proposed + confirmed, officialOrder, id];
}

/** Whole numbers: shares are held against each other without dividing. */
function byPlace(a: PlaceInHealth, b: PlaceInHealth): number {
  const [rank, failed, valid, vetoes, order, id] = a;
  const [otherRank, otherFailed, otherValid, otherVetoes, otherOrder, otherId] = b;
  const steps = [
    rank - otherRank,
    // A site that is not warned has a share of nothing.
    otherFailed * Math.max(1, valid) - failed * Math.max(1, otherValid),
    otherVetoes - vetoes,
    order - otherOrder,
    id < otherId ? -1 : Number(id > otherId),
  ];
  return steps.find((step) => step !== 0) ?? 0;
}
