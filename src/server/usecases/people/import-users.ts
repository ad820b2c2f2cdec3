import type { Kysely } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import type { Fault } from '../../../core/model/fault.ts';
import { nameKey } from '../../../core/model/name-key.ts';
import type { Text } from '../../../core/model/text.ts';
import {
  type Asker,
  mayGrant,
  readUserTables,
  ROLE_NAMES,
  USER_COLUMNS,
  type UserRow,
} from '../../../core/process/index.ts';
import { readTablesApart, type TableFile, type TableReading } from '../../collectors/upload/index.ts';
import { renderCsv } from '../../render/csv/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { hashPassword, newPassword } from '../../runtime/secrets.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import type { Tables } from '../../store/tables.ts';
import { insertUser, type User } from '../../store/users.ts';
import { type Maker, type Service, stampOf, SYSTEM } from '../service.ts';
import { makeSetupLink } from './setup-link.ts';

/** Who makes accounts: somebody, or the system on its own machine, which may all that an administrator may. */
export type UsersMaker = Maker & Asker;

export const USERS_SYSTEM: UsersMaker = { ...SYSTEM, roles: ['administrator'], organization: null, scopes: null };

/** Accounts in one table: each needs a password, and a password takes the processor its time. */
const MOST = 500;

/** Bytes of a workbook with so many: every unit may send one, and while it is read nobody else is answered. */
const UNPACKED = 8 * 2 ** 20;

export interface UsersPreview {
  users: Pick<UserRow, 'login' | 'name' | 'organization' | 'roles'>[];
  faults: Fault[];
}

/** Tells what an import would make and what is wrong, and makes nothing. */
export async function previewUsers(service: Service, maker: UsersMaker, file: TableFile): Promise<UsersPreview> {
  const { users, faults } = await plan(service.database, maker, await readUsers(file));
  return {
    users: users.map(({ row: { login, name, organization, roles } }) => ({ login, name, organization, roles })),
    faults,
  };
}

export interface GivenUsers {
  file: TableFile;
  /** How browsers reach the service, for the links: `https://kaoping.example.cn`. */
  address: string;
}

/** Makes all accounts of a table, or none. Gives one-time passwords and links back as a table to hand on: nobody keeps them. */
export async function importUsers(
  service: Service,
  maker: UsersMaker,
  { file, address }: GivenUsers,
): Promise<{ count: number; passwords: Uint8Array }> {
  const { database } = service;
  const raw = await readUsers(file);
  const first = await plan(database, maker, raw);
  refuse(first.faults);
  // Before the transaction: others shall not wait for it.
  const passwords = await passwordsFor(first.users);
  const made = await database.transaction().execute(async (transaction) => {
    const { users, faults } = await plan(transaction, maker, raw);
    refuse(faults);
    const accounts: User[] = users.map(({ row: { login, name, roles }, organizationId }) => {
      const account = { id: newId(), login, name, roles, organizationId };
      return { ...account, mustChange: true, isDisabled: false };
    });
    const links = new Map<string, string>();
    for (const account of accounts) {
      await insertUser(transaction, account, passwords.get(account.login)?.hash ?? null);
      links.set(account.login, (await makeSetupLink(service, transaction, account.id)).path);
    }
    if (accounts.length > 0)
      await recordEvent(transaction, {
        ...stampOf(service, maker),
        chain: REGISTRY_CHAIN,
        verb: 'import',
        object: 'user',
        objectId: newId(),
        before: null,
        after: {
          file: sha256(file.bytes),
          users: accounts.map(({ id, login, name, roles, organizationId }) => ({
            id,
            login,
            name,
            roles,
            organizationId,
          })),
        },
      });
    return users.map(({ row }) => ({
      ...row,
      link: (service.issuer?.settings.address ?? address) + links.get(row.login),
    }));
  });
  const rows = made.map(({ login, name, organization, roles, link }) => [
    login,
    name,
    organization,
    roles.map((role) => ROLE_NAMES[role].zh).join('、'),
    passwords.get(login)?.password ?? '',
    link,
  ]);
  const header = [...Object.values(USER_COLUMNS), '一次性密码', '设置密码的链接'];
  return { count: rows.length, passwords: renderCsv([header, ...rows], { byteOrderMark: true }) };
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new AppError('users-faulty', { count: String(faults.length) }, faults);
}

interface Planned {
  row: UserRow;
  organizationId: string | null;
}

async function passwordsFor(users: readonly Planned[]): Promise<Map<string, { password: string; hash: string }>> {
  const passwords = new Map<string, { password: string; hash: string }>();
  for (const { row } of users) {
    const password = newPassword();
    passwords.set(row.login, { password, hash: await hashPassword(password) });
  }
  return passwords;
}

const readUsers = async (file: TableFile): Promise<TableReading> => readTablesApart([{ ...file, unpacked: UNPACKED }]);

async function plan(
  database: Kysely<Tables>,
  maker: UsersMaker,
  raw: TableReading,
): Promise<{ users: Planned[]; faults: Fault[] }> {
  const { rows, faults } = readUserTables(raw.tables);
  if (rows.length > MOST) throw new AppError('request-too-large', { limit: String(MOST) });
  const taken = new Set(
    await loginsAmong(
      database,
      rows.map(({ login }) => login),
    ),
  );
  const bodies = await bodiesByName(database);
  const users: Planned[] = [];
  const found = [...raw.faults, ...faults];
  for (const row of rows) {
    const body = row.organization === '' ? NOBODY : bodies.get(nameKey(row.organization));
    // Who may not look at a body is not told that there is one.
    const wrong =
      body === undefined || !mayGrant(maker, { roles: [], lineage: body.lineage })
        ? row.faultAt('organization', WRONG.organization)
        : !mayGrant(maker, { roles: row.roles, lineage: body.lineage })
          ? row.faultAt('roles', WRONG.roles)
          : taken.has(row.login)
            ? row.faultAt('login', WRONG.taken)
            : null;
    if (wrong !== null) found.push(wrong);
    else users.push({ row, organizationId: body?.id ?? null });
  }
  return { users, faults: found };
}

const NOBODY = { id: null, lineage: [] as string[] };

async function loginsAmong(database: Kysely<Tables>, logins: readonly string[]): Promise<string[]> {
  if (logins.length === 0) return [];
  const rows = await database.selectFrom('users').select('login').where('login', 'in', logins).execute();
  return rows.map(({ login }) => login);
}

/** Bodies that there are today, by full name. */
async function bodiesByName(database: Kysely<Tables>): Promise<ReadonlyMap<string, { id: string; lineage: string[] }>> {
  const rows = await database
    .selectFrom('organizations')
    .select(['id', 'fullName', 'lineage'])
    .where('closedOn', 'is', null)
    .execute();
  return new Map(rows.map(({ id, fullName, lineage }) => [nameKey(fullName), { id, lineage }]));
}

const WRONG = {
  organization: {
    message: {
      zh: '没有这个单位，或您不能管理它的账号',
      en: 'There is no such body, or you may not manage its accounts',
    },
    suggestion: { zh: '请填写登记的全称。', en: 'Write its full name as it is registered.' },
  },
  roles: {
    message: { zh: '您不能给出这些角色', en: 'You may not give these roles' },
    suggestion: { zh: '请去掉，或请上级办公室办理。', en: 'Leave them out, or ask the office above.' },
  },
  taken: {
    message: { zh: '账号名已被使用', en: 'The name of the account is taken' },
    suggestion: {
      zh: '请换一个，或删去已有账号的行。',
      en: 'Choose another, or remove rows of accounts that there are.',
    },
  },
} as const satisfies Record<string, { message: Text; suggestion: Text }>;
