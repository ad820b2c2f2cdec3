import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { probeSites } from '../../../../src/server/jobs/probe-sites.ts';
import type { Service } from '../../../../src/server/usecases/service.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { openSites, registerSites, type Sites, testProber } from './sites.test-support.ts';

const PAUSES = { idle: 50, plans: 50, round: 20, trouble: 100, ipv6: 10_000 };
const LONG = { timeout: 30_000, interval: 30 };
const HOUR = 3_600_000;

let running: TestService;
let sites: Sites;
beforeAll(async () => {
  // The database has to be one that can be killed.
  vi.stubEnv('TEST_DATABASE_SERVER', '');
  running = await openTestService(undefined, { role: 'api' });
  sites = await openSites();
});
beforeEach(async () => {
  const { database } = running.service;
  for (const table of ['probes', 'probeDays', 'probeSchedule', 'probeRounds'] as const)
    await database.deleteFrom(table).execute();
  await database.updateTable('targets').set({ status: 'closed' }).execute();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  sites.close();
  await running.end();
});

/** The job on a clock that can be put forward and back, with what it said. */
async function startJob(count: number) {
  let offset = 0;
  const service: Service = {
    ...running.service,
    clock: { now: () => performance.now(), moment: () => new Date(Date.now() + offset).toISOString() },
  };
  await registerSites(
    service,
    Array.from({ length: count }, () => sites.url('healthy')),
  );
  const bugs: unknown[] = [];
  const notices: string[] = [];
  const job = probeSites(service, testProber(sites), {
    onNotice: ({ en }) => notices.push(en),
    onBug: (error) => bugs.push(error),
    pauses: PAUSES,
  });
  const jump = (hours: number) => void (offset += hours * HOUR);
  return { job, jump, bugs, notices, moment: () => Date.now() + offset };
}

const plans = async () =>
  (await running.service.database.selectFrom('probeSchedule').select('nextAt').execute()).map(({ nextAt }) =>
    Date.parse(nextAt),
  );
const probes = async () => running.service.database.selectFrom('probes').selectAll().execute();

test('while the database is away it waits, and goes on by itself', async () => {
  const { job, bugs, notices } = await startJob(5);
  await expect.poll(plans, LONG).toHaveLength(5);
  process.kill(
    Number(readFileSync(join(running.settings.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  );
  await expect.poll(() => notices.length, LONG).toBeGreaterThan(0);
  await sleep(1500);
  await expect
    .poll(async () => {
      const nextAt = new Date().toISOString();
      await running.service.database
        .updateTable('probeSchedule')
        .set({ nextAt })
        .execute()
        .catch(() => undefined);
      return (await probes().catch(() => [])).length;
    }, LONG)
    .toBeGreaterThanOrEqual(5);
  expect(notices[0]).toContain('not available');
  await job.stop();
  expect(bugs).toEqual([]);
  expect((await probes()).every(({ state }) => state === 0)).toBe(true);
});

test('a clock that jumps a day forward and back costs neither visits nor days', async () => {
  const { job, jump, bugs, moment } = await startJob(20);
  await expect.poll(plans, LONG).toHaveLength(20);
  const areNear = async () => (await plans()).map((next) => next > moment() && next < moment() + 2 * HOUR);
  const all = Array.from({ length: 20 }, () => true);
  await expect.poll(areNear, LONG).toEqual(all);
  jump(24);
  await expect.poll(areNear, LONG).toEqual(all);
  jump(-24);
  await expect.poll(areNear, LONG).toEqual(all);
  // And the other way round.
  jump(-24);
  await expect.poll(areNear, LONG).toEqual(all);
  jump(24);
  await expect.poll(areNear, LONG).toEqual(all);
  // Nothing was visited at a time at which it was not planned.
  expect((await probes()).every(({ lateS }) => lateS >= 0 && lateS < 60)).toBe(true);
  await job.stop();
  expect(bugs).toEqual([]);
});

test('what was taken on before the clock went back is taken on again', async () => {
  const { job, jump, bugs } = await startJob(3);
  await expect.poll(plans, LONG).toHaveLength(3);
  const ahead = new Date(Date.now() + 24 * HOUR).toISOString();
  const nextAt = new Date().toISOString();
  await running.service.database
    .updateTable('probeSchedule')
    .set({ nextAt, leasedBy: 'one that died', leasedUntil: ahead })
    .execute();
  jump(0);
  await expect.poll(probes, LONG).toHaveLength(3);
  await job.stop();
  expect(bugs).toEqual([]);
});
