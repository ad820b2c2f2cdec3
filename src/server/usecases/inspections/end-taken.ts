import type { Transaction } from 'kysely';
import type { Text } from '../../../core/model/text.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { leavePlace } from '../../store/address-places.ts';
import { type Claim, endClaim, type InspectionEnd } from '../../store/inspections.ts';
import type { Tables } from '../../store/tables.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';
import type { TakenOn } from './take-on.ts';

type Ended = Claim & Pick<TakenOn, 'targetId' | 'depth'>;

/**
 * Ends an inspection that one has, with its event, in the transaction of all that follows from it. False where it is somebody else's by
 * now: then nothing may be stored.
 */
export async function endTaken(
  transaction: Transaction<Tables>,
  service: Service,
  { taken, end }: { taken: Ended; end: Exclude<InspectionEnd, { state: 'waiting' }> },
): Promise<boolean> {
  const stamp = stampOf(service, SYSTEM);
  if (!(await endClaim(transaction, taken, { ...end, moment: stamp.moment }))) return false;
  await leavePlace(transaction, taken);
  await recordEvent(transaction, {
    ...stamp,
    chain: REGISTRY_CHAIN,
    verb: VERBS[end.state],
    object: 'inspection',
    objectId: taken.id,
    before: null,
    after: { targetId: taken.targetId, depth: taken.depth, attempt: taken.attempt, ...told(end) },
  });
  return true;
}

/** What was kept is told by its manifest. */
function told(end: Exclude<InspectionEnd, { state: 'waiting' }>) {
  if (end.state !== 'done') return end;
  const { keptBlobs: _, ...rest } = end;
  return rest;
}

const VERBS = { done: 'inspect', failed: 'fail', cancelled: 'cancel' } as const;

export async function cancelTaken(service: Service, taken: TakenOn): Promise<boolean> {
  return service.database
    .transaction()
    .execute(async (transaction) => endTaken(transaction, service, { taken, end: { state: 'cancelled' } }));
}

export async function failTaken(service: Service, taken: TakenOn, text: Text): Promise<boolean> {
  return service.database
    .transaction()
    .execute(async (transaction) => endTaken(transaction, service, { taken, end: brokenBy(text) }));
}

/** How an inspection ends that cannot be brought to its end. */
export const brokenBy = ({ zh, en }: Text) => ({
  state: 'failed' as const,
  trouble: {
    code: 'inspection-broke',
    message: { zh: `本机多次出错：${zh}`, en: `trouble of ours, several times: ${en}` },
  },
});
