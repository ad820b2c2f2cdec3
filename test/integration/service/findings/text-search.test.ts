import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';

// More than are read for one page of a search for a text.
const COUNT = 2500;
/** Numbers of those whose words differ, from the oldest to the newest. */
const RARE = [1, 700, 701, 2400];
let service: TestService;
let admin: Client;

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  await sql`with made as (
      insert into targets (id, kind, organization_id, name, status)
      select gen_random_uuid(), 'website', ${organizationId}, '网站 ' || number, 'normal' from generate_series(0, 1) as number
      returning id),
    numbered as (select id, row_number() over () - 1 as number from made)
    insert into findings (id, target_id, check_id, check_version, indicators, problem, problem_key, outcome, about, message, evidence,
      opened_at, seen_at, changed_at)
    select ('01900000-0000-7000-8000-' || lpad(to_hex(series), 12, '0'))::uuid, numbered.id, 'broken-links', 1, '{}', 'https://www.example.gov.cn/' || series,
      md5(series::text)::uuid, 'failed', '{}',
      jsonb_build_object('zh', case when series = any(${RARE}::int[]) then '一个少见的词：附件' else '链接打不开' end, 'en', 'Link'),
      '[]', moment, moment, moment
    from generate_series(1, ${COUNT}::int) as series
      join numbered on numbered.number = series % 2
      cross join lateral (select timestamptz '2026-01-01 00:00Z' + series * interval '1 second' as moment) as given`.execute(
    database,
  );
});
afterAll(async () => service.end());

/** Numbers of all that a search finds, in the order of the list, and how many pages there were. */
async function search(query: string): Promise<{ found: number[]; pages: number }> {
  const found: number[] = [];
  let [cursor, pages] = ['', 0];
  do {
    const { status, body } = await service.as(admin, { path: `/api/findings?${query}${cursor}` });
    expect(status).toBe(200);
    const { items, next } = body as { items: { problem: string }[]; next: string | null };
    found.push(...items.map(({ problem }) => Number(problem.split('/').at(-1))));
    cursor = next === null ? '' : `&cursor=${next}`;
    pages += 1;
  } while (cursor !== '' && pages < COUNT);
  return { found, pages };
}

const newestFirst = RARE.toReversed();

test.each(['changed', 'opened'])(
  'a text is found behind thousands that do not have it, each once, by %s',
  async (sort) => {
    const { found, pages } = await search(`text=${encodeURIComponent('附件')}&sort=${sort}&limit=50`);
    expect(found).toEqual(newestFirst);
    expect(pages).toBeGreaterThan(1);
  },
);

test('pages of one finding lead through all that have it', async () => {
  expect((await search(`text=${encodeURIComponent('附件')}&limit=1`)).found).toEqual(newestFirst);
});

test('of one website, only its own', async () => {
  const { id } = await service.service.database
    .selectFrom('findings')
    .select('targetId as id')
    .where('problem', '=', 'https://www.example.gov.cn/1')
    .executeTakeFirstOrThrow();
  const { found } = await search(`text=${encodeURIComponent('附件')}&target=${id}`);
  expect(found).toEqual([701, 1]);
});

test('what all have fills page after page', async () => {
  const { found } = await search('text=link&limit=200');
  expect(found).toEqual(Array.from({ length: COUNT }, (_, index) => COUNT - index));
});
