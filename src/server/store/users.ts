import { type Kysely, sql, type Transaction } from 'kysely';
import { AppError } from '../../core/model/app-error.ts';
import type { Role } from '../../core/process/index.ts';
import type { Tables, UserRow } from './tables.ts';
import { type ReachOfLists, withinReach } from './within-reach.ts';

/** An account as the rest of the server sees it. */
export interface User {
  id: string;
  login: string;
  name: string;
  organizationId: string | null;
  roles: readonly Role[];
  mustChange: boolean;
  isDisabled: boolean;
}

/** What a login is held against. */
export interface Credentials {
  user: User;
  passwordHash: string | null;
  failures: number;
  lockedUntil: string | null;
}

export async function credentialsOf(database: Kysely<Tables>, login: string): Promise<Credentials | null> {
  return toCredentials(await ofLogin(database, login).executeTakeFirst());
}

/** The same, held against changes until the end of the transaction. */
export async function credentialsForChange(
  transaction: Transaction<Tables>,
  login: string,
): Promise<Credentials | null> {
  return toCredentials(await ofLogin(transaction, login).forUpdate().executeTakeFirst());
}

const ofLogin = (database: Kysely<Tables>, login: string) =>
  database.selectFrom('users').selectAll().where('login', '=', login);

function toCredentials(
  row: (UserRowRead & Pick<Credentials, 'passwordHash' | 'failures' | 'lockedUntil'>) | undefined,
): Credentials | null {
  if (row === undefined) return null;
  const { passwordHash, failures, lockedUntil } = row;
  return { user: toUser(row), passwordHash, failures, lockedUntil };
}

export async function userById(database: Kysely<Tables>, id: string): Promise<User | null> {
  const row = await database.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toUser(row);
}

/** @throws AppError `login-taken` */
export async function insertUser(
  database: Kysely<Tables>,
  { id, login, name, organizationId, roles, mustChange }: User,
  passwordHash: string | null,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('users')
    .values({
      id,
      login,
      name,
      organizationId,
      roles: [...roles],
      mustChange,
      passwordHash,
      lockedUntil: null,
      disabledAt: null,
    })
    // Of two at once the second waits for the first, and then finds its name taken.
    .onConflict((conflict) => conflict.column('login').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw new AppError('login-taken', { login });
}

/**
 * A password that was wrong is counted, and the one that makes `most` locks the account. The database counts: of many that come at
 * once each sees what the others did, and none takes away a lock.
 */
export async function noteFailure(
  database: Kysely<Tables>,
  id: string,
  { most, lockedUntil }: { most: number; lockedUntil: string },
): Promise<void> {
  await database
    .updateTable('users')
    .set({
      failures: sql<number>`failures + 1`,
      lockedUntil: sql<
        string | null
      >`case when failures + 1 >= ${most} then ${lockedUntil}::timestamptz else locked_until end`,
    })
    .where('id', '=', id)
    .execute();
}

export async function noteSuccess(database: Kysely<Tables>, id: string): Promise<void> {
  await database.updateTable('users').set({ failures: 0, lockedUntil: null }).where('id', '=', id).execute();
}

export async function replacePassword(
  database: Kysely<Tables>,
  id: string,
  { passwordHash, mustChange }: { passwordHash: string; mustChange: boolean },
): Promise<void> {
  await database
    .updateTable('users')
    .set((row) => ({ passwordHash, mustChange, failures: 0, lockedUntil: null, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

type UserRowRead = Pick<UserRow, 'id' | 'login' | 'name' | 'organizationId' | 'roles' | 'mustChange' | 'disabledAt'>;

function toUser(row: UserRowRead): User {
  const { id, login, name, organizationId, roles, mustChange, disabledAt } = row;
  return { id, login, name, organizationId, roles: roles as Role[], mustChange, isDisabled: disabledAt !== null };
}

/** An account with what lists and edits need beside it. */
export interface ListedUser extends User {
  version: number;
  /** Full name of the body that it belongs to; null for none. */
  organization: string | null;
  /** That body and everything above it, from the top; empty for none. */
  lineage: readonly string[];
}

const LISTED = (database: Kysely<Tables>) =>
  database
    .selectFrom('users')
    .leftJoin('organizations', 'organizations.id', 'users.organizationId')
    .selectAll('users')
    .select(['organizations.fullName', 'organizations.lineage']);

export interface UsersWanted {
  filter: {
    /** Part of a login, a name or the name of the body. */
    text: string | undefined;
    role: Role | undefined;
    isDisabled: boolean | undefined;
  };
  sort: 'login' | 'name';
  /** Of the last one that was seen. */
  after: Pick<User, 'login' | 'name'> | null;
  limit: number;
}

/** Accounts that a right covers. */
export async function usersWithin(
  database: Kysely<Tables>,
  { filter: { text, role, isDisabled }, sort, after, limit, ...reach }: ReachOfLists & UsersWanted,
): Promise<ListedUser[]> {
  const pattern = `%${(text ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const name = sql`users.name collate "zh-x-icu"`;
  const conditions = [
    ...(reach.reach === 'all' ? [] : [withinReach(reach)]),
    ...(text === undefined
      ? []
      : [
          sql<boolean>`(users.login ilike ${pattern} or users.name ilike ${pattern}
          or organizations.full_name ilike ${pattern} or organizations.short_name ilike ${pattern})`,
        ]),
    ...(role === undefined ? [] : [sql<boolean>`users.roles @> array[${role}]::text[]`]),
    ...(isDisabled === undefined ? [] : [sql<boolean>`(users.disabled_at is not null) = ${isDisabled}`]),
    ...(after === null
      ? []
      : [
          sort === 'login'
            ? sql<boolean>`users.login > ${after.login}`
            : sql<boolean>`(${name}, users.login) > (${after.name}, ${after.login})`,
        ]),
  ];
  let found = LISTED(database).limit(limit);
  for (const condition of conditions) found = found.where(condition);
  const rows = await (sort === 'login' ? found : found.orderBy(name)).orderBy('users.login').execute();
  return rows.map(toListed);
}

/** One account, held against other changes until the end of the transaction. */
export async function userForChange(transaction: Transaction<Tables>, id: string): Promise<ListedUser | null> {
  await transaction.selectFrom('users').select('id').where('id', '=', id).forUpdate().execute();
  const row = await LISTED(transaction).where('users.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toListed(row);
}

/** Any number; the same for all machines. */
const ADMINISTRATORS_LOCK = 7_015_329_020;

/** Until the end of the transaction nobody else changes who is an administrator: of two who remove each other the second sees it. */
export async function lockAdministrators(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`.execute(transaction);
}

/** Whether there is another account of an administrator that is not disabled. */
export async function hasOtherAdministrator(transaction: Transaction<Tables>, id: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('users')
    .select('id')
    .where('id', '!=', id)
    .where('disabledAt', 'is', null)
    .where(sql<boolean>`'administrator' = any(roles)`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets what may be changed of an account. */
export async function updateUser(
  transaction: Transaction<Tables>,
  id: string,
  { name, roles, disabledAt }: { name: string; roles: readonly Role[]; disabledAt: string | null },
): Promise<void> {
  await transaction
    .updateTable('users')
    .set((row) => ({ name, roles: [...roles], disabledAt, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

function toListed(
  row: UserRowRead & { version: number; fullName: string | null; lineage: string[] | null },
): ListedUser {
  return { ...toUser(row), version: row.version, organization: row.fullName, lineage: row.lineage ?? [] };
}
