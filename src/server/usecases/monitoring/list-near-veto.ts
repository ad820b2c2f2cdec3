import { AppError } from '../../../core/model/app-error.ts';
import { chinaDay } from '../../../core/model/china-day.ts';
import {
  AVAILABILITY_TERMS,
  type AvailabilityVerdict,
  firstDayOf,
  judgeAvailability,
} from '../../../core/monitoring/index.ts';
import { reachOf } from '../../../core/process/index.ts';
import { type SiteDays, sitesWithFailures } from '../../store/probe-days.ts';
import type { Service, Who } from '../service.ts';

export interface SiteNearVeto extends Omit<SiteDays, 'days'> {
  verdict: AvailabilityVerdict;
}

/** Where a site stands in the list. */
export type PlaceNearVeto = Pick<AvailabilityVerdict, 'failed' | 'valid'> &
  Pick<SiteDays, 'officialOrder' | 'targetId'>;

export interface NearVetoWanted {
  /** The week ends with it; today where none is given. */
  at?: string | undefined;
  state?: AvailabilityVerdict['state'] | undefined;
  /** A body and everything below it. */
  organization?: string | undefined;
  /** Those with the largest share of failures first, or in the order of the bodies. */
  sort: 'share' | 'organization';
  after: PlaceNearVeto | null;
  limit: number;
}

/** Sites for which somebody should look now, or a veto is proposed. */
export async function listNearVeto(
  { database, clock }: Service,
  who: Who,
  { at, state, organization, sort, after, limit }: NearVetoWanted,
): Promise<SiteNearVeto[]> {
  const reach = reachOf(who, { action: 'read', object: 'target' });
  if (reach === null) throw new AppError('not-allowed');
  const to = at ?? chinaDay(clock.moment()) ?? '';
  const within = { reach, organization: who.organization };
  const sites = await sitesWithFailures(database, {
    reach: within,
    organization,
    from: firstDayOf(to, AVAILABILITY_TERMS),
    to,
    terms: AVAILABILITY_TERMS,
  });
  const order = ORDERS[sort];
  return sites
    .map(({ days, ...site }) => ({ ...site, verdict: judgeAvailability(days, { at: to, terms: AVAILABILITY_TERMS }) }))
    .filter(({ verdict }) => verdict.isWarned && (state === undefined || verdict.state === state))
    .map((site) => ({ site, place: placeNearVeto(site) }))
    .filter(({ place }) => after === null || order(place, after) > 0)
    .toSorted((a, b) => order(a.place, b.place))
    .slice(0, limit)
    .map(({ site }) => site);
}

export const placeNearVeto = ({
  verdict: { failed, valid },
  officialOrder,
  targetId,
}: SiteNearVeto): PlaceNearVeto => ({
  failed,
  valid,
  officialOrder,
  targetId,
});

const byId = (a: PlaceNearVeto, b: PlaceNearVeto): number =>
  a.targetId < b.targetId ? -1 : Number(a.targetId > b.targetId);

const ORDERS: Readonly<Record<NearVetoWanted['sort'], (a: PlaceNearVeto, b: PlaceNearVeto) => number>> = {
  // Whole numbers: shares are held against each other without dividing.
  share: (a, b) => b.failed * a.valid - a.failed * b.valid || byId(a, b),
  organization: (a, b) => a.officialOrder - b.officialOrder || byId(a, b),
};
