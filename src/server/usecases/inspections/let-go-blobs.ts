import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { dueBlobs, isAllRecorded, mayLetGo, pointedBlobs, settleBlobs } from '../../store/retention.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';
import { daysBefore } from './expire-inspections.ts';

/** Blobs that are looked at in one transaction: whoever ends an inspection waits as long. */
const BATCH = 500;

/** Blobs that are removed at once. */
const AT_ONCE = 16;

/** Days after which what is still pointed at is looked at again. */
const AGAIN_DAYS = 7;

/**
 * Removes blobs of inspections that were let go, unless something points at them; those are looked at again a week later. Gives how many
 * were looked at; none where somebody keeps something at the moment, or it is not written down yet of all inspections what they have.
 */
export async function letGoBlobs(service: Service, days: number, most = BATCH): Promise<number> {
  const { database, blobs, clock } = service;
  const at = clock.moment();
  return database.transaction().execute(async (transaction) => {
    if (!(await mayLetGo(transaction)) || !(await isAllRecorded(transaction))) return 0;
    const hashes = await dueBlobs(transaction, { at, most });
    if (hashes.length === 0) return 0;
    const pointed = await pointedBlobs(transaction, { hashes, before: daysBefore(at, days), days });
    const gone = hashes.filter((hash) => !pointed.has(hash));
    await settleBlobs(transaction, { gone, stay: [...pointed], again: daysBefore(at, -AGAIN_DAYS) });
    if (gone.length > 0)
      await recordEvent(transaction, {
        ...stampOf(service, SYSTEM),
        chain: REGISTRY_CHAIN,
        verb: 'expire',
        object: 'blob',
        objectId: '',
        before: null,
        after: { blobs: gone.length, kept: pointed.size },
      });
    // Where this ends here, all of them are still loose, and the next turn does the rest.
    for (let begin = 0; begin < gone.length; begin += AT_ONCE)
      await removeAll(blobs, gone.slice(begin, begin + AT_ONCE));
    return hashes.length;
  });
}

/** Where one fails it waits for the others: none is removed when whoever keeps the same bytes does not wait any more. */
async function removeAll(blobs: Service['blobs'], hashes: readonly string[]): Promise<void> {
  const ended = await Promise.allSettled(hashes.map(async (hash) => blobs.remove(hash)));
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
