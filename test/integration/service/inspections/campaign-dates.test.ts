import { afterAll, beforeAll, expect, test } from 'vitest';
import { planCampaignLooks } from '../../../../src/server/usecases/inspections/plan-campaign-looks.ts';
import { registerSites, setClock } from '../monitoring/sites.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';

const DATES = ['2026-12-10/2026-12-20'];
const SITES = 40;

let running: TestService;
beforeAll(async () => {
  running = await openTestService(undefined, { role: 'api' });
});
afterAll(async () => running.end());

test('every site is inspected once in the week before a campaign and once in the week after, and at no other time', async () => {
  const { service, set } = setClock(running.service, '2026-12-02T23:59:00+08:00');
  const { database } = service;
  await database.updateTable('targets').set({ status: 'closed' }).execute();
  const urls = Array.from({ length: SITES }, (_, index) => `http://c${index}.example.gov.cn/`);
  await registerSites(service, urls);
  await registerSites(service, ['http://closed.example.gov.cn/'], 'closed');
  const at = async (moment: string) => {
    set(`${moment}+08:00`);
    const count = await planCampaignLooks(service, DATES);
    // Workers have made what waited.
    await database.updateTable('inspections').set({ state: 'cancelled' }).where('state', '=', 'waiting').execute();
    return count;
  };
  expect(await at('2026-12-02T23:59:00')).toBe(0);
  const half = await at('2026-12-06T12:00:00');
  expect(half).toBeGreaterThan(5);
  expect(half).toBeLessThan(SITES - 5);
  expect(await at('2026-12-06T12:00:00')).toBe(0);
  expect(await at('2026-12-09T23:59:59')).toBe(SITES - half);
  for (const moment of ['2026-12-10T00:00:00', '2026-12-15T00:00:00', '2026-12-20T23:59:00'])
    expect(await at(moment)).toBe(0);
  expect(await at('2026-12-28T00:00:00')).toBe(SITES);
  expect(await at('2026-12-29T00:00:00')).toBe(0);
  const rows = await database.selectFrom('inspections').select(['targetId', 'depth', 'reason']).execute();
  const bySite = Map.groupBy(rows, ({ targetId }) => targetId);
  expect([...bySite.values()].map(({ length }) => length)).toEqual(Array.from({ length: SITES }, () => 2));
  for (const row of rows) expect(row).toMatchObject({ depth: 'full', reason: 'campaign' });
});

test('a site that is to be looked at as a whole anyway is not looked at twice', async () => {
  const { service } = setClock(running.service, '2027-06-30T00:00:00+08:00');
  const { database, queue } = service;
  expect(await planCampaignLooks(service, ['2027-06-01/2027-06-15'])).toBe(0);
  expect(await planCampaignLooks(service, ['2027-06-01/2027-06-20'])).toBe(SITES);
  expect(await planCampaignLooks(service, ['2027-06-02/2027-06-20'])).toBe(0);
  const rows = await database.selectFrom('inspections').select('id').where('state', '=', 'waiting').execute();
  expect(rows).toHaveLength(SITES);
  const ids = rows.map(({ id }) => id);
  expect(await queue?.missing(database, ids)).toEqual([]);
});

test('nothing of all this was a fault of ours', () => {
  expect(running.bugs).toEqual([]);
});
