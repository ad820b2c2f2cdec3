import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteInventory } from '../../../../src/server/store/registry/section-inventory.ts';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';

let service: TestService;
let admin: Client;
let path = '';
let targetId = '';

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { sites } = await registerSites(service.service, ['http://www.site.example/']);
  targetId = sites[0]?.targetId ?? '';
  path = `/api/targets/${targetId}/sections`;
});
afterAll(async () => service.end());

const NEWS = { name: '要闻', kind: '动态要闻', url: 'www.site.example/yw/', longestAge: 14, isExpected: null };
const make = async (body: object) => service.as(admin, { method: 'POST', path, body });
const list = async () => (await service.as(admin, { path })).body['items'] as Record<string, unknown>[];

test('a section is registered by the rules of the table, once', async () => {
  expect((await make(NEWS)).status).toBe(200);
  expect(await list()).toMatchObject([
    { name: '要闻', url: 'http://www.site.example/yw/', longestAge: 14, isExpected: null, seenAt: null, version: 1 },
  ]);
  expect((await make(NEWS)).body).toMatchObject({ code: 'registered-already' });
  expect((await make({ ...NEWS, url: 'nothing' })).body).toMatchObject({ code: 'registry-faulty' });
});

test('whether it is to be updated is said by people; a change is made of what was seen', async () => {
  const [{ id } = { id: '' }] = await list();
  const change = async (body: object) =>
    service.as(admin, { method: 'PATCH', path: `/api/sections/${String(id)}`, body });
  expect((await change({ version: 1, isExpected: true })).status).toBe(200);
  expect((await change({ version: 1, isExpected: false })).body).toMatchObject({ code: 'version-changed' });
  expect((await change({ version: 2, longestAge: 0 })).status).toBe(400);
  expect(await list()).toMatchObject([{ isExpected: true, longestAge: 14, name: '要闻', version: 2 }]);
});

test('an inspection adds what it saw, and takes back nothing that people said', async () => {
  const seen = (url: string, newest: string | null) => ({
    url,
    name: '栏目',
    type: '通知公告' as const,
    entries: 3,
    newest,
  });
  const inventory = [seen('http://www.site.example/yw/', '2026-11-01'), seen('http://www.site.example/tz/', null)];
  const moment = '2026-11-20T10:00:00+08:00';
  await service.service.database
    .transaction()
    .execute(async (transaction) => noteInventory(transaction, { targetId, moment, inventory }));
  const items = await list();
  expect(items).toHaveLength(2);
  expect(items).toContainEqual(
    expect.objectContaining({ name: '要闻', kind: '动态要闻', newest: '2026-11-01', isExpected: true, version: 2 }),
  );
  expect(items).toContainEqual(expect.objectContaining({ name: '栏目', newest: null, entries: 3, isExpected: null }));
});

test('the chain holds, and nothing was a fault of ours', async () => {
  expect((await verifyChains(service.service)).flatMap(({ faults }) => faults)).toEqual([]);
  expect(service.bugs).toEqual([]);
});
