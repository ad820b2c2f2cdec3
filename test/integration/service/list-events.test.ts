import { afterAll, beforeAll, expect, test } from 'vitest';
import { chinaDay } from '../../../src/core/model/china-day.ts';
import { mayDo } from '../../../src/core/process/index.ts';
import { ASKERS, type Offices, openOffices } from './offices.test-support.ts';
import { openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let offices: Offices;
let campaign: string;

interface Listed {
  items: { number: number; verb: string; object: string; objectId: string; payload: string | null; hash: string }[];
  next: string | null;
  head: { events: number; head: string };
}

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  const row = await service.service.database
    .selectFrom('campaigns')
    .select(['id', 'organizationId'])
    .executeTakeFirstOrThrow();
  campaign = row.id;
  offices = await openOffices(service, row.organizationId);
  const admin = await service.administrator();
  for (const place of ['above', 'own', 'below', 'other'] as const) {
    const path = `/api/organizations/${offices.bodies.get(place) ?? ''}`;
    const body = { version: 1, organization: { shortName: `改名${place}` } };
    await service.as(admin, { method: 'PATCH', path, body });
  }
});
afterAll(async () => service.end());

const list = async (client: Parameters<TestService['as']>[0], query = '') => {
  const { status, body } = await service.as(client, { path: `/api/events${query}` });
  return { status, ...(body as unknown as Listed) };
};

test.each(ASKERS)('%s who stands %s sees what was done within their reach', async (role, place) => {
  const right = { action: 'read', object: 'event' } as const;
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  const { status, items } = await list(offices.client(role, place), '?object=organization&verb=change&limit=200');
  const mayRead = role === 'administrator' || ((role === 'office' || role === 'auditor') && place !== 'none');
  expect(status).toBe(mayRead ? 200 : 403);
  if (!mayRead) return;
  for (const about of ['above', 'own', 'below', 'other'] as const) {
    const isSeen = items.some(({ objectId }) => objectId === offices.bodies.get(about));
    expect(isSeen, about).toBe(mayDo(asker, right, offices.lineage(about)));
  }
});

test('pages follow one another without gaps, with what was there before and after and the head of the chain', async () => {
  const client = offices.client('administrator', 'own');
  const all = await list(client, '?limit=200');
  const pages: number[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Listed = await list(client, `?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
    pages.push(...page.items.map(({ number }) => number));
    cursor = page.next;
  }
  expect(pages.slice(-all.items.length)).toEqual(all.items.map(({ number }) => number));
  expect(pages.at(-1)).toBe(1);
  const { chain, events } = await newest();
  expect(all.head).toEqual({ events, head: chain });
  const renamed = all.items.find(({ object, verb }) => object === 'organization' && verb === 'change');
  expect(renamed?.payload).toContain('改名other');
});

test('the chain of a campaign, days, a person, and what is no filter', async () => {
  const client = offices.client('administrator', 'own');
  const own = await list(client, `?campaign=${campaign}`);
  expect(own.items.map(({ object }) => object)).toEqual(['campaign']);
  expect((await list(client, '?to=2000-01-01')).items).toEqual([]);
  const day = chinaDay(service.service.clock.moment()) ?? '';
  const all = await list(client, '?limit=200');
  for (const query of [`from=${day}`, `to=${day}`, `from=${day}&to=${day}`])
    for (const sort of ['newest', 'oldest']) {
      const { items } = await list(client, `?limit=200&${query}&sort=${sort}`);
      const numbers = items.map(({ number }) => number);
      expect(numbers.toSorted((a, b) => b - a)).toEqual(all.items.map(({ number }) => number));
    }
  expect((await list(client, `?from=${day}&to=2000-01-01`)).items).toEqual([]);
  expect((await list(client, '?actor=nobody%25')).items).toEqual([]);
  expect((await list(client, '?actor=admin&limit=5')).items).toHaveLength(5);
  expect((await list(offices.client('office', 'other'), `?campaign=${campaign}`)).status).toBe(404);
  expect((await list(client, '?from=yesterday')).status).toBe(400);
  expect(service.bugs).toEqual([]);
});

async function newest() {
  const { head, length } = await service.service.database
    .selectFrom('chains')
    .select(['head', 'length'])
    .where('id', '=', 'registry')
    .executeTakeFirstOrThrow();
  return { chain: head, events: length };
}
