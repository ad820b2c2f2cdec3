import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** A request that its sender gave a key, so that sent again it is not done again. */
export interface KeyedRequest {
  userId: string;
  key: string;
  /** Of all that makes it this request and no other. */
  requestSha256: string;
}

/** What is known of a request that was sent before. */
export interface KnownReply {
  requestSha256: string;
  /** Null: under way, or cut short. */
  status: number | null;
  /** Null: not kept. */
  body: string | null;
}

/** Hours for which replies are kept. */
const KEPT_HOURS = 24;

/** Takes the key for this request: null where it is ours now, otherwise what is known of the one that has it. */
export async function takeKey(database: Kysely<Tables>, request: KeyedRequest): Promise<KnownReply | null> {
  const { userId, key } = request;
  await database
    .deleteFrom('idempotentReplies')
    .where('userId', '=', userId)
    .where('key', '=', key)
    .where(isOld())
    .execute();
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('idempotentReplies')
    .values({ ...request, status: null, body: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return null;
  const known = await database
    .selectFrom('idempotentReplies')
    .select(['requestSha256', 'status', 'body'])
    .where('userId', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst();
  // Refused in this moment: for who asked now it is as if that one were still under way.
  return known ?? { requestSha256: request.requestSha256, status: null, body: null };
}

export async function keepReply(
  database: Kysely<Tables>,
  { userId, key }: KeyedRequest,
  reply: { status: number; body: string | null },
): Promise<void> {
  await database
    .updateTable('idempotentReplies')
    .set(reply)
    .where('userId', '=', userId)
    .where('key', '=', key)
    .execute();
}

/** Gives the key back: nothing was done under it. */
export async function dropKey(database: Kysely<Tables>, { userId, key }: KeyedRequest): Promise<void> {
  await database.deleteFrom('idempotentReplies').where('userId', '=', userId).where('key', '=', key).execute();
}

/** Removes what is old enough. */
export async function sweepReplies(database: Kysely<Tables>): Promise<void> {
  await database.deleteFrom('idempotentReplies').where(isOld()).execute();
}

const isOld = () => sql<boolean>`created_at < now() - make_interval(hours => ${KEPT_HOURS})`;
