import type { Kysely } from 'kysely';
import type { Role } from '../../core/process/index.ts';
import type { Tables, UserRow } from './tables.ts';

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
  const row = await database.selectFrom('users').selectAll().where('login', '=', login).executeTakeFirst();
  if (row === undefined) return null;
  const { passwordHash, failures, lockedUntil } = row;
  return { user: toUser(row), passwordHash, failures, lockedUntil };
}

export async function userById(database: Kysely<Tables>, id: string): Promise<User | null> {
  const row = await database.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toUser(row);
}

export async function insertUser(
  database: Kysely<Tables>,
  { id, login, name, organizationId, roles, mustChange }: User,
  passwordHash: string | null,
): Promise<void> {
  await database
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
    .execute();
}

/** A password that was wrong: counted, and the account is locked where the caller says until when. */
export async function noteFailure(database: Kysely<Tables>, id: string, lockedUntil: string | null): Promise<void> {
  await database
    .updateTable('users')
    .set((row) => ({ failures: row('failures', '+', 1), lockedUntil }))
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

function toUser(
  row: Pick<UserRow, 'id' | 'login' | 'name' | 'organizationId' | 'roles' | 'mustChange' | 'disabledAt'>,
): User {
  const { id, login, name, organizationId, roles, mustChange, disabledAt } = row;
  return { id, login, name, organizationId, roles: roles as Role[], mustChange, isDisabled: disabledAt !== null };
}
