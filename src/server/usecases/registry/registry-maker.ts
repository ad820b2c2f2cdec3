import { AppError } from '../../../core/model/app-error.ts';
import { reachOf, type Right } from '../../../core/process/index.ts';
import type { ReachOfLists } from '../../store/within-reach.ts';
import { type Maker, SYSTEM, type Who } from '../service.ts';

/** Who changes the register, and how far that goes. */
export interface RegistryMaker extends Maker {
  reach: ReachOfLists;
}

/** On the machine itself: everything. */
export const REGISTRY_SYSTEM: RegistryMaker = { ...SYSTEM, reach: { reach: 'all', organization: null } };

/** How far somebody's right goes. @throws AppError `not-allowed` where they have none. */
export function reachFor(who: Omit<Who, 'user'>, right: Right): ReachOfLists {
  const reach = reachOf(who, right);
  if (reach === null) throw new AppError('not-allowed');
  return { reach, organization: who.organization };
}

/** Somebody who may both register and change: offices, for the bodies below them, and administrators. */
export function registryMaker(who: Who, object: 'target' | 'organization'): RegistryMaker {
  reachFor(who, { action: 'create', object });
  return { user: who.user, address: who.address, reach: reachFor(who, { action: 'change', object }) };
}
