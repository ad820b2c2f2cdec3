import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertInspections } from '../../../../src/server/store/inspections.ts';
import { sendWaiting } from '../../../../src/server/usecases/inspections/send-waiting.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { openStaticSites, type StaticSites } from './static-sites.test-support.ts';

const SITES = 50;
const OTHERS = 20;
const PAGES = 5;
/** Requests a second to one address, of both services together. */
const RATE = 20;
const WIDTH = 4;

let sites: StaticSites;
/** At another address. */
let others: StaticSites;
/** At an address of its own, to which every site links. */
let elsewhere: StaticSites;
let services: TestService[];

beforeAll(async () => {
  sites = await openStaticSites(SITES, PAGES);
  others = await openStaticSites(OTHERS, PAGES, '127.0.0.3');
  elsewhere = await openStaticSites(1, 1, '127.0.0.2');
  for (const each of [sites, others]) each.setLinks(elsewhere.urls.map((url) => `${url}page-0.html`));
  const settings = { allow: ['127.0.0.0/8'], inspections: WIDTH, rate: RATE, controls: [] };
  const first = await openTestService(undefined, { ...settings, role: 'api' });
  services = [first];
  const { service } = first;
  const { sites: registered } = await registerSites(service, [...sites.urls, ...others.urls]);
  const rows = registered.map(({ targetId }) => ({
    id: newId(),
    targetId,
    depth: 'light' as const,
    reason: 'plan' as const,
    askedBy: null,
  }));
  const { database } = first.settings;
  for (let count = 0; count < 2; count++) services.push(await openTestService(undefined, { ...settings, database }));
  await service.database
    .transaction()
    .execute(async (transaction) => insertInspections(transaction, rows, service.clock.moment()));
  await sendWaiting(service, { name: 'nobody', losses: 5 }, { begins: false });
}, 600_000);
afterAll(async () => {
  for (const service of services.toReversed()) await service.end();
  sites.close();
  others.close();
  elsewhere.close();
});

/** Most requests that any second had; of each site on its own, and of all. */
function busiest(times: readonly number[], seconds = 1): number {
  const sorted = times.toSorted((one, other) => one - other);
  let most = 0;
  let begin = 0;
  for (const [index, at] of sorted.entries()) {
    while (at - (sorted[begin] ?? 0) >= seconds * 1000) begin += 1;
    most = Math.max(most, index - begin + 1);
  }
  return most;
}

test('two services on one database, fifty sites on one address: the address, each host and what all link to are asked at the pace', async () => {
  const { database } = (services[0] as TestService).service;
  const running: number[] = [];
  const workers = new Set<string | null>();
  const look = async () => {
    const rows = await database.selectFrom('inspections').select('worker').where('state', '=', 'running').execute();
    running.push(rows.length);
    for (const { worker } of rows) workers.add(worker);
  };
  const watch = setInterval(() => void look(), 100);
  const states = async () => {
    const rows = await database.selectFrom('inspections').select('state').execute();
    return rows.filter(({ state }) => state !== 'done');
  };
  await expect.poll(states, { timeout: 1_200_000, interval: 1000 }).toEqual([]);
  clearInterval(watch);
  // Both had their share, and no more than four sites of each address were looked at at once.
  expect(workers.size).toBe(2);
  expect(Math.max(...running)).toBeLessThanOrEqual(8);
  expect(Math.max(...running)).toBeGreaterThan(4);
  const share = RATE / 4;
  const own = Map.groupBy(sites.requests, ({ site }) => site);
  const times = sites.requests.map(({ at }) => at);
  const hosts = Math.max(
    ...[...own.values()].map((requests) =>
      busiest(
        requests.map(({ at }) => at),
        5,
      ),
    ),
  );
  const told = {
    requests: times.length,
    'address, in a second': busiest(times),
    'address, in ten seconds': busiest(times, 10),
    'a site, in five seconds': hosts,
    'elsewhere, in ten seconds': busiest(
      elsewhere.requests.map(({ at }) => at),
      10,
    ),
    'elsewhere, all': elsewhere.requests.length,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
  // A request that waited for its turn may come a moment later, and each of four begins with one.
  expect(told['address, in a second']).toBeLessThanOrEqual(RATE + 8);
  expect(told['address, in ten seconds']).toBeLessThanOrEqual(RATE * 10 + 8);
  // The visits before an inspection are not at its pace: three, one a second.
  expect(hosts).toBeLessThanOrEqual(share * 5 + 4);
  expect(told['elsewhere, in ten seconds']).toBeLessThanOrEqual(RATE * 10 + 8);
  expect(elsewhere.requests.length).toBeGreaterThan(SITES);
  for (const service of services) expect(service.bugs).toEqual([]);
}, 1_300_000);
