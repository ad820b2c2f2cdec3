import { AppError } from '../../../core/model/app-error.ts';
import { isCampaignDates } from '../../../core/monitoring/index.ts';
import type { Action } from '../../../core/process/index.ts';
import { newId } from '../../runtime/new-id.ts';
import {
  type DatesPlace,
  type DatesWanted,
  datesWithin,
  deleteDates,
  insertDates,
  type ListedDates,
  updateDates,
} from '../../store/campaign-dates.ts';
import { type NewEvent, recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { organizationById } from '../../store/organizations.ts';
import { isOrganizationWithin, type ReachOfLists } from '../../store/within-reach.ts';
import { reachFor } from '../registry/registry-maker.ts';
import { type Maker, type Service, stampOf, SYSTEM, type Who } from '../service.ts';

export type { DatesPlace, ListedDates };

/** Who sets days of campaigns, and how far that goes. */
export interface DatesMaker extends Maker {
  reach: ReachOfLists;
}

/** On the machine itself: for every office. */
export const DATES_SYSTEM: DatesMaker = { ...SYSTEM, reach: { reach: 'all', organization: null } };

/** An office, for itself and those below it, or an administrator. @throws AppError `not-allowed` */
export const datesMaker = (who: Who, action: Action): DatesMaker => ({
  user: who.user,
  address: who.address,
  reach: reachFor(who, { action, object: 'campaign' }),
});

export interface DaysGiven {
  title: string;
  /** Both inclusive. */
  firstDay: string;
  lastDay: string;
}

/** Days of campaigns of the offices within a reach. */
export async function listDates(
  { database }: Service,
  reach: ReachOfLists,
  wanted: Omit<DatesWanted, keyof ReachOfLists>,
): Promise<ListedDates[]> {
  return datesWithin(database, { ...reach, ...wanted });
}

/** Sets days of a campaign of an office, for its own sites and those below it. Gives their id. @throws AppError `not-found`, `office-needed`, `dates-faulty` */
export async function createDates(
  service: Service,
  maker: DatesMaker,
  { organizationId, ...days }: DaysGiven & { organizationId: string },
): Promise<string> {
  refuseFaulty(days);
  const id = newId();
  await service.database.transaction().execute(async (transaction) => {
    const office = await organizationById(transaction, organizationId);
    const isThere = office !== null && office.closedOn === null;
    if (!isThere || !(await isOrganizationWithin(transaction, organizationId, maker.reach)))
      throw new AppError('not-found');
    if (!office.isOffice) throw new AppError('office-needed', { name: office.fullName });
    await insertDates(transaction, { id, organizationId, ...days });
    await recordEvent(transaction, {
      ...eventOf(service, maker, id),
      verb: 'create',
      before: null,
      after: { organizationId, ...days },
    });
  });
  return id;
}

/** What is not given stays. @throws AppError `not-found`, `version-changed`, `dates-faulty` */
export async function changeDates(
  service: Service,
  maker: DatesMaker,
  {
    id,
    version,
    given,
  }: { id: string; version: number; given: { [Word in keyof DaysGiven]?: DaysGiven[Word] | undefined } },
): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    const [old] = await datesWithin(transaction, { ...maker.reach, id, sort: 'latest', after: null, limit: 1 });
    if (old === undefined) throw new AppError('not-found');
    const days = {
      title: given.title ?? old.title,
      firstDay: given.firstDay ?? old.firstDay,
      lastDay: given.lastDay ?? old.lastDay,
    };
    refuseFaulty(days);
    if (!(await updateDates(transaction, { id, version, ...days }))) throw new AppError('version-changed');
    await recordEvent(transaction, {
      ...eventOf(service, maker, id),
      verb: 'change',
      before: traceOf(old),
      after: { organizationId: old.organizationId, ...days },
    });
  });
}

/** @throws AppError `not-found`, `version-changed` */
export async function removeDates(
  service: Service,
  maker: DatesMaker,
  { id, version }: { id: string; version: number },
): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    const [old] = await datesWithin(transaction, { ...maker.reach, id, sort: 'latest', after: null, limit: 1 });
    if (old === undefined) throw new AppError('not-found');
    if (!(await deleteDates(transaction, { id, version }))) throw new AppError('version-changed');
    await recordEvent(transaction, {
      ...eventOf(service, maker, id),
      verb: 'delete',
      before: traceOf(old),
      after: null,
    });
  });
}

/** Longest campaign, in days. */
const LONGEST = 366;

/** @throws AppError `dates-faulty` */
function refuseFaulty({ firstDay, lastDay }: DaysGiven): void {
  const isTaken =
    isCampaignDates(`${firstDay}/${lastDay}`) && (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000 < LONGEST;
  if (!isTaken) throw new AppError('dates-faulty', { first: firstDay, last: lastDay });
}

const traceOf = ({ organizationId, title, firstDay, lastDay }: ListedDates) => ({
  organizationId,
  title,
  firstDay,
  lastDay,
});

const eventOf = (service: Service, maker: Maker, objectId: string): Omit<NewEvent, 'verb' | 'before' | 'after'> => ({
  ...stampOf(service, maker),
  chain: REGISTRY_CHAIN,
  object: 'campaign-dates',
  objectId,
});
