import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Action, mayDo } from '../../../../src/core/process/index.ts';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';

let service: TestService;
let offices: Offices;
const WHERE = ['above', 'own', 'below', 'other'] as const;
/** A site of each body, and an inspection of it that is over. */
const sites = new Map<Place, { target: string; inspection: string }>();

beforeAll(async () => {
  // Nothing takes on what is asked for.
  service = await openTestService(undefined, { role: 'api' });
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
  for (const place of WHERE) {
    const registered = await registerSites(service.service, [`http://${place}.example.gov.cn/`]);
    const target = registered.sites[0]?.targetId ?? '';
    await database
      .updateTable('targets')
      .set({ organizationId: offices.bodies.get(place) ?? '', name: '秘密网站' })
      .where('id', '=', target)
      .execute();
    const inspection = newId();
    await database
      .insertInto('inspections')
      .values({
        id: inspection,
        targetId: target,
        depth: 'full',
        reason: 'plan',
        state: 'cancelled',
        createdAt: '2026-11-29T00:00:00+08:00',
      })
      .execute();
    sites.set(place, { target, inspection });
  }
});
afterAll(async () => service.end());

test.each(ASKERS)('%s who stands %s reaches inspections as far as the table of rights says', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  for (const [where, { target, inspection }] of sites) {
    const may = (action: Action) => mayDo(asker, { action, object: 'inspection' }, offices.lineage(where));
    const get = async (path: string) => service.as(client, { path });
    const list = await get('/api/inspections');
    expect(JSON.stringify(list.body).includes(inspection), `list ${where}`).toBe(may('read'));
    const shown = await get(`/api/inspections/${inspection}`);
    expect(shown.status === 200, `show ${where}`).toBe(may('read'));
    const watched = await get(`/api/inspections/${inspection}/progress`);
    expect(watched.status === 200, `watch ${where}`).toBe(may('read'));
    const report = await get(`/api/inspections/${inspection}/report`);
    // It has none, which only they learn who may see it.
    expect(report.status, `report ${where}`).toBeOneOf([403, 404]);
    const post = async (path: string, body?: unknown) => service.as(client, { method: 'POST', path, body });
    const cancelled = await post(`/api/inspections/${inspection}/cancellation`);
    expect(cancelled.status === 409, `cancel ${where}: ${cancelled.status}`).toBe(may('change'));
    const asked = await post(`/api/targets/${target}/inspections`, { depth: 'light' });
    expect(asked.status === 200, `request ${where}: ${asked.status}`).toBe(may('create'));
    for (const { status, body } of [shown, watched, report, cancelled, asked])
      if (status >= 400) expect(JSON.stringify(body)).not.toContain('秘密');
  }
});

test('units are told neither what was only suspected nor how much of it there is', async () => {
  const { inspection } = sites.get('own') ?? { inspection: '' };
  const { database, blobs } = service.service;
  const sha256 = await blobs.put(Buffer.from('<p>只是怀疑</p>'));
  const changes = JSON.stringify({ opened: 159, still: 0, gone: 0, back: 0 });
  const kept = { reportSha256: sha256, changes };
  await database.updateTable('inspections').set(kept).where('id', '=', inspection).execute();
  for (const role of ['unit-editor', 'unit-approver', 'auditor'] as const) {
    const client = offices.client(role, 'own');
    const told = role === 'auditor';
    const list = await service.as(client, { path: '/api/inspections' });
    const shown = await service.as(client, { path: `/api/inspections/${inspection}` });
    const watched = await service.as(client, { path: `/api/inspections/${inspection}/progress` });
    const answers = [list, shown, watched].map(({ body }) => JSON.stringify(body));
    expect(answers.map((text) => text.includes('159'))).toEqual([told, told, told]);
    expect(shown.body['hasReport']).toBe(told);
    const report = await service.as(client, { path: `/api/inspections/${inspection}/report` });
    expect(report.status).toBe(told ? 200 : 404);
  }
});

test('who cancelled one, and when, is told to the office and who audits it; units are told when', async () => {
  const { target } = sites.get('own') ?? { target: '' };
  const administrator = offices.client('administrator', 'none');
  const post = async (path: string, body?: object) => service.as(administrator, { method: 'POST', path, body });
  const { body: asked } = await post(`/api/targets/${target}/inspections`, { depth: 'light' });
  const path = `/api/inspections/${String(asked['id'])}`;
  expect((await service.as(administrator, { path })).body).toMatchObject({ cancelAskedAt: null, cancelAskedBy: null });
  expect((await post(`${path}/cancellation`)).status).toBe(200);
  for (const role of ['unit-editor', 'unit-approver', 'auditor'] as const) {
    const client = offices.client(role, 'own');
    const { body: shown } = await service.as(client, { path });
    expect(shown['cancelAskedAt']).toEqual(expect.any(String));
    expect(shown['cancelAskedBy'], role).toEqual(role === 'auditor' ? { name: 'administrator.none' } : null);
    const { body: list } = await service.as(client, { path: '/api/inspections' });
    expect(list['items']).toContainEqual(shown);
  }
});

test('pages of a list join without gaps', async () => {
  const client = offices.client('administrator', 'none');
  const all = await service.as(client, { path: '/api/inspections' });
  const ids = (body: Record<string, unknown>) => (body['items'] as { id: string }[]).map(({ id }) => id);
  const seen: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page = await service.as(client, {
      path: `/api/inspections?limit=3${next === '' ? '' : `&cursor=${next}`}`,
    });
    seen.push(...ids(page.body));
    next = page.body['next'] as string | null;
  }
  expect(seen).toEqual(ids(all.body));
  expect((await service.as(client, { path: '/api/inspections?cursor=x' })).status).toBe(400);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
