import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayDo } from '../../../../src/core/process/index.ts';
import { chinaDay } from '../../../../src/core/model/china-day.ts';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { updateAlerts } from '../../../../src/server/usecases/alerts/update-alerts.ts';
import { ASKERS, type Offices, openOffices, PLACES } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';

let service: TestService;
let admin: Client;
let offices: Offices;
let own: string;

beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
  const { database } = service.service;
  ({ organizationId: own } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow());
  offices = await openOffices(service, own);
});
afterAll(async () => service.end());

const before = (days: number): string =>
  chinaDay(new Date(Date.parse(service.service.clock.moment()) - days * 86_400_000).toISOString()) ?? '';

async function account(organizationId: string, name: string, status = 'active'): Promise<string> {
  const id = newId();
  const { database } = service.service;
  await database.insertInto('targets').values({ id, kind: 'account', organizationId, name, status }).execute();
  const rest = { accountId: '', url: '', type: '', supervisor: '', operator: '', certifiedSubject: '', filing: '' };
  await database
    .insertInto('accounts')
    .values({ targetId: id, platform: '微信', openedOn: null, ...rest })
    .execute();
  return id;
}

const note = async (looks: unknown[], client = admin) =>
  service.as(client, { method: 'POST', path: '/api/account-looks', body: { looks } });
const list = async (query = '', client = admin) =>
  (await service.as(client, { path: `/api/account-looks${query}` })).body['items'] as Record<string, unknown>[];
const alerts = async (target: string) =>
  service.service.database
    .selectFrom('alerts')
    .select(['level', 'facts', 'clearedAt'])
    .where('targetId', '=', target)
    .execute();

describe('how long an account has posted nothing', () => {
  test('is warned of at 7 and at 10 days, once each, and over with a new post', async () => {
    const id = await account(own, '某某发布');
    await updateAlerts(service.service);
    expect(await alerts(id)).toEqual([]);
    const steps: [days: number, changes: Record<string, number>][] = [
      [6, { opened: 0, raised: 0, cleared: 0 }],
      [7, { opened: 1, raised: 0, cleared: 0 }],
      [9, { opened: 0, raised: 0, cleared: 0 }],
      [10, { opened: 0, raised: 1, cleared: 0 }],
      [13, { opened: 0, raised: 0, cleared: 0 }],
      [0, { opened: 0, raised: 0, cleared: 1 }],
    ];
    for (const [days, changes] of steps) {
      expect((await note([{ targetId: id, newest: before(days) }])).status).toBe(200);
      expect(await updateAlerts(service.service), `${days} days`).toEqual(changes);
    }
    expect(await alerts(id)).toMatchObject([
      { level: 2, facts: { days: 13, newest: before(13), seenOn: before(0) }, clearedAt: expect.any(String) as string },
    ]);
  });

  test('of one that was looked at long ago counts until today, and of one without any post from the look', async () => {
    const [old, empty] = [await account(own, '旧账号'), await account(own, '空账号')];
    await note([
      { targetId: old, newest: before(12), seenOn: before(11) },
      { targetId: empty, newest: null, seenOn: before(8) },
    ]);
    await updateAlerts(service.service);
    expect(await alerts(old)).toMatchObject([{ level: 2, facts: { days: 12 } }]);
    expect(await alerts(empty)).toMatchObject([{ level: 1, facts: { days: 8, newest: null } }]);
  });

  test('is nothing to be warned of where the account is not in use', async () => {
    const id = await account(own, '停更账号', 'suspended');
    await note([{ targetId: id, newest: before(100) }]);
    await updateAlerts(service.service);
    expect(await alerts(id)).toEqual([]);
    expect(await list(`?target=${id}`)).toEqual([]);
  });
});

test('accounts that nobody has looked at stand first, then those whose newest post is the oldest; page by page', async () => {
  const body = newId();
  const { database } = service.service;
  const names = { parentId: own, fullName: '某局', shortName: '某局', region: '', officialOrder: 0, isOffice: false };
  const lineage = [...offices.lineage('own'), body];
  await database
    .insertInto('organizations')
    .values({ id: body, lineage, ...names })
    .execute();
  const [never, old, fresh] = [await account(body, '没看过'), await account(body, '旧'), await account(body, '新')];
  await note([
    { targetId: fresh, newest: before(1) },
    { targetId: old, newest: before(3) },
  ]);
  const seen: unknown[] = [];
  let cursor = '';
  for (let page = 0; page < 3; page++) {
    const { body: reply } = await service.as(admin, {
      path: `/api/account-looks?organization=${body}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
    });
    seen.push(...(reply['items'] as { targetId: string }[]).map(({ targetId }) => targetId));
    cursor = (reply['next'] as string | null) ?? '';
  }
  expect(seen).toEqual([never, old, fresh]);
  expect(cursor).toBe('');
});

test('days that cannot be are refused, and nothing of the others is kept', async () => {
  const [one, two] = [await account(own, '甲'), await account(own, '乙')];
  const answer = await note([
    { targetId: one, newest: before(1) },
    { targetId: two, newest: before(1), seenOn: before(2) },
  ]);
  expect(answer.status).toBe(422);
  expect(JSON.stringify(answer.body)).toContain('最近更新不能晚于查看的日期');
  expect((await note([{ targetId: one, newest: before(-1) }])).status).toBe(422);
  expect(
    (
      await note([
        { targetId: one, newest: before(1) },
        { targetId: newId(), newest: null },
      ])
    ).status,
  ).toBe(404);
  expect(await list(`?target=${one}`)).toMatchObject([{ newest: null, seenOn: null, days: null, standing: 'unknown' }]);
  await note([{ targetId: one, newest: before(14) }]);
  expect(await list(`?target=${one}`)).toMatchObject([{ days: 14, standing: 'veto' }]);
});

test.each(ASKERS)('%s at %s reads and writes what the table of rights says', async (role, place) => {
  const client = offices.client(role, place);
  for (const where of PLACES) {
    const body = offices.bodies.get(where) ?? null;
    if (body === null) continue;
    const id = await account(body, `${role} ${place} ${where}`);
    const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
    const mayRead = mayDo(asker, { action: 'read', object: 'target' }, offices.lineage(where));
    const mayWrite = mayDo(asker, { action: 'create', object: 'finding' }, offices.lineage(where));
    const seen = await service.as(client, { path: `/api/account-looks?target=${id}` });
    const items = (seen.body['items'] ?? []) as unknown[];
    expect(items.length, `reads ${where}`).toBe(mayRead ? 1 : 0);
    const { status } = await note([{ targetId: id, newest: before(1) }], client);
    expect(status === 200, `writes ${where}: ${status}`).toBe(mayWrite);
  }
});

test('what was written down stands in the traces, one event for many', async () => {
  const { body } = await service.as(admin, { path: '/api/events?object=account-look&limit=200' });
  const events = body['items'] as { verb: string }[];
  expect(events.length).toBeGreaterThan(0);
  expect(new Set(events.map(({ verb }) => verb))).toEqual(new Set(['create']));
  expect(service.bugs).toEqual([]);
});
