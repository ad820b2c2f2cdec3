import { type Kysely, sql } from 'kysely';
import type { SignOnAttempt } from '../runtime/oidc/index.ts';
import type { Tables } from './tables.ts';

const MINUTES = 10;

/** An attempt, and whose account it is to tie; null: somebody wants to come in. */
export interface KeptAttempt extends SignOnAttempt {
  userId: string | null;
}

export async function keepAttempt(database: Kysely<Tables>, ticketHash: Buffer, attempt: KeptAttempt): Promise<void> {
  await database
    .insertInto('signOnAttempts')
    .values({ ...attempt, ticketHash })
    .execute();
}

/** The attempt of a ticket, which is gone with that; null where there is none, or it is too old. */
export async function takeAttempt(database: Kysely<Tables>, ticketHash: Buffer): Promise<KeptAttempt | null> {
  const row = await database
    .deleteFrom('signOnAttempts')
    .where('ticketHash', '=', ticketHash)
    .returning(['state', 'nonce', 'verifier', 'redirectUri', 'userId'])
    .returning(isOld().as('isOld'))
    .executeTakeFirst();
  if (row === undefined || row.isOld) return null;
  const { isOld: _, ...attempt } = row;
  return attempt;
}

export async function sweepAttempts(database: Kysely<Tables>): Promise<void> {
  await database.deleteFrom('signOnAttempts').where(isOld()).execute();
}

const isOld = () => sql<boolean>`created_at < now() - make_interval(mins => ${MINUTES})`;

/** Somebody as an issuer knows them. */
export interface Subject {
  issuer: string;
  subject: string;
}

/** The account that is tied to somebody; null: none. */
export async function userOfSubject(database: Kysely<Tables>, { issuer, subject }: Subject): Promise<string | null> {
  const row = await database
    .selectFrom('signOnSubjects')
    .select('userId')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.userId ?? null;
}

/** Ties an account; false where it or the somebody is tied already. Of two at once the second finds that. */
export async function tieSubject(
  database: Kysely<Tables>,
  userId: string,
  { issuer, subject }: Subject,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('signOnSubjects')
    .values({ userId, issuer, subject })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function isTied(database: Kysely<Tables>, userId: string, issuer: string): Promise<boolean> {
  const row = await database
    .selectFrom('signOnSubjects')
    .select('subject')
    .where('userId', '=', userId)
    .where('issuer', '=', issuer)
    .executeTakeFirst();
  return row !== undefined;
}

/** Lifts the ties of an account, to all issuers; how many there were. */
export async function deleteSubjectsOf(database: Kysely<Tables>, userId: string): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('signOnSubjects')
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
