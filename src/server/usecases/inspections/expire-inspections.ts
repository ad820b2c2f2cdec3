import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { mayLetGo, noteExpired, oldInspections, pointedBlobs, sharedBlobs } from '../../store/retention.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';

/** Inspections that are let go in one transaction. */
const BATCH = 200;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Lets go of what inspections kept that ended more than so many days ago: logs, results, reports, and pages and pictures that no finding
 * points at which holds them, no campaign and no other inspection. The inspections themselves and their findings stay. Gives how many were
 * let go; none where somebody keeps something at the moment.
 */
export async function expireInspections(service: Service, days: number, most = BATCH): Promise<number> {
  const { database, blobs, clock } = service;
  const before = new Date(Date.parse(clock.moment()) - days * DAY).toISOString();
  return database.transaction().execute(async (transaction) => {
    if (!(await mayLetGo(transaction))) return 0;
    const old = await oldInspections(transaction, { before, days, most });
    if (old.length === 0) return 0;
    const hashes = [...new Set(old.flatMap(({ keptBlobs }) => keptBlobs))];
    const ids = old.map(({ id }) => id);
    const pointed = await pointedBlobs(transaction, { hashes, before });
    const shared = await sharedBlobs(transaction, { hashes, ids });
    const stamp = stampOf(service, SYSTEM);
    const left = old.map(({ id, keptBlobs }) => ({ id, keptBlobs: keptBlobs.filter((hash) => pointed.has(hash)) }));
    await noteExpired(transaction, stamp.moment, left);
    const gone = hashes.filter((hash) => !pointed.has(hash) && !shared.has(hash));
    await recordEvent(transaction, {
      ...stamp,
      chain: REGISTRY_CHAIN,
      verb: 'expire',
      object: 'inspection',
      objectId: '',
      before: null,
      after: { inspections: ids, blobs: gone.length, kept: hashes.length - gone.length },
    });
    // Where this ends here, what is gone was not needed any more, and the next turn does the rest.
    for (const hash of gone) await blobs.remove(hash);
    return old.length;
  });
}
