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
export type PlaceNearVeto = Pick<AvailabilityVerdict, 'failed' | 'valid'> & { targetId: string };

export interface NearVetoWanted {
  /** The week ends with it; today where none is given. */
  at?: string | undefined;
  state?: AvailabilityVerdict['state'] | undefined;
  after: PlaceNearVeto | null;
  limit: number;
}

/** Sites for which somebody should look now, or a veto is proposed: those with the largest share of failures first. */
export async function listNearVeto(
  { database, clock }: Service,
  who: Who,
  { at, state, after, limit }: NearVetoWanted,
): Promise<SiteNearVeto[]> {
  const reach = reachOf(who, { action: 'read', object: 'target' });
  if (reach === null) throw new AppError('not-allowed');
  const to = at ?? chinaDay(clock.moment()) ?? '';
  const within = { reach, organization: who.organization };
  const sites = await sitesWithFailures(database, {
    reach: within,
    from: firstDayOf(to, AVAILABILITY_TERMS),
    to,
    terms: AVAILABILITY_TERMS,
  });
  return sites
    .map(({ days, ...site }) => ({ ...site, verdict: judgeAvailability(days, { at: to, terms: AVAILABILITY_TERMS }) }))
    .filter(({ verdict }) => verdict.isWarned && (state === undefined || verdict.state === state))
    .map((site) => ({ site, place: { ...site.verdict, targetId: site.targetId } }))
    .filter(({ place }) => after === null || byShare(place, after) > 0)
    .toSorted((a, b) => byShare(a.place, b.place))
    .slice(0, limit)
    .map(({ site }) => site);
}

/** Whole numbers: shares are held against each other without dividing. */
function byShare(a: PlaceNearVeto, b: PlaceNearVeto): number {
  return b.failed * a.valid - a.failed * b.valid || (a.targetId < b.targetId ? -1 : Number(a.targetId > b.targetId));
}
