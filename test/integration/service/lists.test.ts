import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../src/server/runtime/new-id.ts';
import { addTarget, inspect } from './findings/findings.test-support.ts';
import { openOffices } from './offices.test-support.ts';
import { type Client, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;
let below: string;

/** Both lists have five of the office and four of what lies below it. */
beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId: own } = await database
    .selectFrom('campaigns')
    .select('organizationId')
    .executeTakeFirstOrThrow();
  const offices = await openOffices(service, own);
  below = offices.bodies.get('below') ?? '';
  const [above, under] = [await addTarget(service, own), await addTarget(service, below)];
  for (let index = 0; index < 9; index++) {
    const targetId = index % 2 === 0 ? above : under;
    await inspect(service, targetId, { findings: [] });
    const openedAt = `2020-03-0${index + 1}T08:00:00+08:00`;
    const facts = JSON.stringify({ days: index });
    await database
      .insertInto('alerts')
      .values({ id: newId(), targetId, cause: 'certificate', subject: String(index), level: 1, facts, openedAt })
      .execute();
  }
});
afterAll(async () => service.end());

interface Page {
  items: { id: string; organizationId: string }[];
  next: string | null;
}

async function all(path: string, query: string): Promise<Page['items']> {
  const items: Page['items'] = [];
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`;
    const { status, body } = await service.as(admin, { path: `${path}?limit=2${query}${cursor}` });
    expect(status).toBe(200);
    const page = body as unknown as Page;
    items.push(...page.items);
    ({ next } = page);
  }
  return items;
}

test.each(['/api/inspections', '/api/alerts'])(
  '%s is listed from either end, and for a body with all below it',
  async (path) => {
    const newest = await all(path, '');
    expect(newest).toHaveLength(9);
    const oldest = await all(path, '&sort=oldest');
    expect(oldest.map(({ id }) => id)).toEqual(newest.map(({ id }) => id).toReversed());
    for (const sort of ['newest', 'oldest']) {
      const own = await all(path, `&sort=${sort}&organization=${below}`);
      expect(own.map(({ organizationId }) => organizationId)).toEqual([below, below, below, below]);
    }
    expect(await all(path, `&organization=${newId()}`)).toEqual([]);
  },
);
