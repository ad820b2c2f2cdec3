import { type Transaction, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deleteSessionsOf } from '../../../src/server/store/sessions.ts';
import { deleteTokensOf } from '../../../src/server/store/tokens.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import {
  type Answer,
  type Client,
  openTestService,
  OWN_PASSWORD,
  STRANGER,
  type TestService,
} from './test-service.test-support.ts';

let service: TestService;
let admin: Client;
beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
});
afterAll(async () => service.end());
beforeEach(async () => {
  await service.service.database
    .updateTable('users')
    .set({ failures: 0, lockedUntil: null, disabledAt: null })
    .where('login', '=', 'admin')
    .execute();
});

/** The answer to a request that found the account as it was, and comes to its end only when something of it was changed. */
async function overtaken(
  change: (transaction: Transaction<Tables>) => Promise<unknown>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const { database } = service.service;
  // In an object, so that nobody waits for it in there: it waits for us.
  const { answer } = await database.transaction().execute(async (transaction) => {
    await change(transaction);
    const asked = ask();
    await waitForWaiting();
    return { answer: asked };
  });
  return answer;
}

/** By another connection: within a transaction the list of those who wait does not change. */
async function waitForWaiting(): Promise<void> {
  await expect
    .poll(
      async () => {
        const { rows } = await sql`select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and state = 'active'`.execute(
          service.service.database,
        );
        return rows.length;
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
}

const setUser =
  (values: { lockedUntil?: string; disabledAt?: string; passwordHash?: string; failures?: number }) =>
  async (transaction: Transaction<Tables>) =>
    transaction.updateTable('users').set(values).where('login', '=', 'admin').execute();

const soon = () => new Date(Date.now() + 10 * 60_000).toISOString();
const lock = async (transaction: Transaction<Tables>) => setUser({ failures: 5, lockedUntil: soon() })(transaction);

const signIn = async () =>
  service.as(STRANGER, { method: 'POST', path: '/api/session', body: { login: 'admin', password: OWN_PASSWORD } });

test('a right password that comes among many wrong ones does not open an account that they have locked', async () => {
  const answer = await overtaken(lock, signIn);
  expect([answer.status, answer.body['code']]).toEqual([401, 'sign-in-failed']);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('nor does it become another one', async () => {
  const next = 'another-password-of-my-own';
  const answer = await overtaken(lock, async () =>
    service.as(admin, { method: 'PUT', path: '/api/session/password', body: { old: OWN_PASSWORD, next } }),
  );
  expect([answer.status, answer.body['code']]).toEqual([401, 'sign-in-failed']);
});

test('an account that is disabled, or gets another password, while somebody signs in with the old one stays closed', async () => {
  const disabled = await overtaken(setUser({ disabledAt: new Date().toISOString() }), signIn);
  expect([disabled.status, disabled.body['code']]).toEqual([401, 'sign-in-failed']);
  await service.service.database.updateTable('users').set({ disabledAt: null }).where('login', '=', 'admin').execute();
  const replaced = await overtaken(setUser({ passwordHash: 'another' }), signIn);
  expect([replaced.status, replaced.body['code']]).toEqual([401, 'sign-in-failed']);
});

test('who asks for a token while their login is ended gets none that would outlive it', async () => {
  const login = 'somebody';
  const body = { login, name: login, roles: ['auditor'], organizationId: null };
  const made = await service.as(admin, { method: 'POST', path: '/api/users', body });
  const old = String(made.body['password']);
  const client = await service.signIn(login, old);
  const next = 'a-password-of-their-own';
  await service.as(client, { method: 'PUT', path: '/api/session/password', body: { old, next } });
  const ended = await overtaken(
    async (transaction) => {
      const id = String(made.body['id']);
      await transaction.updateTable('users').set({ mustChange: true }).where('id', '=', id).execute();
      await deleteSessionsOf(transaction, id, null);
      await deleteTokensOf(transaction, id);
    },
    async () => {
      const expiresOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
      return service.as(client, { method: 'POST', path: '/api/tokens', body: { name: 'x', scopes: null, expiresOn } });
    },
  );
  expect([ended.status, ended.body['code']]).toEqual([401, 'not-signed-in']);
  expect(await service.service.database.selectFrom('apiTokens').select('id').execute()).toEqual([]);
});
