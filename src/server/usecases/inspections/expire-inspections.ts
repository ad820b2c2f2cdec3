import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { isAllRecorded, noteExpired, oldInspections } from '../../store/retention.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';

/** Inspections that are let go in one transaction. */
const BATCH = 200;

const DAY = 24 * 60 * 60 * 1000;

/** The moment that lies so many days back. */
export const daysBefore = (at: string, days: number): string => new Date(Date.parse(at) - days * DAY).toISOString();

/**
 * Lets go of inspections that ended more than so many days ago: what they had (log, result, report, pages, pictures) is loose from then on,
 * and goes by `letGoBlobs`. They themselves and their findings stay. Gives how many were let go; none before it is written down of all
 * inspections what they have, for whose blobs would go otherwise.
 */
export async function expireInspections(service: Service, days: number, most = BATCH): Promise<number> {
  const { database, clock } = service;
  const before = daysBefore(clock.moment(), days);
  return database.transaction().execute(async (transaction) => {
    if (!(await isAllRecorded(transaction))) return 0;
    const old = await oldInspections(transaction, { before, days, most });
    if (old.length === 0) return 0;
    const stamp = stampOf(service, SYSTEM);
    await noteExpired(transaction, stamp.moment, old);
    await recordEvent(transaction, {
      ...stamp,
      chain: REGISTRY_CHAIN,
      verb: 'expire',
      object: 'inspection',
      objectId: '',
      before: null,
      after: { inspections: old.map(({ id }) => id), blobs: new Set(old.flatMap(({ keptBlobs }) => keptBlobs)).size },
    });
    return old.length;
  });
}
