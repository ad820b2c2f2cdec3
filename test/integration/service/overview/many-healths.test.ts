import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';

// From two thousand websites on, the list is kept for a moment.
const COUNT = 2100;
let service: TestService;
let admin: Client;

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  await sql`with made as (
      insert into targets (id, kind, organization_id, name, status)
      select gen_random_uuid(), 'website', ${organizationId}, '网站 ' || number, 'normal'
      from generate_series(1, ${COUNT}::int) as number returning id)
    insert into websites (target_id, home_url, hosts, class, level)
    select id, 'http://' || id || '.example/', '{}', 'department', 'county' from made`.execute(database);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await service.end();
});

async function idsOfAll(): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  do {
    const { body } = await service.as(admin, { path: `/api/target-health?limit=200${cursor}` });
    const { items, next } = body as { items: { id: string }[]; next: string | null };
    ids.push(...items.map(({ id }) => id));
    cursor = next === null ? '' : `&cursor=${next}`;
  } while (cursor !== '');
  return ids;
}

const unknown = async () => {
  const { body } = await service.as(admin, { path: '/api/overview' });
  return (body['websites'] as Record<string, number>)['unknown'];
};

test('pages of very many websites hold each once, and many who ask at once are told the same', async () => {
  const ids = await idsOfAll();
  expect(new Set(ids).size).toBe(COUNT);
  expect(ids).toHaveLength(COUNT);
  expect(await Promise.all(Array.from({ length: 20 }, unknown))).toEqual(Array.from({ length: 20 }, () => COUNT));
});

const closeOne = async () =>
  sql`update targets set status = 'closed' where id = (select min(id::text)::uuid from targets where status = 'normal')`.execute(
    service.service.database,
  );

test('what changed is told five seconds later at most', async () => {
  expect(await unknown()).toBe(COUNT);
  await closeOne();
  const now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => now + 5001);
  expect(await unknown()).toBe(COUNT - 1);
});

test('where people look all the time nobody waits: the list of before is shown while the next one is put together', async () => {
  await closeOne();
  const now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => now + 2001);
  expect(await unknown()).toBe(COUNT - 1);
  await vi.waitFor(async () => expect(await unknown()).toBe(COUNT - 2), { timeout: 20_000 });
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
