import { type Kysely, sql } from 'kysely';
import type { ApiTokenRow, Tables } from './tables.ts';

/** What a token of the API says of its owner. Only its hash is kept. */
export interface TokenOwner {
  id: string;
  userId: string;
  scopes: string[] | null;
  /** Whether its last use was written down more than a minute ago: not every request is worth a write. */
  isUseOld: boolean;
}

/** The owner of a token that has not ended at `moment`. */
export async function tokenOwner(
  database: Kysely<Tables>,
  tokenHash: Buffer,
  moment: string,
): Promise<TokenOwner | null> {
  const row = await database
    .selectFrom('apiTokens')
    .select(['id', 'userId', 'scopes'])
    .select(sql<boolean>`used_at is null or used_at < ${moment}::timestamptz - interval '1 minute'`.as('isUseOld'))
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', moment)
    .executeTakeFirst();
  return row ?? null;
}

export async function noteUse(database: Kysely<Tables>, id: string, moment: string): Promise<void> {
  await database.updateTable('apiTokens').set({ usedAt: moment }).where('id', '=', id).execute();
}

export async function insertToken(
  database: Kysely<Tables>,
  token: Omit<ApiTokenRow, 'createdAt' | 'usedAt' | 'expiresAt'> & { expiresAt: string },
): Promise<void> {
  await database
    .insertInto('apiTokens')
    .values({ ...token, usedAt: null })
    .execute();
}

/** How many an account has that have not ended; its row is held until then, so that two at once do not both count the same. */
export async function countTokens(transaction: Kysely<Tables>, userId: string, moment: string): Promise<number> {
  await transaction.selectFrom('users').select('id').where('id', '=', userId).forUpdate().execute();
  const { count } = await transaction
    .selectFrom('apiTokens')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('userId', '=', userId)
    .where('expiresAt', '>', moment)
    .executeTakeFirstOrThrow();
  return count;
}

export interface ListedToken {
  id: string;
  name: string;
  scopes: string[] | null;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  owner: { id: string; login: string; name: string };
}

const LISTED = (database: Kysely<Tables>) =>
  database
    .selectFrom('apiTokens')
    .innerJoin('users', 'users.id', 'apiTokens.userId')
    .select([
      'apiTokens.id',
      'apiTokens.name',
      'apiTokens.scopes',
      'apiTokens.createdAt',
      'apiTokens.expiresAt',
      'apiTokens.usedAt',
      'apiTokens.userId',
      'users.login',
      'users.name as ownerName',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof LISTED>['execute']>>[number];

const toListed = ({ userId, login, ownerName, expiresAt, ...token }: Row): ListedToken => ({
  ...token,
  expiresAt: expiresAt ?? '',
  owner: { id: userId, login, name: ownerName },
});

/** Tokens, the newest first, after one of them; of one account, or of all where `userId` is null. */
export async function listTokens(
  database: Kysely<Tables>,
  { userId, after, limit }: { userId: string | null; after: string | null; limit: number },
): Promise<ListedToken[]> {
  const all = LISTED(database).orderBy('apiTokens.id', 'desc').limit(limit);
  const own = userId === null ? all : all.where('apiTokens.userId', '=', userId);
  const rows = await (after === null ? own : own.where('apiTokens.id', '<', after)).execute();
  return rows.map(toListed);
}

export async function tokenById(database: Kysely<Tables>, id: string): Promise<ListedToken | null> {
  const row = await LISTED(database).where('apiTokens.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toListed(row);
}

/** Whether there was one. */
export async function deleteToken(database: Kysely<Tables>, id: string): Promise<boolean> {
  const { numDeletedRows } = await database.deleteFrom('apiTokens').where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function deleteTokensOf(database: Kysely<Tables>, userId: string): Promise<void> {
  await database.deleteFrom('apiTokens').where('userId', '=', userId).execute();
}
