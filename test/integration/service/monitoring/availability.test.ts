import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo } from '../../../../src/core/process/index.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { registerSites } from './sites.test-support.ts';

let service: TestService;
let offices: Offices;
let admin: Client;
/** A site of each body, each with failures. */
const sites = new Map<Place, string>();

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
  for (const [index, place] of (['above', 'own', 'below', 'other'] as const).entries()) {
    const { sites: made } = await registerSites(service.service, [`http://${place}.example/`]);
    const targetId = made[0]?.targetId ?? '';
    sites.set(place, targetId);
    const owner = offices.bodies.get(place) ?? '';
    await database.updateTable('targets').set({ organizationId: owner }).where('id', '=', targetId).execute();
    await addDays(targetId, 6 + index);
  }
});
afterAll(async () => service.end());

/** A year of full days up to 30 November, the last one with so many failures. */
async function addDays(targetId: string, failed: number) {
  const days = Array.from({ length: 365 }, (_, back) => ({
    targetId,
    day: new Date(Date.parse('2026-11-30') - back * 86_400_000).toISOString().slice(0, 10),
    open: back === 0 ? 20 - failed : 20,
    failed: back === 0 ? failed : 0,
    void: 4,
    totalMs: 4000,
    slowestMs: 900,
    certificateDays: 80,
  }));
  await service.service.database.insertInto('probeDays').values(days).execute();
}

const of = (place: Place, query = '?from=2025-12-01&to=2026-11-30') =>
  `/api/targets/${sites.get(place) ?? ''}/availability${query}`;

test('a year of a site, with the verdict of its last week', async () => {
  const { status, body } = await service.as(admin, { path: of('own') });
  expect(status).toBe(200);
  expect(body).toMatchObject({ from: '2025-12-01', to: '2026-11-30', failures: [] });
  expect(body['days']).toHaveLength(365);
  expect(body['verdict']).toMatchObject({ state: 'veto', isWarned: true, failed: 7, valid: 140 });
  // The week counts, however few days are asked for.
  const short = await service.as(admin, { path: of('above', '?from=2026-11-30&to=2026-11-30') });
  expect(short.body['days']).toMatchObject([{ day: '2026-11-30', open: 14, failed: 6, void: 4, isFull: true }]);
  expect(short.body['verdict']).toMatchObject({ state: 'warning', failed: 6, valid: 140 });
});

test('sites near the veto, the worst first, page by page', async () => {
  const shares: unknown[] = [];
  let next = '';
  for (let page = 0; page < 4; page++) {
    const path = `/api/availability?at=2026-11-30&limit=1${next}`;
    const { body } = await service.as(admin, { path });
    const [{ verdict } = { verdict: null }] = body['items'] as { verdict: { failed: number; state: string } }[];
    shares.push([verdict?.failed, verdict?.state]);
    const cursor = body['next'] as string | null;
    next = cursor === null ? '' : `&cursor=${cursor}`;
    expect(next === '').toBe(page === 3);
  }
  expect(shares).toEqual([
    [9, 'veto'],
    [8, 'veto'],
    [7, 'veto'],
    [6, 'warning'],
  ]);
  const warned = await service.as(admin, { path: '/api/availability?at=2026-11-30&state=warning' });
  expect(warned.body['items']).toHaveLength(1);
  const before = await service.as(admin, { path: '/api/availability?at=2026-11-29' });
  expect(before.body['items']).toEqual([]);
});

test.each([
  ['/api/availability?cursor=eA', 400],
  ['/api/availability?at=yesterday', 400],
  ['/api/availability?limit=201', 400],
  ['/api/targets/00000000-0000-0000-0000-000000000000/availability', 404],
])('%s: %i', async (path, status) => {
  expect((await service.as(admin, { path })).status).toBe(status);
});

test.each(ASKERS)('%s who stands %s sees as far as the table of rights says', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  const list = await service.as(client, { path: '/api/availability?at=2026-11-30' });
  for (const [where, id] of sites) {
    const isAllowed = mayDo(asker, { action: 'read', object: 'target' }, offices.lineage(where));
    expect(JSON.stringify(list.body).includes(id), `list ${where}`).toBe(isAllowed);
    const { status, body } = await service.as(client, { path: of(where) });
    expect(status, `show ${where}`).toBe(isAllowed ? 200 : status === 403 ? 403 : 404);
    if (!isAllowed) expect(JSON.stringify(body)).not.toContain('.example');
  }
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
