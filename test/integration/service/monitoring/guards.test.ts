import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runRound } from '../../../../src/server/usecases/monitoring/run-round.ts';
import { keepPlans } from '../../../../src/server/usecases/monitoring/keep-plans.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { openSites, registerSites, setClock, type SiteKind, type Sites, testProber } from './sites.test-support.ts';

const GOING_ON = new AbortController().signal;
const START = '2026-11-30T09:00:00+08:00';

let running: TestService;
let sites: Sites;
beforeAll(async () => {
  running = await openTestService(undefined, { role: 'api' });
  sites = await openSites('0.0.0.0');
});
beforeEach(async () => {
  const { database } = running.service;
  for (const table of ['probes', 'probeDays', 'probeSchedule', 'probeRounds'] as const)
    await database.deleteFrom(table).execute();
  await database.updateTable('targets').set({ status: 'closed' }).execute();
  sites.setSites(true);
  sites.asked.clear();
});
afterAll(async () => {
  sites.close();
  await running.end();
});

/** Sites of these kinds that are due, each on the network (127.0.x.0/24) that is given with it. */
async function due(placed: readonly (readonly [kind: SiteKind, network: number])[]) {
  const { service } = setClock(running.service, START);
  const urls = placed.map(([kind, network]) => sites.url(kind).replace('site.example', `n${network}.example`));
  await registerSites(service, urls);
  const resolve = async (host: string) => Promise.resolve([`127.0.${/\d+/.exec(host)?.[0] ?? 0}.1`]);
  const prober = testProber({ control: sites.control, resolve });
  await keepPlans(service, prober);
  await service.database.updateTable('probeSchedule').set({ nextAt: START }).execute();
  return { run: async () => runRound(service, prober, GOING_ON) };
}

async function outcome() {
  const { database } = running.service;
  const rounds = await database.selectFrom('probeRounds').selectAll().execute();
  const days = await database.selectFrom('probeDays').selectAll().execute();
  const sum = (key: 'open' | 'failed' | 'void') => days.reduce((all, day) => all + day[key], 0);
  return {
    rounds: rounds.map(({ isVoid, isSuspicious, revisited, failed }) => ({ isVoid, isSuspicious, revisited, failed })),
    days: [sum('open'), sum('failed'), sum('void')],
  };
}

const many = (count: number, kind: SiteKind, networks: number) =>
  Array.from({ length: count }, (_, index) => [kind, index % networks] as const);

test('sites of many networks that fail at once, and again, are not blamed', async () => {
  const { run } = await due([...many(20, 'broken', 10), ...many(4, 'healthy', 4)]);
  await run();
  expect(await outcome()).toEqual({
    rounds: [{ isVoid: true, isSuspicious: true, revisited: 20, failed: 0 }],
    days: [0, 0, 24],
  });
  // Each failure was visited once more, and nothing else was.
  expect([...sites.asked].filter(([path, count]) => path.startsWith('/broken/') && count === 2)).toHaveLength(20);
  expect([...sites.asked].filter(([path, count]) => path.startsWith('/healthy/') && count === 1)).toHaveLength(4);
});

test('what was over when they were visited again was never there', async () => {
  const { run } = await due([...many(30, 'healthy', 10), ...many(2, 'broken', 2)]);
  sites.setSites(false);
  const round = run();
  await expect.poll(() => sites.asked.size, { interval: 5 }).toBeGreaterThan(32);
  sites.setSites(true);
  await round;
  expect(await outcome()).toEqual({
    rounds: [{ isVoid: false, isSuspicious: false, revisited: 32, failed: 2 }],
    days: [30, 2, 0],
  });
});

test('a platform of many sites that is down is down', async () => {
  const { run } = await due([...many(30, 'broken', 4), ...many(4, 'healthy', 4)]);
  await run();
  expect(await outcome()).toEqual({
    rounds: [{ isVoid: false, isSuspicious: false, revisited: 30, failed: 30 }],
    days: [4, 30, 0],
  });
});

test('of a few sites all may be down', async () => {
  const { run } = await due(many(19, 'broken', 19));
  await run();
  expect(await outcome()).toEqual({
    rounds: [{ isVoid: false, isSuspicious: false, revisited: 0, failed: 19 }],
    days: [0, 19, 0],
  });
});
