import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStaticSites, type StaticSites } from '../inspections/static-sites.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';

/** The machine may have much else to do. */
const PATIENT = { timeout: 90_000, interval: 200 };

let running: TestService;
let sites: StaticSites;
let admin: Client;

beforeAll(async () => {
  sites = await openStaticSites(1, 3);
  running = await openTestService(undefined, { allow: ['127.0.0.0/8'], rate: 2000 });
  admin = await running.administrator();
});
afterAll(async () => {
  await running?.end();
  sites?.close();
});

async function register(name: string, given: Record<string, string>): Promise<string> {
  const { fullName: organization } = await running.service.database
    .selectFrom('organizations')
    .select('fullName')
    .executeTakeFirstOrThrow();
  const website = { name, class: 'portal', level: 'city', organization, ...given };
  const { status, body } = await running.as(admin, { method: 'POST', path: '/api/targets', body: { website } });
  expect(status, JSON.stringify(body)).toBe(200);
  return String(body['id']);
}

test('a host that an inspection meets below the domain of its site, and nobody registered, stands in the list', async () => {
  const [home = ''] = sites.urls;
  // Names of this domain are nobody's anywhere; the site itself is asked at its address.
  const id = await register('市政府门户', { homeUrl: home, hosts: 'www.city.example' });
  await register('市教育局网站', { homeUrl: 'http://edu.city.example/' });
  sites.setLinks(['http://old.city.example/news/', 'http://edu.city.example/', 'http://other.example/']);
  const asked = await running.as(admin, {
    method: 'POST',
    path: `/api/targets/${id}/inspections`,
    body: { depth: 'full' },
  });
  const show = async () => (await running.as(admin, { path: `/api/inspections/${String(asked.body['id'])}` })).body;
  await expect.poll(async () => (await show())['state'], PATIENT).not.toBeOneOf(['waiting', 'running']);
  const shown = await show();
  expect(shown).toMatchObject({ state: 'done' });
  const { body } = await running.as(admin, { path: '/api/unregistered-hosts' });
  const items = body['items'] as Record<string, string>[];
  expect(items).toMatchObject([
    { host: 'old.city.example', siteId: id, site: '市政府门户', metOn: '市政府门户', answer: null },
  ]);
  const [{ url, page, firstSeen = '', lastSeen = '' } = {}] = items;
  expect(url).toMatch(/^http:\/\/old\.city\.example\/news\/\?\d$/);
  expect(page).toMatch(new RegExp(`^${home}`));
  expect(lastSeen).toBe(firstSeen);
  const [began, ended] = [shown['beganAt'], shown['endedAt']].map((moment) => Date.parse(String(moment)));
  expect(Date.parse(firstSeen)).toBeGreaterThanOrEqual(began ?? Number.NaN);
  expect(Date.parse(firstSeen)).toBeLessThanOrEqual(ended ?? Number.NaN);
});

test('nothing of all this was a fault of ours', () => {
  expect(running.bugs).toEqual([]);
});
