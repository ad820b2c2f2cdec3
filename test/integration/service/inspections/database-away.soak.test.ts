import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { runningPostgres } from '../../../../src/server/runtime/postgres/index.ts';
import { insertInspections } from '../../../../src/server/store/inspections.ts';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { type DatabaseCable, openDatabaseCable } from '../database-cable.test-support.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { openStaticSites, type StaticSites } from './static-sites.test-support.ts';

const SITES = 6;
const PAGES = 60;
const AWAY = 60_000;
const LONG = { timeout: 240_000, interval: 200 };
const WRITERS = 3;

/** Stands beside the database, and sees it all the while. */
let near: TestService;
let cable: DatabaseCable;
/** All that a service is, at the other end of the cable. */
let far: TestService;
let sites: StaticSites;
let admin: Client;

beforeAll(async () => {
  near = await openTestService(undefined, { role: 'api', database: null });
  const address = runningPostgres(near.settings.data);
  if (address === null) throw new Error('no database');
  cable = await openDatabaseCable(join(address.socket, '.s.PGSQL.5432'), address.user);
  admin = await near.administrator();
  sites = await openStaticSites(SITES, PAGES);
  sites.setDelay(400);
  far = await openTestService(undefined, {
    role: 'all',
    database: cable.url,
    allow: ['127.0.0.0/8'],
    controls: [`${sites.urls[0] ?? ''}control`],
    inspections: 2,
    rate: 400,
  });
});
afterAll(async () => {
  await far?.end();
  cable?.close();
  await near?.end();
  sites?.close();
});

const inspections = async () => near.service.database.selectFrom('inspections').selectAll().execute();
const pagesOf = (progress: object | null): number =>
  progress !== null && 'pages' in progress ? Number(progress.pages) : 0;
const inMiddle = async () =>
  (await inspections()).filter(({ state, progress }) => state === 'running' && pagesOf(progress) > 1);

/** Every site is to be visited, now. */
const makeDue = async () =>
  near.service.database.updateTable('probeSchedule').set({ nextAt: new Date().toISOString() }).execute();

/** People who change something all the while; what they were told is there. */
function startWriters() {
  const acknowledged: string[] = [];
  const answers = new Map<number, number>();
  const over = new AbortController();
  const write = async (writer: number) => {
    for (let number = 0; !over.signal.aborted; number++) {
      const fullName = `单位${writer}之${number}`;
      const values = { fullName, shortName: fullName };
      const { status } = await far
        .as(admin, { method: 'POST', path: '/api/organizations', body: values })
        // After a test that failed there is nobody any more.
        .catch(() => ({ status: 0 }));
      answers.set(status, (answers.get(status) ?? 0) + 1);
      if (status === 0) return;
      if (status < 300) acknowledged.push(fullName);
      await sleep(status < 300 ? 50 : 500);
    }
  };
  const writing = Promise.all(Array.from({ length: WRITERS }, async (_, writer) => write(writer)));
  return {
    acknowledged,
    answers,
    async stop() {
      over.abort();
      await writing;
    },
  };
}

/** For half of it nobody is told; then the database has gone down as well, and nobody answers at all. */
async function takeAway(): Promise<void> {
  cable.set('silent');
  await sleep(AWAY / 2);
  cable.set('cut');
  const lock = readFileSync(join(near.settings.data, 'postgres/postmaster.pid'), 'utf8');
  process.kill(Number(lock.split('\n')[0]), 'SIGKILL');
  await sleep(AWAY / 2);
  cable.set('well');
}

test('the database is away for a minute, twice, in the middle of everything: nothing is lost or counted twice, nobody is blamed', async () => {
  const { service } = near;
  const { sites: registered } = await registerSites(service, sites.urls);
  const rows = registered.map(({ targetId }) => ({
    id: newId(),
    targetId,
    depth: 'light' as const,
    reason: 'plan' as const,
    askedBy: null,
  }));
  await service.database
    .transaction()
    .execute(async (transaction) => insertInspections(transaction, rows, service.clock.moment()));
  const writers = startWriters();
  const planned = async () => service.database.selectFrom('probeSchedule').selectAll().execute();
  await expect.poll(planned, LONG).toHaveLength(SITES);
  for (let time = 0; time < 2; time++) {
    await expect.poll(inMiddle, LONG).not.toHaveLength(0);
    await makeDue();
    await expect
      .poll(async () => (await planned()).filter(({ leasedBy }) => leasedBy !== null), { ...LONG, interval: 20 })
      .not.toHaveLength(0);
    const before = writers.acknowledged.length;
    const probed = await probes();
    await takeAway();
    await expect.poll(() => writers.acknowledged.length, LONG).toBeGreaterThan(before + 20);
    // Visits go on by themselves, before any lease of them runs out.
    await expect.poll(probes, { timeout: 120_000, interval: 200 }).toBeGreaterThan(probed);
  }
  await expect.poll(async () => (await inspections()).map(({ state }) => state), LONG).toEqual(rows.map(() => 'done'));
  await writers.stop();
  process.stdout.write(`answers: ${JSON.stringify([...writers.answers])}\n`);
  expect([...writers.answers.keys()].filter((status) => status >= 300 && status !== 503)).toEqual([]);
  expect(far.bugs).toEqual([]);
  expect(near.bugs).toEqual([]);
  await expectAll(writers.acknowledged);
  await expectOnce(rows.map(({ id }) => id));
  const reports = await verifyChains(service);
  expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
}, 900_000);

const probes = async () => {
  const { count } = await near.service.database
    .selectFrom('probes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

async function expectAll(acknowledged: readonly string[]): Promise<void> {
  const found = await near.service.database.selectFrom('organizations').select('fullName').execute();
  const kept = found.map(({ fullName }) => fullName);
  expect(acknowledged.filter((one) => !kept.includes(one))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
}

/** Each inspection ended once, with all its pages; of no site anything is said that was not its own. */
async function expectOnce(ids: readonly string[]): Promise<void> {
  const { database } = near.service;
  for (const row of await inspections())
    expect(row).toMatchObject({ failures: 0, pages: PAGES + 1, endReason: 'finished' });
  const events = await database.selectFrom('events').select('objectId').where('object', '=', 'inspection').execute();
  expect(events.map(({ objectId }) => objectId).toSorted()).toEqual([...ids].toSorted());
  const findings = await database.selectFrom('findings').select(['targetId', 'checkId', 'problem']).execute();
  const keys = findings.map(({ targetId, checkId, problem }) => `${targetId} ${checkId} ${problem}`);
  expect(new Set(keys).size).toBe(keys.length);
  const bySite = Map.groupBy(findings, ({ targetId }) => targetId);
  // All sites are alike: what is found at one of them only is a fault of ours.
  const problems = [...bySite.values()].map((own) =>
    own.map(({ checkId }) => checkId ?? '').toSorted((a, b) => a.localeCompare(b)),
  );
  for (const own of problems) expect(own).toEqual(problems[0]);
  const days = await database.selectFrom('probeDays').selectAll().execute();
  for (const day of days) expect(day.failed).toBe(0);
  const visits = await database.selectFrom('probes').select(['targetId', 'plannedAt']).execute();
  expect(new Set(visits.map(({ targetId, plannedAt }) => `${targetId} ${plannedAt}`)).size).toBe(visits.length);
  expect(await database.selectFrom('addressPlaces').selectAll().execute()).toEqual([]);
}
