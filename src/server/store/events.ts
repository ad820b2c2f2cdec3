import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type ChainEvent, eventText, FIRST_HASH } from '../../core/process/index.ts';
import { sha256, sha256InTurns } from '../runtime/sha256.ts';
import { takeTurns } from '../runtime/take-turns.ts';
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
  return addEvent(transaction, event, (salt) => [JSON.stringify({ salt, before, after })]);
}

/** The same of very much: what was and is there are JSON already, in pieces. */
export async function recordWrittenEvent(
  transaction: Transaction<Tables>,
  { before, after, ...event }: Omit<NewEvent, 'before' | 'after'> & Record<'before' | 'after', readonly string[]>,
): Promise<void> {
  return addEvent(transaction, event, (salt) => [`{"salt":"${salt}","before":`, ...before, ',"after":', ...after, '}']);
}

async function addEvent(
  transaction: Transaction<Tables>,
  event: Omit<NewEvent, 'before' | 'after'>,
  payloadOf: (salt: string) => string[],
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
  const pieces = payloadOf(randomBytes(16).toString('hex'));
  // Of much both take their time: others are answered in between.
  const payload = pieces.join('');
  const payloadSha256 = await takeTurns(sha256InTurns(pieces));
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
