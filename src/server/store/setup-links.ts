import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Keeps the hash of a link's token; the link that the account had before is good for nothing any more. */
export async function keepSetupLink(
  database: Kysely<Tables>,
  { userId, tokenHash, expiresAt }: { userId: string; tokenHash: Buffer; expiresAt: string },
): Promise<void> {
  await database
    .insertInto('setupLinks')
    .values({ userId, tokenHash, expiresAt })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet({ tokenHash, expiresAt }))
    .execute();
}

/** Whose link it is that has not run out at `moment`; null for none. */
export async function setupLinkOwner(
  database: Kysely<Tables>,
  tokenHash: Buffer,
  moment: string,
): Promise<string | null> {
  const row = await database
    .selectFrom('setupLinks')
    .select('userId')
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', moment)
    .executeTakeFirst();
  return row?.userId ?? null;
}

/** As `setupLinkOwner`; the link is gone with that: of two at once one has it. */
export async function takeSetupLink(
  database: Kysely<Tables>,
  tokenHash: Buffer,
  moment: string,
): Promise<string | null> {
  const row = await database
    .deleteFrom('setupLinks')
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', moment)
    .returning('userId')
    .executeTakeFirst();
  return row?.userId ?? null;
}

export async function deleteSetupLinkOf(database: Kysely<Tables>, userId: string): Promise<void> {
  await database.deleteFrom('setupLinks').where('userId', '=', userId).execute();
}

/** Removes links that have run out, by the clock of the database as well. */
export async function sweepSetupLinks(database: Kysely<Tables>, moment: string): Promise<void> {
  await database
    .deleteFrom('setupLinks')
    .where('expiresAt', '<=', sql<string>`least(${moment}::timestamptz, now())`)
    .execute();
}
