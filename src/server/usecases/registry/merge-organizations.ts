import { AppError } from '../../../core/model/app-error.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { type Organization, organizationById } from '../../store/organizations.ts';
import { bodiesMergedInto, mergeBody, type Moved, type NameOfBody, namesOfBody } from '../../store/registry/bodies.ts';
import { lockRegistry } from '../../store/registry/write-registry.ts';
import { isOrganizationWithin, type ReachOfLists } from '../../store/within-reach.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { today } from './today.ts';
import { reachFor, type RegistryMaker } from './registry-maker.ts';

export type { Moved };

export interface MergerGiven {
  id: string;
  /** As it was seen. */
  version: number;
  into: string;
  /** Day from which the other one stands for it: not after today. */
  on: string;
  reason: string;
}

/**
 * Merges a body into another: it is closed from a day on, and what it has goes over, with that day. Both have to be within reach.
 * @throws AppError `not-found`, `version-changed`, `merger-circular`, `day-outside`
 */
export async function mergeOrganizations(
  service: Service,
  maker: RegistryMaker,
  { id, version, into, on, reason }: MergerGiven,
): Promise<Moved> {
  return service.database.transaction().execute(async (transaction) => {
    await lockRegistry(transaction);
    const body = await openBody(transaction, maker.reach, id);
    const heir = await openBody(transaction, maker.reach, into);
    if (body.version !== version) throw new AppError('version-changed');
    if (heir.lineage.includes(id)) throw new AppError('merger-circular', { name: body.fullName, into: heir.fullName });
    const first = [body.openedOn, heir.openedOn, (await namesOfBody(transaction, id))[0]?.since].reduce<string>(
      (latest, day) => ((day ?? '') > latest ? (day ?? '') : latest),
      '',
    );
    refuseOutside(on, { first, last: today(service) });
    const moved = await mergeBody(transaction, { id, into, on });
    await recordEvent(transaction, {
      ...stampOf(service, maker),
      chain: REGISTRY_CHAIN,
      verb: 'merge',
      object: 'organization',
      objectId: id,
      before: { fullName: body.fullName, parentId: body.parentId, ...moved },
      after: { into, name: heir.fullName, on, reason },
    });
    return moved;
  });
}

/** @throws AppError `day-outside` */
export function refuseOutside(day: string, { first, last }: { first: string; last: string }): void {
  if (day < first || day > last) throw new AppError('day-outside', { day, first, last });
}

async function openBody(
  database: Parameters<typeof organizationById>[0],
  reach: ReachOfLists,
  id: string,
): Promise<Organization> {
  const body = await organizationById(database, id);
  if (body === null || body.closedOn !== null || !(await isOrganizationWithin(database, id, reach)))
    throw new AppError('not-found');
  return body;
}

export interface PastOfBody {
  names: NameOfBody[];
  openedOn: string | null;
  closedOn: string | null;
  mergedInto: { id: string; fullName: string } | null;
  /** Bodies that were merged into it, and from which day on. */
  merged: { id: string; fullName: string; on: string }[];
}

/** What a body was called and what became of it. @throws AppError `not-found` */
export async function showPastOfBody({ database }: Service, who: Who, id: string): Promise<PastOfBody> {
  const reach = reachFor(who, { action: 'read', object: 'organization' });
  const body = await organizationById(database, id);
  if (body === null || !(await isOrganizationWithin(database, id, reach))) throw new AppError('not-found');
  const heir = body.mergedIntoId === null ? null : await organizationById(database, body.mergedIntoId);
  return {
    names: await namesOfBody(database, id),
    openedOn: body.openedOn,
    closedOn: body.closedOn,
    mergedInto: heir === null ? null : { id: heir.id, fullName: heir.fullName },
    merged: await bodiesMergedInto(database, id),
  };
}

/** The body of that full name, by an office of this machine. @throws AppError `not-found` */
export async function bodyNamed(
  { database }: Pick<Service, 'database'>,
  fullName: string,
): Promise<{ id: string; version: number }> {
  const found = await database
    .selectFrom('organizations')
    .select(['id', 'version'])
    .where('fullName', '=', fullName)
    .where('closedOn', 'is', null)
    .executeTakeFirst();
  if (found === undefined) throw new AppError('not-found');
  return found;
}
