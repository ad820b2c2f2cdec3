import { AppError } from '../../../core/model/app-error.ts';
import { type RegistryValues, STATUSES } from '../../../core/model/registry/index.ts';
import { mayDo } from '../../../core/process/index.ts';
import { loadEntry } from '../../store/registry/load-registry.ts';
import { type ListedTarget, sectionsOfTarget, statusesOfTarget, targetById } from '../../store/registry/targets.ts';
import type { Service, Who } from '../service.ts';
import { today } from './today.ts';

export interface ShownTarget extends ListedTarget {
  /** Canonical texts, by key of the layout. */
  values: RegistryValues;
  /** Statuses that may come next. */
  next: readonly string[];
  statuses: Awaited<ReturnType<typeof statusesOfTarget>>;
  sections: Awaited<ReturnType<typeof sectionsOfTarget>>;
}

/** Everything that is registered of one target. @throws AppError `not-found` also for what one may not see. */
export async function showTarget(service: Service, who: Who, id: string): Promise<ShownTarget> {
  const { database } = service;
  const target = await targetById(database, { id, on: today(service) });
  if (target === null || !mayDo(who, { action: 'read', object: 'target' }, target.lineage))
    throw new AppError('not-found');
  const values = await loadEntry(database, target.kind === 'website' ? 'websites' : 'accounts', id);
  return {
    ...target,
    values: values ?? {},
    next: STATUSES[target.kind][target.status]?.next ?? [],
    statuses: await statusesOfTarget(database, id),
    sections: await sectionsOfTarget(database, id),
  };
}
