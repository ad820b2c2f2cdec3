import { type Kysely, sql } from 'kysely';
import { AppError } from '../../core/model/app-error.ts';
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

/** What one account may have kept: keys, and bytes of replies. */
const MOST_KEYS = 10_000;
const MOST_BYTES = 16 << 20;

/**
 * Takes the key for this request: null where it is ours now, otherwise what is known of the one that has it.
 *
 * @throws AppError `keys-too-many`
 */
export async function takeKey(database: Kysely<Tables>, request: KeyedRequest): Promise<KnownReply | null> {
  const { userId, key, requestSha256 } = request;
  await deleteOld(database, userId);
  // Of many at once each may still find room: then there are as many more as came at once.
  const { numAffectedRows } = await sql`insert into idempotent_replies (user_id, key, request_sha256)
    select ${userId}, ${key}, ${requestSha256}
    where not exists (select from idempotent_replies where user_id = ${userId} offset ${MOST_KEYS - 1})
    on conflict do nothing`.execute(database);
  if (numAffectedRows === 1n) return null;
  const known = await database
    .selectFrom('idempotentReplies')
    .select(['requestSha256', 'status', 'body'])
    .where('userId', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (known !== undefined) return known;
  if (await isFull(database, userId)) throw new AppError('keys-too-many', { most: String(MOST_KEYS) });
  // Refused in this moment: for who asked now it is as if that one were still under way.
  return { requestSha256, status: null, body: null };
}

async function isFull(database: Kysely<Tables>, userId: string): Promise<boolean> {
  const row = await database
    .selectFrom('idempotentReplies')
    .select('key')
    .where('userId', '=', userId)
    .offset(MOST_KEYS - 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
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
  if (reply.body !== null) await letGoBodies(database, userId);
}

/** Lets go of the oldest replies of an account that has too much of them. The keys stay: what was done is not done again. */
async function letGoBodies(database: Kysely<Tables>, userId: string): Promise<void> {
  // Rows that another request lets go of at this moment are left to it: two that wait for each other would both fail.
  await sql`update idempotent_replies set body = null where user_id = ${userId} and key in (
    select key from idempotent_replies where user_id = ${userId} and key in (
      select key from (
        select key, sum(octet_length(body)) over (order by created_at desc, key) as bytes
        from idempotent_replies where user_id = ${userId} and body is not null) newest
      where bytes > ${MOST_BYTES})
    for update skip locked)`.execute(database);
}

/** Gives the key back: nothing was done under it. */
export async function dropKey(database: Kysely<Tables>, { userId, key }: KeyedRequest): Promise<void> {
  await database.deleteFrom('idempotentReplies').where('userId', '=', userId).where('key', '=', key).execute();
}

/** Removes what is old enough. */
export async function sweepReplies(database: Kysely<Tables>): Promise<void> {
  await deleteOld(database, null);
}

/**
 * Of one account, or of all. Rows that somebody else removes or lets go of at this moment are left to them: two that wait for each
 * other would both fail.
 */
async function deleteOld(database: Kysely<Tables>, userId: string | null): Promise<void> {
  await sql`delete from idempotent_replies where ctid = any(array(
    select ctid from idempotent_replies where ${isOld()} and ${userId === null ? sql`true` : sql`user_id = ${userId}`}
    for update skip locked))`.execute(database);
}

const isOld = () => sql<boolean>`created_at < now() - make_interval(hours => ${KEPT_HOURS})`;
