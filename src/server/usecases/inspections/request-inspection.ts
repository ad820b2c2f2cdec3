import { AppError } from '../../../core/model/app-error.ts';
import type { InspectionDepth } from '../../../core/monitoring/index.ts';
import { mayDo } from '../../../core/process/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { insertInspections, openInspectionOf } from '../../store/inspections.ts';
import { websiteOf } from '../../store/registry/website-of.ts';
import { type Maker, type Service, stampOf, type Who } from '../service.ts';
import { jobOf } from './take-on.ts';

export interface RequestedInspection {
  id: string;
  /** False: one waited already, or was under way, and is meant. */
  isNew: boolean;
}

/** Has a site looked at as soon as a worker is free. @throws AppError `not-found` also for what one may not see, `not-allowed`. */
export async function requestInspection(
  service: Service,
  who: Who,
  { targetId, depth }: { targetId: string; depth: InspectionDepth },
): Promise<RequestedInspection> {
  const website = await websiteOf(service.database, targetId);
  if (website === null || !mayDo(who, { action: 'read', object: 'target' }, website.lineage))
    throw new AppError('not-found');
  if (!mayDo(who, { action: 'create', object: 'inspection' }, website.lineage)) throw new AppError('not-allowed');
  return askForInspection(service, who, { targetId, depth });
}

/** The same, whatever rights are needed. @throws AppError `not-found` where it is no registered website */
export async function askForInspection(
  service: Service,
  maker: Maker,
  { targetId, depth }: { targetId: string; depth: InspectionDepth },
): Promise<RequestedInspection> {
  const { database, queue } = service;
  if ((await websiteOf(database, targetId)) === null) throw new AppError('not-found');
  const wanted = { id: newId(), targetId, depth, reason: 'request', askedBy: maker.user?.id ?? null } as const;
  return database.transaction().execute(async (transaction) => {
    const stamp = stampOf(service, maker);
    const [id] = await insertInspections(transaction, [wanted], stamp.moment);
    if (id === undefined) {
      const open = await openInspectionOf(transaction, wanted);
      // It ended in this very moment: asked again there is a new one.
      if (open === null) throw new AppError('service-busy');
      return { id: open, isNew: false };
    }
    await queue?.send(transaction, [jobOf(wanted)]);
    await recordEvent(transaction, {
      ...stamp,
      chain: REGISTRY_CHAIN,
      verb: 'request',
      object: 'inspection',
      objectId: id,
      before: null,
      after: { targetId, depth },
    });
    return { id, isNew: true };
  });
}
