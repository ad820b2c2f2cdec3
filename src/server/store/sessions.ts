import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** A login that lasts. Only the hash of its token is kept: who reads the database cannot log in with it. */
export interface Session {
  userId: string;
  csrf: string;
  /** Opened by what an issuer said, and not by a password. */
  byIssuer: boolean;
}

export interface NewSession extends Session {
  tokenHash: Buffer;
  expiresAt: string;
  address: string;
  agent: string;
}

export async function insertSession(database: Kysely<Tables>, session: NewSession): Promise<void> {
  await database.insertInto('sessions').values(session).execute();
}

/**
 * The session of a token that has not run out at `moment`. One that would last beyond `farthest` was opened by a clock that went wrong, and
 * is none.
 */
export async function sessionOf(
  database: Kysely<Tables>,
  tokenHash: Buffer,
  { moment, farthest }: { moment: string; farthest: string },
): Promise<Session | null> {
  const row = await database
    .selectFrom('sessions')
    .select(['userId', 'csrf', 'byIssuer'])
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', moment)
    .where('expiresAt', '<=', farthest)
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteSession(database: Kysely<Tables>, tokenHash: Buffer): Promise<void> {
  await database.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
}

/** After a new password nobody stays logged in with the old one; `except` is the session that set it. */
export async function deleteSessionsOf(database: Kysely<Tables>, userId: string, except: Buffer | null): Promise<void> {
  const all = database.deleteFrom('sessions').where('userId', '=', userId);
  await (except === null ? all : all.where('tokenHash', '!=', except)).execute();
}

/** Removes sessions that have run out, by the clock of the database as well: one machine whose clock is ahead ends nobody's. */
export async function deleteExpiredSessions(database: Kysely<Tables>, moment: string): Promise<void> {
  await database
    .deleteFrom('sessions')
    .where('expiresAt', '<=', sql<string>`least(${moment}::timestamptz, now())`)
    .execute();
}
