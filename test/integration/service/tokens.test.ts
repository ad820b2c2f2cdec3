import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo } from '../../../src/core/process/index.ts';
import { ASKERS, type Offices, openOffices } from './offices.test-support.ts';
import { type Client, openTestService, OWN_PASSWORD, STRANGER, type TestService } from './test-service.test-support.ts';

let service: TestService;
let offices: Offices;
let admin: Client;
const today = () => service.service.clock.moment().slice(0, 10);

beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
  const { database } = service.service;
  const { id } = await database.selectFrom('organizations').select('id').executeTakeFirstOrThrow();
  offices = await openOffices(service, id);
});
afterAll(async () => service.end());

const make = async (client: Client, more: object = {}) =>
  service.as(client, {
    method: 'POST',
    path: '/api/tokens',
    body: { name: '报表程序', scopes: null, expiresOn: today(), ...more },
  });

const tokenOf = async (client: Client, more: object = {}): Promise<string> =>
  String((await make(client, more)).body['token']);

/** A request with a token, and nothing else that says who asks. */
const bearing = async (
  token: string,
  path: string,
  { method = 'GET', body }: { method?: string; body?: unknown } = {},
) => service.as(STRANGER, { method, path, body, headers: { authorization: `Bearer ${token}` } });

test('a token is good in place of cookie and page token, also for changes, and its use is kept', async () => {
  const token = await tokenOf(admin);
  expect(token).toMatch(/^kp_[\w-]{43}$/);
  expect((await bearing(token, '/api/campaigns')).status).toBe(200);
  const body = { login: 'by.token', name: 'x', roles: ['auditor'], organizationId: null };
  expect((await bearing(token, '/api/users', { method: 'POST', body })).status).toBe(200);
  const { items } = (await service.as(admin, { path: '/api/tokens' })).body as { items: Record<string, unknown>[] };
  expect(items[0]).toMatchObject({ name: '报表程序', scopes: null, expiresOn: today(), owner: { login: 'admin' } });
  expect(items[0]?.['usedAt']).not.toBeNull();
});

test('the last use is written at most once a minute', async () => {
  const token = await tokenOf(admin, { name: '常用' });
  const used = async () =>
    service.service.database.selectFrom('apiTokens').select('usedAt').where('name', '=', '常用').executeTakeFirst();
  await bearing(token, '/api/campaigns');
  await service.service.database
    .updateTable('apiTokens')
    .set({ usedAt: new Date(Date.now() - 30_000).toISOString() })
    .where('name', '=', '常用')
    .execute();
  const before = await used();
  await bearing(token, '/api/campaigns');
  expect(await used()).toEqual(before);
});

test('a token makes no token, and does nothing else that would outlive it', async () => {
  const token = await tokenOf(admin);
  const body = { name: 'x', scopes: null, expiresOn: today() };
  expect((await bearing(token, '/api/tokens', { method: 'POST', body })).body['code']).toBe('login-needed');
  const set = { old: OWN_PASSWORD, next: `${OWN_PASSWORD}-2` };
  expect((await bearing(token, '/api/session/password', { method: 'PUT', body: set })).body['code']).toBe(
    'login-needed',
  );
});

test.each(ASKERS)('a token of %s who stands %s does what its scope says, where its owner may', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  const whole = await tokenOf(client);
  for (const path of ['/api/users', '/api/targets', '/api/campaigns'])
    expect((await bearing(whole, path)).body, path).toEqual((await service.as(client, { path })).body);
  const limited = await make(client, { scopes: ['target:read'] });
  const reads = mayDo(asker, { action: 'read', object: 'target' }, offices.lineage(place));
  expect(limited.status).toBe(reads ? 200 : 422);
  if (!reads) return;
  const token = String(limited.body['token']);
  expect((await bearing(token, '/api/targets')).status).toBe(200);
  expect((await bearing(token, '/api/campaigns')).body['code']).toBe('not-allowed');
});

test('a token follows the rights that its owner has now', async () => {
  const id = offices.account('reviewer', 'other');
  const token = await tokenOf(offices.client('reviewer', 'other'), { scopes: ['target:read'] });
  expect((await bearing(token, '/api/targets')).status).toBe(200);
  const { database } = service.service;
  await database.updateTable('users').set({ roles: [] }).where('id', '=', id).execute();
  expect((await bearing(token, '/api/targets')).body['code']).toBe('not-allowed');
});

test('one sees and ends one’s own tokens; administrators those of all', async () => {
  const [mine, theirs] = [offices.client('expert', 'own'), offices.client('office', 'above')];
  const { body } = await make(mine, { name: 'mine' });
  const names = async (client: Client) => JSON.stringify((await service.as(client, { path: '/api/tokens' })).body);
  expect(await names(mine)).toContain('"mine"');
  expect(await names(theirs)).not.toContain('"mine"');
  expect(await names(admin)).toContain('"mine"');
  const path = `/api/tokens/${String(body['id'])}`;
  expect((await service.as(theirs, { method: 'DELETE', path })).status).toBe(404);
  expect((await bearing(String(body['token']), '/api/campaigns')).status).toBe(200);
  expect((await service.as(admin, { method: 'DELETE', path })).status).toBe(200);
  expect((await bearing(String(body['token']), '/api/campaigns')).status).toBe(401);
  expect((await service.as(mine, { method: 'DELETE', path })).status).toBe(404);
});

test('a list comes page by page', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path: string = `/api/tokens?limit=9${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const page = (await service.as(admin, { path })).body as { items: { id: string }[]; next: string | null };
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  expect(seen).toEqual([...new Set(seen)].toSorted().toReversed());
  expect(seen.length).toBeGreaterThan(ASKERS.length);
});

test('a token ends with its last day, and that is no later than in a year', async () => {
  const token = await tokenOf(admin, { name: 'ends' });
  await service.service.database
    .updateTable('apiTokens')
    .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
    .where('name', '=', 'ends')
    .execute();
  expect((await bearing(token, '/api/campaigns')).status).toBe(401);
  const year = Number(today().slice(0, 4));
  for (const expiresOn of ['2020-01-01', `${year + 1}-12-31`, `${year + 2}-01-01`].filter(
    (day) => day > `${year + 1}${today().slice(4)}` || day < today(),
  ))
    expect((await make(admin, { expiresOn })).body['code'], expiresOn).toBe('token-expiry');
  expect((await make(admin, { expiresOn: '2027-02-30' })).status).toBe(400);
});

test('what is no token of ours is nobody, whatever cookie stands beside it', async () => {
  for (const authorization of ['', 'Bearer', 'Bearer kp_', `Bearer kp_${'a'.repeat(43)}`, 'Basic YWRtaW46eA=='])
    expect(
      (await service.as(admin, { path: '/api/campaigns', headers: { authorization } })).status,
      authorization,
    ).toBe(401);
});

test('who is disabled, or got a new password from an administrator, has no tokens any more', async () => {
  const change = async (id: string, more: object) => {
    const { version } = await service.service.database
      .selectFrom('users')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return service.as(admin, { method: 'PATCH', path: `/api/users/${id}`, body: { version, ...more } });
  };
  const id = offices.account('auditor', 'own');
  const token = await tokenOf(offices.client('auditor', 'own'));
  expect((await change(id, { isDisabled: true })).status).toBe(200);
  expect((await bearing(token, '/api/campaigns')).status).toBe(401);
  expect((await change(id, { isDisabled: false })).status).toBe(200);
  expect((await bearing(token, '/api/campaigns')).status).toBe(401);
  const other = await tokenOf(offices.client('auditor', 'above'));
  const path = `/api/users/${offices.account('auditor', 'above')}/password`;
  expect((await service.as(admin, { method: 'POST', path })).status).toBe(200);
  expect((await bearing(other, '/api/campaigns')).status).toBe(401);
});

test('an account has fifty at most, also when many are made at once', async () => {
  const client = offices.client('expert', 'other');
  const answers = await Promise.all(Array.from({ length: 60 }, async () => make(client)));
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(50);
  expect(new Set(answers.map(({ body }) => body['code']))).toContain('tokens-too-many');
});

test('neither the database nor the traces hold a token', async () => {
  const token = await tokenOf(admin);
  const { database } = service.service;
  const rows = await database.selectFrom('apiTokens').selectAll().execute();
  const kept = rows.map((row) => ({ ...row, tokenHash: row.tokenHash.toString('base64url') }));
  const payloads = await database.selectFrom('eventPayloads').select('payload').execute();
  expect(JSON.stringify(kept)).not.toContain(token.slice(3));
  expect(JSON.stringify(payloads)).not.toContain(token.slice(3));
  const verbs = await database.selectFrom('events').select('verb').where('object', '=', 'token').distinct().execute();
  expect(verbs.map(({ verb }) => verb).toSorted()).toEqual(['create', 'delete']);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
