import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FAILURE_CODES, nextVisit, STATE_CODES } from '../../../../src/core/monitoring/index.ts';
import { makeCertificate } from '../../../../src/server/runtime/http/make-certificate.test-support.ts';
import { keepPlans } from '../../../../src/server/usecases/monitoring/keep-plans.ts';
import { leaseSites } from '../../../../src/server/usecases/monitoring/lease-sites.ts';
import { runRound } from '../../../../src/server/usecases/monitoring/run-round.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { openSites, registerSites, setClock, type SiteKind, type Sites, testProber } from './sites.test-support.ts';

const GOING_ON = new AbortController().signal;
const START = '2026-11-30T09:00:00+08:00';

let running: TestService;
let sites: Sites;
beforeAll(async () => {
  running = await openTestService(undefined, { role: 'api' });
});
beforeEach(async () => {
  const { database } = running.service;
  for (const table of ['probes', 'probeDays', 'probeSchedule', 'probeRounds'] as const)
    await database.deleteFrom(table).execute();
  await database.updateTable('targets').set({ status: 'closed' }).execute();
  sites?.close();
  sites = await openSites();
});
afterAll(async () => {
  sites.close();
  await running.end();
});

/** Moments at which every site is due, one after the other: a clock that jumps from visit to visit. */
async function hours(moments: readonly string[], run: () => Promise<unknown>, set: (moment: string) => void) {
  for (const moment of moments) {
    set(moment);
    await run();
  }
}

const probesOf = async () => running.service.database.selectFrom('probes').selectAll().orderBy('plannedAt').execute();
const daysOf = async () => running.service.database.selectFrom('probeDays').selectAll().orderBy('day').execute();

test.each<[SiteKind, keyof typeof STATE_CODES, number, number | null]>([
  ['healthy', 'open', 0, 200],
  ['slow', 'failed', FAILURE_CODES['response-timeout'], null],
  ['broken', 'failed', 0, 503],
  ['empty', 'failed', FAILURE_CODES.empty, 200],
  ['refused', 'failed', FAILURE_CODES.refused, null],
  ['nowhere', 'failed', FAILURE_CODES['dns-not-found'], null],
  ['guarded', 'void', 0, 412],
])('a visit to a %s site is %s', async (kind, state, failure, status) => {
  const { service, set } = setClock(running.service, START);
  const { sites: registered } = await registerSites(service, [sites.url(kind)]);
  const prober = testProber(sites);
  const [targetId = ''] = registered.map((site) => site.targetId);
  const planned = nextVisit(targetId, START, prober.plan);
  expect(Date.parse((await keepPlans(service, prober)) ?? '')).toBe(Date.parse(planned));
  expect(await runRound(service, prober, GOING_ON)).toBe(0);
  set(planned);
  expect(await runRound(service, prober, GOING_ON)).toBe(1);
  const [probe, ...rest] = await probesOf();
  expect(rest).toEqual([]);
  expect(probe).toMatchObject({ targetId, state: STATE_CODES[state], status, lateS: 0 });
  if (failure !== 0) expect([failure, FAILURE_CODES['too-slow']]).toContain(probe?.failure);
  const counts = { open: 0, failed: 0, void: 0, [state]: 1 };
  expect(await daysOf()).toMatchObject([{ targetId, day: '2026-11-30', ...counts }]);
  // Planned anew, and not due before.
  expect(await leaseSites(service, prober)).toEqual([]);
});

test.each([
  ['2027-01-10T00:00:00.000Z', 40],
  ['2026-12-01T00:00:00.000Z', 0],
  ['2026-11-27T00:00:00.000Z', -4],
])('of a site over HTTPS whose certificate ends on %s: %i days, and how long each step took', async (validTo, days) => {
  const wish = { names: ['site.example'], issuer: '测试机构', validFrom: '2020-01-01T00:00:00.000Z', validTo };
  const server = createServer(makeCertificate(wish), (_, response) => {
    response.setHeader('content-type', 'text/html').end('<p>well');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { service, set } = setClock(running.service, START);
  const { sites: registered } = await registerSites(service, [`https://site.example:${port}/`]);
  const prober = testProber(sites);
  await keepPlans(service, prober);
  set(nextVisit(registered[0]?.targetId ?? '', START, prober.plan));
  expect(await runRound(service, prober, GOING_ON)).toBe(1);
  server.close().closeAllConnections();
  const [probe] = await probesOf();
  expect(probe).toMatchObject({ state: STATE_CODES.open, status: 200, family: 4, certificateDays: days });
  for (const step of [probe?.dnsMs, probe?.tcpMs, probe?.tlsMs, probe?.firstByteMs, probe?.totalMs])
    expect(step).toBeGreaterThanOrEqual(0);
  expect(await daysOf()).toMatchObject([{ open: 1, certificateDays: days }]);
});

test('a whole day of a healthy site has its visits, each 30 minutes apart or more', async () => {
  const { service, set } = setClock(running.service, '2026-11-30T00:00:00+08:00');
  await registerSites(service, [sites.url('healthy')]);
  const prober = testProber(sites);
  await keepPlans(service, prober);
  const minutes = Array.from(
    { length: 24 * 12 },
    (_, each) => new Date(Date.parse('2026-11-29T16:00:00Z') + each * 300_000),
  );
  // The last visit may be due in the last minutes of the day.
  const last = '2026-11-30T15:59:59Z';
  await hours(
    [...minutes.map((minute) => minute.toISOString()), last],
    async () => runRound(service, prober, GOING_ON),
    set,
  );
  expect(await daysOf()).toMatchObject([{ open: 24, failed: 0, void: 0 }]);
  const moments = (await probesOf()).map(({ plannedAt, lateS }) => Date.parse(plannedAt) + lateS * 1000);
  const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30 * 60_000);
});

test('while our own network is down no site is blamed, before or in the middle of a round', async () => {
  const { service, set } = setClock(running.service, START);
  const slow = Array.from({ length: 3 }, () => sites.url('slow'));
  await registerSites(service, [...slow, sites.url('healthy'), sites.url('refused')]);
  const prober = testProber(sites);
  await keepPlans(service, prober);
  await service.database.updateTable('probeSchedule').set({ nextAt: START }).execute();
  sites.setNetwork(false);
  expect(await runRound(service, prober, GOING_ON)).toBe(5);
  expect((await daysOf()).map((day) => [day.open, day.failed, day.void])).toEqual(
    Array.from({ length: 5 }, () => [0, 0, 1]),
  );
  // Sites themselves were not asked.
  expect([...sites.asked.keys()]).toEqual(['/control/']);

  const next = '2026-11-30T10:00:00+08:00';
  set(next);
  await service.database.updateTable('probeSchedule').set({ nextAt: next }).execute();
  sites.setNetwork(true);
  const round = runRound(service, prober, GOING_ON);
  setTimeout(() => sites.setNetwork(false), 300);
  expect(await round).toBe(5);
  expect((await daysOf()).every(({ failed }) => failed === 0)).toBe(true);
  const rounds = await service.database.selectFrom('probeRounds').selectAll().orderBy('number').execute();
  expect(rounds.map(({ isVoid, failed, sites: count }) => [isVoid, failed, count])).toEqual([
    [true, 0, 5],
    [true, 0, 5],
  ]);
});

test('a visit that comes too late is left out, and the site planned anew', async () => {
  const { service, set } = setClock(running.service, START);
  const { sites: registered } = await registerSites(service, [sites.url('healthy')]);
  const prober = testProber(sites);
  const planned = (await keepPlans(service, prober)) ?? '';
  const after = (seconds: number) => new Date(Date.parse(planned) + seconds * 1000).toISOString();
  set(after(601));
  expect(await runRound(service, prober, GOING_ON)).toBe(0);
  expect(await probesOf()).toEqual([]);
  const next = nextVisit(registered[0]?.targetId ?? '', after(601), prober.plan);
  set(new Date(Date.parse(next) + 600_000).toISOString());
  expect(await runRound(service, prober, GOING_ON)).toBe(1);
  expect(await probesOf()).toMatchObject([{ lateS: 600 }]);
});

test('two probers share the sites, and none is visited twice at one planned moment', async () => {
  const { service } = setClock(running.service, START);
  await registerSites(
    service,
    Array.from({ length: 60 }, () => sites.url('healthy')),
  );
  const one = { ...testProber(sites, 'one'), most: 10 };
  const other = { ...testProber(sites, 'other'), most: 10 };
  await keepPlans(service, one);
  await service.database.updateTable('probeSchedule').set({ nextAt: START }).execute();
  const until = async (prober: typeof one) => {
    let count = 0;
    for (let last = -1; last !== 0; count += last) last = await runRound(service, prober, GOING_ON);
    return count;
  };
  const [first, second] = await Promise.all([until(one), until(other)]);
  expect(first + second).toBe(60);
  expect(Math.min(first, second)).toBeGreaterThan(0);
  sites.asked.delete('/control/');
  expect([...sites.asked.values()]).toEqual(Array.from({ length: 60 }, () => 1));
  expect((await daysOf()).every(({ open }) => open === 1)).toBe(true);
});

test('of a prober that dies others take the sites over', async () => {
  const { service, set } = setClock(running.service, START);
  await registerSites(
    service,
    Array.from({ length: 5 }, () => sites.url('slow')),
  );
  const [dying, other] = [testProber(sites, 'dying'), testProber(sites, 'other')];
  await keepPlans(service, dying);
  await service.database.updateTable('probeSchedule').set({ nextAt: START }).execute();
  const late = setClock(running.service, START).service;
  // Stops in the middle, without giving anything back.
  const stopped = new AbortController();
  const first = runRound(late, dying, stopped.signal);
  setTimeout(() => stopped.abort(), 200);
  await expect(first).rejects.toThrow('closed');
  expect(await probesOf()).toEqual([]);
  expect(await runRound(service, other, GOING_ON)).toBe(0);
  set('2026-11-30T09:05:00+08:00');
  expect(await runRound(service, other, GOING_ON)).toBe(5);
  expect((await probesOf()).map(({ lateS }) => lateS)).toEqual([300, 300, 300, 300, 300]);
  expect((await daysOf()).map(({ failed }) => failed)).toEqual([1, 1, 1, 1, 1]);
});

test('two that visited the same count once: what was stored first stays', async () => {
  const { service, set } = setClock(running.service, START);
  await registerSites(service, [sites.url('slow')]);
  const [late, other] = [testProber(sites, 'late'), testProber(sites, 'other')];
  await keepPlans(service, late);
  await service.database.updateTable('probeSchedule').set({ nextAt: START }).execute();
  const first = runRound(service, late, GOING_ON);
  // Its lease has run out before it stores.
  await expect.poll(async () => sites.asked.size).toBeGreaterThan(1);
  set('2026-11-30T09:06:00+08:00');
  expect(await Promise.all([first, runRound(service, other, GOING_ON)])).toEqual([1, 1]);
  expect(await probesOf()).toHaveLength(1);
  expect(await daysOf()).toMatchObject([{ open: 0, failed: 1, void: 0 }]);
});

test('sites that are closed are not visited any more', async () => {
  const { service } = setClock(running.service, START);
  const { sites: registered } = await registerSites(service, [sites.url('healthy'), sites.url('healthy')]);
  const prober = testProber(sites);
  await keepPlans(service, prober);
  const [{ targetId } = { targetId: '' }] = registered;
  await service.database.updateTable('targets').set({ status: 'closed' }).where('id', '=', targetId).execute();
  await keepPlans(service, prober);
  const left = await service.database.selectFrom('probeSchedule').select('targetId').execute();
  expect(left.map((row) => row.targetId)).toEqual([registered[1]?.targetId]);
});
