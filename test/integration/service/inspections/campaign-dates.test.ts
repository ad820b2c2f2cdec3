import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertOrganization } from '../../../../src/server/store/organizations.ts';
import { createDates, DATES_SYSTEM } from '../../../../src/server/usecases/campaigns/campaign-dates.ts';
import { planCampaignLooks } from '../../../../src/server/usecases/inspections/plan-campaign-looks.ts';
import { registerSites, setClock } from '../monitoring/sites.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';

const DATES = ['2026-12-10/2026-12-20'];
const SITES = 40;

const BODIES = ['province', 'city', 'county', 'elsewhere'] as const;
type Body = (typeof BODIES)[number];

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

describe('days that offices have set', () => {
  /** A province with a city and a county below it, and a body elsewhere; each has one site. */
  const tree = async () => {
    const { service } = running;
    const { database } = service;
    await database.updateTable('targets').set({ status: 'closed' }).execute();
    await database.deleteFrom('inspections').execute();
    await database.deleteFrom('campaignLooks').execute();
    await database.deleteFrom('campaignDates').execute();
    const ids: Record<Body, string> = { province: newId(), city: newId(), county: newId(), elsewhere: newId() };
    const parents: Record<Body, Body | null> = { province: null, city: 'province', county: 'city', elsewhere: null };
    const sites = new Map<string, Body>();
    for (const body of BODIES) {
      const parent = parents[body];
      const organization = { id: ids[body], fullName: `${body} ${ids[body]}`, shortName: body, region: '' };
      const parentId = parent === null ? null : ids[parent];
      await insertOrganization(database, { ...organization, parentId, officialOrder: 0, isOffice: true });
      const { sites: registered } = await registerSites(service, [`http://${ids[body]}.example.gov.cn/`]);
      const { targetId } = registered[0] ?? { targetId: '' };
      await database.updateTable('targets').set({ organizationId: ids[body] }).where('id', '=', targetId).execute();
      sites.set(targetId, body);
    }
    const sets = async (body: Body, firstDay: string, lastDay: string) =>
      createDates(service, DATES_SYSTEM, { organizationId: ids[body], title: 'x', firstDay, lastDay });
    /** Whose sites are looked at at a moment. */
    const at = async (moment: string, usual: readonly string[] = []) => {
      const { service: then } = setClock(running.service, `${moment}+08:00`);
      await planCampaignLooks(then, usual);
      const rows = await database.deleteFrom('inspections').returning('targetId').execute();
      return rows.map(({ targetId }) => sites.get(targetId) ?? '').toSorted();
    };
    return { sets, at };
  };

  test('hold for its own sites and those below it, and for no others', async () => {
    const { sets, at } = await tree();
    await sets('city', '2026-12-10', '2026-12-20');
    expect(await at('2026-12-02T23:00:00')).toEqual([]);
    expect(await at('2026-12-09T23:59:59')).toEqual(['city', 'county']);
    expect(await at('2026-12-15T12:00:00')).toEqual([]);
    expect(await at('2026-12-28T00:00:00')).toEqual(['city', 'county']);
  });

  test('the days of the installation hold for whom no office has set days of that year', async () => {
    const { sets, at } = await tree();
    await sets('city', '2026-03-10', '2026-03-20');
    const usual = ['2026-12-10/2026-12-20', '2027-12-10/2027-12-20'];
    expect(await at('2026-12-09T23:59:59', usual)).toEqual(['elsewhere', 'province']);
    expect(await at('2027-12-09T23:59:59', usual)).toEqual(['city', 'county', 'elsewhere', 'province']);
  });

  test('the same days of an office and of the installation are one campaign', async () => {
    const { sets, at } = await tree();
    await sets('city', '2026-12-10', '2026-12-20');
    expect(await at('2026-12-09T23:59:59', ['2026-12-10/2026-12-20'])).toEqual([...BODIES].toSorted());
    expect(await at('2026-12-09T23:59:59', ['2026-12-10/2026-12-20'])).toEqual([]);
  });

  test('a site below two offices is looked at once where one look lies in the weeks of both', async () => {
    const { sets, at } = await tree();
    await sets('province', '2026-12-08', '2026-12-20');
    await sets('city', '2026-12-10', '2026-12-20');
    // The last second of the week of the province, and then of that of the city.
    expect(await at('2026-12-07T23:59:59')).toEqual(['city', 'county', 'province']);
    expect(await at('2026-12-09T23:59:59')).toEqual([]);
    // Both end on the same day, but look at a site at times of their own.
    expect(await at('2026-12-28T00:00:00')).toEqual(['city', 'county', 'province']);
    expect(await at('2026-12-28T00:01:00')).toEqual([]);
  });

  test('a look before the week has begun counts for the other campaign only', async () => {
    const { sets, at } = await tree();
    await sets('province', '2026-12-08', '2026-12-08');
    await sets('city', '2026-12-30', '2026-12-30');
    expect(await at('2026-12-07T23:59:59')).toEqual(['city', 'county', 'province']);
    expect(await at('2026-12-22T00:00:00')).toEqual(['city', 'county', 'province']);
    expect(await at('2026-12-29T23:59:59')).toEqual(['city', 'county']);
  });
});

test('nothing of all this was a fault of ours', () => {
  expect(running.bugs).toEqual([]);
});
