import type { Transaction } from 'kysely';
import {
  farthestInspection,
  INSPECTION_DEPTHS,
  type InspectionDepth,
  nearestInspection,
  nextInspection,
} from '../../../core/monitoring/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import {
  dropLooks,
  dropLooksAfter,
  dueLooks,
  lookedAtOfLate,
  planLooks,
  sitesWithoutLook,
} from '../../store/inspection-schedule.ts';
import { insertInspections, type NewInspection } from '../../store/inspections.ts';
import type { Tables } from '../../store/tables.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';
import { INSPECTED_STATUSES } from './inspector.ts';
import { jobOf } from './take-on.ts';

/** Looks that are planned in one transaction. */
const BATCH = 5000;

/** Plans every site that is to be looked at, and lets what is due wait for workers. Gives how many were due and did not wait already. */
export async function planInspections(service: Service, at = service.clock.moment()): Promise<number> {
  const { database } = service;
  await dropLooks(database, INSPECTED_STATUSES);
  for (const depth of INSPECTION_DEPTHS) {
    // Of a clock that was put back nothing waits for the day at which it had been.
    const after = new Date(Date.parse(at) + farthestInspection(depth)).toISOString();
    await dropLooksAfter(database, { depth, after });
    for (;;) {
      const sites = await sitesWithoutLook(database, { depth, statuses: INSPECTED_STATUSES, most: BATCH });
      if (sites.length === 0) break;
      await planLooks(
        database,
        looksAfter(
          sites.map((targetId) => ({ targetId, depth })),
          at,
        ),
      );
    }
  }
  let count = 0;
  for (;;) {
    const { due, added } = await planDue(service, at);
    count += added;
    if (due < BATCH) return count;
  }
}

const looksAfter = (looks: readonly { targetId: string; depth: InspectionDepth }[], at: string) =>
  looks.map(({ targetId, depth }) => ({ targetId, depth, nextAt: nextInspection(targetId, depth, at) }));

/** Without those that were looked at a moment ago: a clock that was put back makes them due again. */
async function withoutLate<Look extends { targetId: string; depth: InspectionDepth }>(
  transaction: Transaction<Tables>,
  looks: readonly Look[],
  at: string,
): Promise<Look[]> {
  const kept: Look[] = [];
  for (const [depth, own] of Map.groupBy(looks, (look) => look.depth)) {
    const since = new Date(Date.parse(at) - nearestInspection(depth)).toISOString();
    const ids = own.map(({ targetId }) => targetId);
    const late = await lookedAtOfLate(transaction, { depth, ids, since, at });
    kept.push(...own.filter(({ targetId }) => !late.has(targetId)));
  }
  return kept;
}

/** One batch: the next moments, the rows, their jobs and the event are there together. */
async function planDue(service: Service, at: string): Promise<{ due: number; added: number }> {
  const { database, queue } = service;
  return database.transaction().execute(async (transaction) => {
    const looks = await dueLooks(transaction, { at, most: BATCH });
    if (looks.length === 0) return { due: 0, added: 0 };
    await planLooks(transaction, looksAfter(looks, at));
    const planned = (await withoutLate(transaction, looks, at)).map(({ targetId, depth }): NewInspection => ({
      id: newId(),
      targetId,
      depth,
      reason: 'plan',
      askedBy: null,
    }));
    const stamp = stampOf(service, SYSTEM);
    const ids = new Set(await insertInspections(transaction, planned, stamp.moment));
    const added = planned.filter(({ id }) => ids.has(id));
    if (added.length > 0) {
      await queue?.send(transaction, added.map(jobOf));
      const counts = Object.fromEntries(
        INSPECTION_DEPTHS.map((depth) => [depth, added.filter((each) => each.depth === depth).length]),
      );
      await recordEvent(transaction, {
        ...stamp,
        chain: REGISTRY_CHAIN,
        verb: 'plan',
        object: 'inspection',
        objectId: '',
        before: null,
        after: counts,
      });
    }
    return { due: looks.length, added: added.length };
  });
}
