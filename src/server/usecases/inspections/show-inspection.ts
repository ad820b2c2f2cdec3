import { AppError } from '../../../core/model/app-error.ts';
import { mayDo, reachOf, seesUnconfirmed } from '../../../core/process/index.ts';
import {
  inspectionById,
  type InspectionsWanted,
  inspectionsWithin,
  type ListedInspection,
} from '../../store/inspection-list.ts';
import type { Service, Who } from '../service.ts';

export type { ListedInspection };

/** Inspections of the sites that somebody may see. */
export async function listInspections(
  { database }: Service,
  who: Who,
  wanted: InspectionsWanted,
): Promise<ListedInspection[]> {
  const reach = reachOf(who, { action: 'read', object: 'inspection' });
  if (reach === null) throw new AppError('not-allowed');
  const found = await inspectionsWithin(database, { reach, organization: who.organization, ...wanted });
  return found.map((one) => forEyesOf(who, one));
}

/** One inspection. @throws AppError `not-found` also for what one may not see. */
export async function showInspection(
  { database }: Pick<Service, 'database'>,
  who: Who,
  id: string,
): Promise<ListedInspection & { lineage: string[] }> {
  const found = await inspectionById(database, id);
  if (found === null || !mayDo(who, { action: 'read', object: 'inspection' }, found.lineage))
    throw new AppError('not-found');
  return forEyesOf(who, found);
}

/**
 * The report and what was counted are about suspicions as well, and who cancelled is a matter of the office: not for those who are told
 * only of what was confirmed.
 */
function forEyesOf<Shown extends ListedInspection>(who: Pick<Who, 'roles'>, inspection: Shown): Shown {
  return seesUnconfirmed(who) ? inspection : { ...inspection, changes: null, reportSha256: null, cancelAskedBy: null };
}
