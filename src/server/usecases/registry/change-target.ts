import type { RegistryValues, RegistryWarning, TargetKind } from '../../../core/model/registry/index.ts';
import type { Service, Who } from '../service.ts';
import { changeEntry, createEntry, type Registered } from './change-entry.ts';
import { registryMaker } from './registry-maker.ts';

/** Registers a website or an account; gives its id, and what deviates from the rules that have exceptions. */
export async function createTarget(
  service: Service,
  who: Who,
  { kind, values }: { kind: TargetKind; values: RegistryValues },
): Promise<Registered> {
  const table = kind === 'website' ? 'websites' : 'accounts';
  return createEntry(service, registryMaker(who, 'target'), { table, values });
}

/** Changes what is registered of a target; its status moves by `changeTargetStatus`. Gives what deviates from the rules. */
export async function changeTarget(
  service: Service,
  who: Who,
  change: { id: string; version: number; values: RegistryValues },
): Promise<RegistryWarning[]> {
  return changeEntry(service, registryMaker(who, 'target'), { tables: ['websites', 'accounts'], ...change });
}
