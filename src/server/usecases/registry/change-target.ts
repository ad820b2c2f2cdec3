import type { RegistryValues, TargetKind } from '../../../core/model/registry/index.ts';
import type { Service, Who } from '../service.ts';
import { changeEntry, createEntry } from './change-entry.ts';
import { registryMaker } from './registry-maker.ts';

/** Registers a website or an account; gives its id. */
export async function createTarget(
  service: Service,
  who: Who,
  { kind, values }: { kind: TargetKind; values: RegistryValues },
): Promise<string> {
  const table = kind === 'website' ? 'websites' : 'accounts';
  return createEntry(service, registryMaker(who, 'target'), { table, values });
}

/** Changes what is registered of a target; its status moves by `changeTargetStatus`. */
export async function changeTarget(
  service: Service,
  who: Who,
  change: { id: string; version: number; values: RegistryValues },
): Promise<void> {
  await changeEntry(service, registryMaker(who, 'target'), { tables: ['websites', 'accounts'], ...change });
}
