import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo } from '../../../../src/core/process/index.ts';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { openReceiver, type Receiver } from './receivers.test-support.ts';

let service: TestService;
let offices: Offices;
let admin: Client;
let receiver: Receiver;
const PLACES_WITH_BODY = ['above', 'own', 'below', 'other'] as const;
/** An alert of each body. */
const alerts = new Map<Place, string>();

beforeAll(async () => {
  // It sends by itself.
  service = await openTestService(undefined, { role: 'all', allow: ['127.0.0.0/8'] });
  receiver = await openReceiver();
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
  for (const place of PLACES_WITH_BODY) {
    const { sites } = await registerSites(service.service, [`http://${place}.example/`], 'closed');
    const targetId = sites[0]?.targetId ?? '';
    const owner = offices.bodies.get(place) ?? '';
    await database.updateTable('targets').set({ organizationId: owner }).where('id', '=', targetId).execute();
    const id = newId();
    alerts.set(place, id);
    const facts = JSON.stringify({ days: 5 });
    const times = { openedAt: '2026-11-30T09:00:00+08:00', clearedAt: '2026-11-30T10:00:00+08:00' };
    await database
      .insertInto('alerts')
      .values({ id, targetId, cause: 'certificate', subject: '', level: 2, facts, ...times })
      .execute();
  }
});
afterAll(async () => {
  receiver.close();
  await service.end();
});

const wanted = (place: Place, given: object = {}) => ({
  organizationId: offices.bodies.get(place),
  kind: 'webhook',
  name: `通道 ${place}`,
  url: receiver.url('/hook/the-key'),
  secret: 'the-secret',
  causes: ['down'],
  ...given,
});
const make = async (client: Client, place: Place, given: object = {}) =>
  service.as(client, { method: 'POST', path: '/api/alert-channels', body: wanted(place, given) });

test('a channel is made, changed, tried and removed; nothing secret is shown', async () => {
  const made = await make(admin, 'own');
  expect(made.status).toBe(200);
  const path = `/api/alert-channels/${String(made.body['id'])}`;
  const shown = async () => {
    const { body } = await service.as(admin, { path: '/api/alert-channels' });
    expect(JSON.stringify(body)).not.toMatch(/the-key|the-secret/);
    return (body['items'] as Record<string, unknown>[]).find(({ id }) => id === made.body['id']);
  };
  expect(await shown()).toMatchObject({
    name: '通道 own',
    host: new URL(receiver.url('/')).host,
    hasSecret: true,
    language: 'zh',
    isEnabled: true,
    sentAt: null,
    version: 1,
  });
  expect((await service.as(admin, { method: 'POST', path: `${path}/test` })).status).toBe(200);
  await expect.poll(async () => (await shown())?.['sentAt'], { timeout: 20_000 }).toBeTruthy();
  expect(receiver.received.map(({ path: at, body }) => [at, body.includes('测试消息')])).toEqual([
    ['/hook/the-key', true],
  ]);

  const change = { version: 1, isEnabled: false, secret: null };
  expect((await service.as(admin, { method: 'PATCH', path, body: change })).status).toBe(200);
  expect((await service.as(admin, { method: 'PATCH', path, body: change })).status).toBe(409);
  expect(await shown()).toMatchObject({ hasSecret: false, isEnabled: false, version: 2, causes: ['down'] });
  expect((await service.as(admin, { method: 'POST', path: `${path}/test` })).status).toBe(422);
  expect((await service.as(admin, { method: 'DELETE', path })).status).toBe(400);
  const remove = async (version: number) =>
    (await service.as(admin, { method: 'DELETE', path: `${path}?version=${version}` })).status;
  expect(await remove(1)).toBe(409);
  expect(await remove(2)).toBe(200);
  expect(await shown()).toBeUndefined();
  const events = await service.service.database.selectFrom('eventPayloads').select('payload').execute();
  expect(JSON.stringify(events)).not.toMatch(/the-key|the-secret/);
});

test.each<[object, number]>([
  [{ url: 'ftp://a.example/' }, 400],
  [{ url: null }, 422],
  [{ causes: [] }, 400],
  [{ recipients: ['a@b.example'] }, 422],
  [{ kind: 'wecom' }, 422],
  [{ kind: 'mail', url: null, secret: null }, 422],
  [{ kind: 'mail', url: null, secret: null, recipients: ['nobody'] }, 400],
  [{ kind: 'mail', url: null, secret: null, recipients: ['a@b.example'] }, 200],
  [{ organizationId: newId() }, 404],
])('%j: %i', async (given, status) => {
  expect((await make(admin, 'other', given)).status).toBe(status);
});

test('alerts page by page, and by what they are', async () => {
  const seen: unknown[] = [];
  let next = '';
  for (let page = 0; page < 4; page++) {
    const { body } = await service.as(admin, { path: `/api/alerts?limit=1${next}` });
    seen.push(...(body['items'] as { id: string }[]).map(({ id }) => id));
    next = `&cursor=${String(body['next'])}`;
    expect(body['next'] === null).toBe(page === 3);
  }
  expect(new Set(seen)).toEqual(new Set(alerts.values()));
  const count = async (query: string) =>
    ((await service.as(admin, { path: `/api/alerts?${query}` })).body['items'] as unknown[]).length;
  expect(await count('isOpen=true')).toBe(0);
  expect(await count('isOpen=false&cause=certificate')).toBe(4);
  expect(await count('cause=down')).toBe(0);
  expect((await service.as(admin, { path: '/api/alerts?cursor=eA' })).status).toBe(400);
});

test.each(ASKERS)('%s who stands %s may do what the table of rights gives', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  const list = await service.as(client, { path: '/api/alerts' });
  for (const where of PLACES_WITH_BODY) {
    const may = (action: 'read' | 'create' | 'change') =>
      mayDo(asker, { action, object: 'alert' }, offices.lineage(where));
    expect(JSON.stringify(list.body).includes(alerts.get(where) ?? ''), `alerts of ${where}`).toBe(may('read'));
    const made = await make(client, where);
    expect(made.status === 200, `create ${where}: ${made.status}`).toBe(may('create'));
    const { body } = await make(admin, where);
    const path = `/api/alert-channels/${String(body['id'])}`;
    const channels = await service.as(client, { path: '/api/alert-channels?limit=200' });
    expect(JSON.stringify(channels.body).includes(String(body['id'])), `list ${where}`).toBe(may('read'));
    const tried = [
      await service.as(client, { method: 'PATCH', path, body: { version: 1, isEnabled: false } }),
      await service.as(client, { method: 'DELETE', path: `${path}?version=${may('change') ? 2 : 1}` }),
    ];
    expect(
      tried.map(({ status }) => status === 200),
      `change ${where}`,
    ).toEqual([may('change'), may('change')]);
    if (may('change')) continue;
    expect(tried.every(({ status }) => status === 403 || status === 404)).toBe(true);
    await service.as(admin, { method: 'DELETE', path: `${path}?version=1` });
  }
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
