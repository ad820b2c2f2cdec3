import { type Kysely, sql } from 'kysely';
import type { SignOnAttempt } from '../runtime/oidc/index.ts';
import type { Tables } from './tables.ts';

const MINUTES = 10;

export async function keepAttempt(database: Kysely<Tables>, ticketHash: Buffer, attempt: SignOnAttempt): Promise<void> {
  await database
    .insertInto('signOnAttempts')
    .values({ ...attempt, ticketHash })
    .execute();
}

/** The attempt of a ticket, which is gone with that; null where there is none, or it is too old. */
export async function takeAttempt(database: Kysely<Tables>, ticketHash: Buffer): Promise<SignOnAttempt | null> {
  const row = await database
    .deleteFrom('signOnAttempts')
    .where('ticketHash', '=', ticketHash)
    .returning(['state', 'nonce', 'verifier', 'redirectUri'])
    .returning(isOld().as('isOld'))
    .executeTakeFirst();
  if (row === undefined || row.isOld) return null;
  const { state, nonce, verifier, redirectUri } = row;
  return { state, nonce, verifier, redirectUri };
}

export async function sweepAttempts(database: Kysely<Tables>): Promise<void> {
  await database.deleteFrom('signOnAttempts').where(isOld()).execute();
}

const isOld = () => sql<boolean>`created_at < now() - make_interval(mins => ${MINUTES})`;

/** Whether an issuer means the account by this subject: the first one that comes is the one. */
export async function isSubjectOf(
  transaction: Kysely<Tables>,
  { userId, issuer, subject }: { userId: string; issuer: string; subject: string },
): Promise<boolean> {
  await transaction
    .insertInto('signOnSubjects')
    .values({ userId, issuer, subject })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const known = await transaction
    .selectFrom('signOnSubjects')
    .select('subject')
    .where('userId', '=', userId)
    .where('issuer', '=', issuer)
    .executeTakeFirst();
  return known?.subject === subject;
}

/** The next who signs on under the name of the account is taken for its owner. */
export async function deleteSubjectsOf(database: Kysely<Tables>, userId: string): Promise<void> {
  await database.deleteFrom('signOnSubjects').where('userId', '=', userId).execute();
}
