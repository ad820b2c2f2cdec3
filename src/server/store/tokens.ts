import { type Kysely, sql } from 'kysely';
import { type ByAge, listOrder, orderByAge } from './list-order.ts';
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

export interface TokensWanted {
  /** Of one account; null: of all. */
  userId: string | null;
  /** Part of the name of a token, or of the login or name of its owner. */
  text?: string | undefined;
  /** Whether it is good at a moment. */
  isInForce?: boolean | undefined;
  at: string;
  /** `expiry`: what ends first stands first. */
  sort: ByAge | 'expiry';
  /** The last one that was seen. */
  after: TokenPlace | null;
  limit: number;
}

export type TokenPlace = Pick<ListedToken, 'expiresAt' | 'id'>;

export async function listTokens(
  database: Kysely<Tables>,
  { userId, text, isInForce, at, sort, after, limit }: TokensWanted,
): Promise<ListedToken[]> {
  const pattern = `%${(text ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { beyond, way } = sort === 'expiry' ? listOrder('lowest') : orderByAge(sort);
  const conditions = [
    ...(userId === null ? [] : [sql<boolean>`api_tokens.user_id = ${userId}`]),
    ...(text === undefined
      ? []
      : [
          sql<boolean>`(api_tokens.name ilike ${pattern} or users.login ilike ${pattern} or users.name ilike ${pattern})`,
        ]),
    ...(isInForce === undefined ? [] : [sql<boolean>`(api_tokens.expires_at > ${at}::timestamptz) = ${isInForce}`]),
    ...(after === null
      ? []
      : [
          sql<boolean>`${placeBy(sort)} ${beyond} ${sort === 'expiry' ? sql`(${after.expiresAt}::timestamptz, ${after.id}::uuid)` : sql`${after.id}::uuid`}`,
        ]),
  ];
  let found = LISTED(database).limit(limit);
  for (const condition of conditions) found = found.where(condition);
  if (sort === 'expiry') found = found.orderBy(sql`api_tokens.expires_at ${way}`);
  const rows = await found.orderBy(sql`api_tokens.id ${way}`).execute();
  return rows.map(toListed);
}

const placeBy = (sort: TokensWanted['sort']) =>
  sort === 'expiry' ? sql`(api_tokens.expires_at, api_tokens.id)` : sql`api_tokens.id`;

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
