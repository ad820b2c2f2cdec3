import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Inputs } from '../../../src/server/api/endpoint.ts';
import { ENDPOINTS } from '../../../src/server/api/endpoints.ts';
import { type Client, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
});
afterAll(async () => service.end());

const ANY_ID = '00000000-0000-4000-8000-000000000000';
const MOMENT = '2020-03-02T08:00:00.000Z';

const LISTS = ENDPOINTS.filter(({ inputs }) => (inputs as Inputs).query?.shape['cursor'] !== undefined);

/** Lists that are whole: a tree of bodies, and what there are few of by nature. */
const WHOLE = ['listCampaigns', 'listChecks', 'listIndicators', 'listOrganizations', 'listSections'];

/** The orders of a list, the usual one first. */
function sortsOf(id: string): string[] {
  const [sort] = LISTS.flatMap((one): unknown[] =>
    one.id === id ? [(one.inputs as Inputs).query?.shape['sort']] : [],
  );
  if (!(sort instanceof z.ZodDefault) || !(sort.unwrap() instanceof z.ZodEnum)) return [];
  const usual = String(sort.parse(undefined));
  return [usual, ...(sort.unwrap() as z.ZodEnum).options.map(String).filter((one) => one !== usual)];
}

/** What some list might have as its place. */
const PLACES: Readonly<Record<string, unknown>> = {
  listTokens: { expiresAt: MOMENT, id: ANY_ID },
  listUsers: { login: 'admin', name: '管理员' },
  listAlertChannels: { name: '名称', id: ANY_ID },
  listReviewRules: ANY_ID,
  listAlerts: { openedAt: MOMENT, id: ANY_ID },
  listEvents: 7,
  listCampaignDates: { firstDay: '2026-12-01', id: ANY_ID },
  listFindings: { changedAt: MOMENT, id: ANY_ID },
  listTargetHealth: [0, 0, 0, 0, 1, ANY_ID],
  listInspections: { createdAt: MOMENT, id: ANY_ID },
  listRegistryWarnings: { at: 0, targetId: ANY_ID, code: 'code-missing' },
  listSamples: { drawnAt: MOMENT, id: ANY_ID },
  listNearVeto: { failed: 1, valid: 2, officialOrder: -1, targetId: ANY_ID },
  listAccountLooks: { since: '2026-11-01', targetId: ANY_ID },
  listTargets: { officialOrder: 1, organizationId: ANY_ID, name: '名称', id: ANY_ID },
  listUnregisteredHosts: { host: 'a.example.gov.cn', lastSeen: MOMENT },
};

const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const ask = async (path: string, cursor: string, sort?: string) =>
  service.as(admin, {
    path: `${path}?cursor=${encodeURIComponent(cursor)}&limit=3${sort === undefined ? '' : `&sort=${sort}`}`,
  });

test('every list is tried here, and has pages', () => {
  expect(LISTS.map(({ id }) => id).toSorted()).toEqual(Object.keys(PLACES).toSorted());
  const named = ENDPOINTS.map(({ id }): string => id).filter((id) => id.startsWith('list') && !(id in PLACES));
  expect(named.toSorted()).toEqual(WHOLE);
});

test.each(LISTS)('$id takes its own cursors and refuses all others, in clear words', async ({ id, path }) => {
  const place = PLACES[id];
  const [sort = ''] = sortsOf(id);
  expect(await ask(path, written([id, sort, place]))).toMatchObject({ status: 200 });
  const broken: unknown[] = [
    null,
    [],
    [id],
    [id, place],
    [id, sort],
    [id, null, place],
    [id, 'nothing', place],
    [id, sort, null],
    [id, sort, place, 1],
    [id, sort, {}],
    [id, sort, []],
    [id, sort, -1],
    [id, sort, 1e300],
    [id, sort, `${String(place)}\0`],
    [id, sort, { ...(typeof place === 'object' ? place : {}), more: 1, lastSeen: 'yesterday', id: 'x' }],
    ['listNothing', sort, place],
    place,
    ...Object.entries(PLACES)
      .filter(([other]) => other !== id)
      .flatMap(([other, one]) => [[other, sort, one]]),
  ];
  const texts = ['', ' ', 'x', '%', '\0', '0', "' or 1=1", 'AAAA', '中文', ANY_ID, 'x'.repeat(5000)];
  const whole = written([id, sort, place]);
  const bent = [whole.slice(1), whole.slice(0, -2), `${whole}!`, ` ${whole}`, whole.toLowerCase()];
  for (const cursor of [...broken.map(written), ...texts, ...bent]) {
    const { status, body } = await ask(path, cursor);
    expect(status, `${id} ${cursor}`).toBe(400);
    if (cursor.length < 4000) expect(body['code'], `${id} ${cursor}`).toBe('cursor-faulty');
    expect(body['message']).toMatchObject({ zh: expect.stringContaining('cursor') as unknown });
  }
});

test.each(LISTS)('$id can be sorted, and a place in one order is none in another', async ({ id, path }) => {
  const sorts = sortsOf(id);
  expect(sorts.length).toBeGreaterThan(1);
  for (const sort of sorts)
    for (const asked of sorts) {
      const { status, body } = await ask(path, written([id, sort, PLACES[id]]), asked);
      expect([status, body['code']], `${id} ${sort} ${asked}`).toEqual(
        sort === asked ? [200, undefined] : [400, 'cursor-faulty'],
      );
    }
});

test('the pages of a list are the list', async () => {
  const whole = await service.as(admin, { path: '/api/events?limit=200' });
  const numbers: unknown[] = [];
  for (let next: string | null = ''; next !== null;) {
    const { body } = await service.as(admin, {
      path: `/api/events?limit=1${next === '' ? '' : `&cursor=${next}`}`,
    });
    numbers.push(...(body['items'] as { number: number }[]).map(({ number }) => number));
    next = body['next'] as string | null;
  }
  expect(numbers).toEqual((whole.body['items'] as { number: number }[]).map(({ number }) => number));
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
