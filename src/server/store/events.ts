import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type ChainEvent, eventText, FIRST_HASH } from '../../core/process/index.ts';
import { sha256 } from '../runtime/sha256.ts';
import type { Tables } from './tables.ts';

/** Chain of everything that belongs to no campaign. */
export const REGISTRY_CHAIN = 'registry';

/** What is to be kept of one change. */
export interface NewEvent extends Omit<ChainEvent, 'number' | 'payloadSha256' | 'previous'> {
  /** What was there before and is there now; nothing secret. */
  before: unknown;
  after: unknown;
}

/**
 * Adds an event to the end of its chain, in the transaction of the change itself: both are there or neither. The row of the chain is
 * held until then, so that events of one chain stand one after the other.
 */
export async function recordEvent(
  transaction: Transaction<Tables>,
  { before, after, ...event }: NewEvent,
): Promise<void> {
  const { chain } = event;
  await transaction
    .insertInto('chains')
    .values({ id: chain, length: 0, head: FIRST_HASH })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { length, head } = await transaction
    .selectFrom('chains')
    .select(['length', 'head'])
    .where('id', '=', chain)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // Without the salt, a short payload could be guessed from its hash after it was erased.
  const payload = JSON.stringify({ salt: randomBytes(16).toString('hex'), before, after });
  const payloadSha256 = sha256(payload);
  const whole: ChainEvent = { ...event, number: length + 1, payloadSha256, previous: head };
  const hash = sha256(eventText(whole));
  await transaction.insertInto('eventPayloads').values({ sha256: payloadSha256, payload }).execute();
  await transaction
    .insertInto('events')
    .values({ ...whole, hash })
    .execute();
  await transaction
    .updateTable('chains')
    .set({ length: length + 1, head: hash })
    .where('id', '=', chain)
    .execute();
}
