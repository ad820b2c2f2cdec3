import type { RegistryValues } from '../../../core/model/registry/index.ts';
import { type Organization, organizationsWithin } from '../../store/organizations.ts';
import type { Service, Who } from '../service.ts';
import { changeEntry, createEntry } from './change-entry.ts';
import { reachFor, registryMaker } from './registry-maker.ts';

export type { Organization };

/** The tree of bodies as far as somebody sees it, each before what lies below it. */
export async function listOrganizations({ database }: Service, who: Who): Promise<Organization[]> {
  return organizationsWithin(database, reachFor(who, { action: 'read', object: 'organization' }));
}

/** Adds a body, below one's own where nothing else is said; gives its id. */
export async function createOrganization(service: Service, who: Who, values: RegistryValues): Promise<string> {
  return createEntry(service, registryMaker(who, 'organization'), { table: 'organizations', values });
}

export async function changeOrganization(
  service: Service,
  who: Who,
  change: { id: string; version: number; values: RegistryValues },
): Promise<void> {
  await changeEntry(service, registryMaker(who, 'organization'), { tables: ['organizations'], ...change });
}
