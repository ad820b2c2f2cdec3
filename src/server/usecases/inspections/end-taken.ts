import type { Transaction } from 'kysely';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { leavePlace } from '../../store/address-places.ts';
import { endClaim, type InspectionEnd } from '../../store/inspections.ts';
import type { Tables } from '../../store/tables.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';
import type { TakenOn } from './take-on.ts';

/**
 * Ends an inspection that one has, with its event, in the transaction of all that follows from it. False where it is somebody else's by
 * now: then nothing may be stored.
 */
export async function endTaken(
  transaction: Transaction<Tables>,
  service: Service,
  { taken, end }: { taken: TakenOn; end: Exclude<InspectionEnd, { state: 'waiting' }> },
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
    after: { targetId: taken.targetId, depth: taken.depth, attempt: taken.attempt, ...end },
  });
  return true;
}

const VERBS = { done: 'inspect', failed: 'fail', cancelled: 'cancel' } as const;

export async function cancelTaken(service: Service, taken: TakenOn): Promise<boolean> {
  return service.database
    .transaction()
    .execute(async (transaction) => endTaken(transaction, service, { taken, end: { state: 'cancelled' } }));
}

export async function failTaken(service: Service, taken: TakenOn, text: string): Promise<boolean> {
  const trouble = {
    code: 'inspection-broke',
    message: { zh: `本机多次出错：${text}`, en: `trouble of ours, several times: ${text}` },
  };
  return service.database
    .transaction()
    .execute(async (transaction) => endTaken(transaction, service, { taken, end: { state: 'failed', trouble } }));
}
