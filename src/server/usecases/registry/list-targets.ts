import { type ListedTarget, type TargetFilter, type TargetPage, targetsWithin } from '../../store/registry/targets.ts';
import type { Service, Who } from '../service.ts';
import { today } from './today.ts';
import { reachFor } from './registry-maker.ts';

export type { ListedTarget, TargetPlace } from '../../store/registry/targets.ts';

export interface TargetsWanted {
  filter: Omit<TargetFilter, 'on'> & { on?: string | undefined };
  page: TargetPage;
}

/** The targets that somebody may see, as they were on a day: today where none is given. */
export async function listTargets(
  service: Service,
  who: Who,
  { filter, page }: TargetsWanted,
): Promise<ListedTarget[]> {
  const reach = reachFor(who, { action: 'read', object: 'target' });
  return targetsWithin(service.database, { ...reach, filter: { ...filter, on: filter.on ?? today(service) }, page });
}
