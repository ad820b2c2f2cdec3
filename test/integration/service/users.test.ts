import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo, mayGrant } from '../../../src/core/process/index.ts';
import { ASKERS, type Offices, openOffices } from './offices.test-support.ts';
import { type Client, openTestService, OWN_PASSWORD, STRANGER, type TestService } from './test-service.test-support.ts';

let service: TestService;
let offices: Offices;
let admin: Client;

beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
  const { database } = service.service;
  const { id } = await database.selectFrom('organizations').select('id').executeTakeFirstOrThrow();
  offices = await openOffices(service, id);
});
afterAll(async () => service.end());

interface Listed {
  items: { id: string; login: string; version: number }[];
  next: string | null;
}

async function listed(client: Client, query = ''): Promise<Listed> {
  return (await service.as(client, { path: `/api/users${query}` })).body as unknown as Listed;
}

test.each(ASKERS)(
  '%s who stands %s sees and changes exactly the accounts that the rights give',
  async (role, place) => {
    const client = offices.client(role, place);
    const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
    // Who may not see the list has no items.
    const { items } = (await listed(client)) as Partial<Listed>;
    const seen = new Set(items?.map(({ id }) => id));
    for (const [other, where] of ASKERS) {
      const id = offices.account(other, where);
      const account = { roles: [other], lineage: offices.lineage(where) };
      expect(seen.has(id), `sees ${other}.${where}`).toBe(
        mayDo(asker, { action: 'read', object: 'user' }, account.lineage),
      );
      // A version that never was: whoever may change it is told so, and nothing changes.
      const body = { version: 999, name: 'x' };
      const { status } = await service.as(client, { method: 'PATCH', path: `/api/users/${id}`, body });
      expect(status === 409, `changes ${other}.${where}: ${status}`).toBe(mayGrant(asker, account));
    }
  },
);

test('accounts are found by words, role and state, and listed by login or name, page by page', async () => {
  const [first] = (await listed(admin, '?role=auditor&state=active&limit=200')).items;
  expect(first).toBeDefined();
  const id = first?.id ?? '';
  const { database } = service.service;
  await database.updateTable('users').set({ name: '张三_甲' }).where('id', '=', id).execute();
  const ids = async (query: string) => (await listed(admin, query)).items.map((user) => user.id);
  expect(await ids(`?text=${encodeURIComponent('三_')}`)).toEqual([id]);
  expect(await ids(`?text=${encodeURIComponent('三%')}`)).toEqual([]);
  expect(await ids(`?text=${encodeURIComponent('下级办公')}&role=expert`)).toEqual([
    offices.account('expert', 'below'),
  ]);
  await database.updateTable('users').set({ disabledAt: '2020-01-01T00:00:00Z' }).where('id', '=', id).execute();
  expect(await ids('?state=disabled')).toEqual([id]);
  expect(await ids('?state=active&limit=200')).not.toContain(id);
  await database.updateTable('users').set({ disabledAt: null }).where('id', '=', id).execute();
  for (const sort of ['login', 'name']) {
    const whole = await ids(`?sort=${sort}&limit=200`);
    expect(whole.length).toBeGreaterThan(30);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = await listed(admin, `?sort=${sort}&limit=7${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...page.items.map((user) => user.id));
      ({ next } = page);
    }
    expect(seen, sort).toEqual(whole);
  }
});

test.each(ASKERS)('%s who stands %s makes no account that may more than their own', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  for (const [other, where] of ASKERS) {
    const organizationId = offices.bodies.get(where) ?? null;
    // A login that is taken: whoever may make the account is told so.
    const body = { login: 'admin', name: 'x', roles: [other], organizationId };
    const { status } = await service.as(client, { method: 'POST', path: '/api/users', body });
    expect(status === 409, `makes ${other}.${where}: ${status}`).toBe(
      mayGrant(asker, { roles: [other], lineage: offices.lineage(where) }),
    );
  }
});

test('an account is made, signs in once with what was handed on, is changed, disabled and given a new password', async () => {
  const organizationId = offices.bodies.get('own') ?? null;
  const body = { login: ' New.Clerk ', name: '新账号', roles: ['unit-editor'], organizationId };
  const made = await service.as(admin, { method: 'POST', path: '/api/users', body });
  expect(made.status).toBe(200);
  const { id, password } = made.body as { id: string; password: string };
  const clerk = await service.signIn('new.clerk', password);
  expect((await service.as(clerk, { path: '/api/campaigns' })).body['code']).toBe('password-must-change');
  const set = { old: password, next: OWN_PASSWORD };
  await service.as(clerk, { method: 'PUT', path: '/api/session/password', body: set });
  expect((await service.as(clerk, { path: '/api/campaigns' })).status).toBe(200);

  const version = (await listed(admin)).items.find((one) => one.id === id)?.version ?? 0;
  const change = async (more: object) =>
    service.as(admin, { method: 'PATCH', path: `/api/users/${id}`, body: { version, ...more } });
  expect((await change({ isDisabled: true })).status).toBe(200);
  expect((await service.as(clerk, { path: '/api/campaigns' })).status).toBe(401);
  expect((await change({ isDisabled: false })).body['code']).toBe('version-changed');
  expect(
    (
      await service.as(STRANGER, {
        method: 'POST',
        path: '/api/session',
        body: { login: 'new.clerk', password: OWN_PASSWORD },
      })
    ).status,
  ).toBe(401);

  const reset = await service.as(admin, { method: 'POST', path: `/api/users/${id}/password`, body: {} });
  expect(reset.body['password']).not.toBe(password);
  const events = await service.service.database
    .selectFrom('events')
    .innerJoin('eventPayloads', 'eventPayloads.sha256', 'events.payloadSha256')
    .select(['verb', 'payload'])
    .where('objectId', '=', id)
    .orderBy('number')
    .execute();
  expect(events.map(({ verb }) => verb)).toEqual(['create', 'sign-in', 'set-password', 'change', 'reset-password']);
  for (const secret of [password, String(reset.body['password']), 'argon2'])
    expect(JSON.stringify(events)).not.toContain(secret);
});

test('nobody locks themselves out', async () => {
  const me = (await listed(admin)).items.find(({ login }) => login === 'admin');
  const change = { version: me?.version, isDisabled: true };
  const { body } = await service.as(admin, { method: 'PATCH', path: `/api/users/${me?.id}`, body: change });
  expect(body['code']).toBe('own-account');
});

test('a list comes page by page, and nobody twice', async () => {
  const logins: string[] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null && page < 50; page++) {
    const { items, next }: Listed = await listed(admin, `?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
    logins.push(...items.map(({ login }) => login));
    cursor = next;
  }
  expect(logins).toEqual([...new Set(logins)].toSorted());
  expect(logins.length).toBeGreaterThanOrEqual(ASKERS.length + 1);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
