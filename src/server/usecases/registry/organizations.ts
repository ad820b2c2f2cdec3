import type { RegistryValues } from '../../../core/model/registry/index.ts';
import { type Organization, organizationsWithin } from '../../store/organizations.ts';
import type { Service, Who } from '../service.ts';
import { changeEntry, createEntry } from './change-entry.ts';
import { namesOfBody } from '../../store/registry/bodies.ts';
import { refuseOutside } from './merge-organizations.ts';
import { reachFor, registryMaker } from './registry-maker.ts';
import { today } from './today.ts';

export type { Organization };

/** The tree of bodies as far as somebody sees it, each before what lies below it; with a day those of then, as they were called. */
export async function listOrganizations(
  { database }: Service,
  who: Who,
  on: string | null = null,
): Promise<Organization[]> {
  return organizationsWithin(database, reachFor(who, { action: 'read', object: 'organization' }), on);
}

/** Adds a body, below one's own where nothing else is said; gives its id. */
export async function createOrganization(service: Service, who: Who, values: RegistryValues): Promise<string> {
  const { id } = await createEntry(service, registryMaker(who, 'organization'), { table: 'organizations', values });
  return id;
}

/** Changes what is registered of a body. `named`: day from which a new name holds. @throws AppError `day-outside` */
export async function changeOrganization(
  service: Service,
  who: Who,
  { named, values, ...change }: { id: string; version: number; values: RegistryValues; named?: string | undefined },
): Promise<void> {
  if (named !== undefined) {
    const since = (await namesOfBody(service.database, change.id))[0]?.since ?? '';
    refuseOutside(named, { first: since, last: today(service) });
  }
  await changeEntry(service, registryMaker(who, 'organization'), {
    tables: ['organizations'],
    ...change,
    values: named === undefined ? values : { ...values, named },
  });
}
