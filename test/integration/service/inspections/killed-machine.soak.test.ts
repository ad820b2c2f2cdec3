import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertInspections } from '../../../../src/server/store/inspections.ts';
import type { Tables } from '../../../../src/server/store/tables.ts';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { killMachine, type Machine, openOwn, prepareMachine, startMachine } from '../killed-machine.test-support.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { newDataFolder } from '../start-process.test-support.ts';
import { openStaticSites, type StaticSites } from './static-sites.test-support.ts';

/** Enough that some still wait before the last kill, however fast the machine is: two are inspected at once, for seconds each. */
const SITES = 14;
const PAGES = 30;
const KILLS = 4;
const LONG = { timeout: 180_000, interval: 50 };

const data = newDataFolder();
let sites: StaticSites;

beforeAll(async () => {
  sites = await openStaticSites(SITES, PAGES);
  sites.setDelay(150);
  const settings = `allow: [127.0.0.0/8]\nrate: 400\nplanning: false\ninspections: 2\ncontrols: ['${sites.urls[0]}']\n`;
  writeFileSync(join(data, 'kaoping.yaml'), settings);
  await prepareMachine(data, async ({ service }) => {
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
  });
});
afterAll(() => {
  sites.close();
  rmSync(data, { recursive: true, force: true });
});

const acknowledged: string[] = [];
let number = 0;

/** Somebody who writes all the while; what they were told is there. */
function startWriting({ address, client }: Machine) {
  const over = new AbortController();
  const writing = (async () => {
    while (!over.signal.aborted) {
      const fullName = `单位${number++}`;
      const answer = await fetch(`${address}/api/organizations`, {
        method: 'POST',
        headers: { ...client, 'content-type': 'application/json' },
        body: JSON.stringify({ fullName, shortName: fullName }),
      }).catch(() => null);
      if (answer?.status === 200) acknowledged.push(fullName);
      await sleep(20);
    }
  })();
  return async () => {
    over.abort();
    await writing;
  };
}

const pagesOf = (progress: object | null): number =>
  progress !== null && 'pages' in progress ? Number(progress.pages) : 0;

/** Settled where an inspection is in its midst and visits are under way. */
async function intoMiddle(database: Kysely<Tables>): Promise<void> {
  const running = async () => {
    const rows = await database.selectFrom('inspections').select('progress').where('state', '=', 'running').execute();
    return Math.max(0, ...rows.map(({ progress }) => pagesOf(progress)));
  };
  await expect.poll(running, LONG).toBeGreaterThan(1);
  // All that is to be visited is so now; what a killed one had taken on is free again, as it is after the time of its lease.
  await sql`update probe_schedule set next_at = now(), leased_by = null, leased_until = null`.execute(database);
  const taken = async () =>
    (await database.selectFrom('probeSchedule').select('targetId').where('leasedBy', 'is not', null).execute()).length;
  await expect.poll(taken, { ...LONG, interval: 10 }).toBeGreaterThan(0);
}

test('service and database are killed in the middle of inspections and visits: nothing that was told is lost, nothing is there twice, all goes on', async () => {
  let machine = await startMachine(data);
  for (let kill = 0; kill < KILLS; kill++) {
    const database = openOwn(data);
    const stopWriting = startWriting(machine);
    await intoMiddle(database);
    // At once, and a little later: while visits are made, and about the time at which they are stored.
    await sleep(kill * 400);
    await killMachine(data, machine, kill % 2 === 0 ? 'service' : 'database');
    await stopWriting();
    await database.destroy();
    machine = await startMachine(data);
  }
  const database = openOwn(data);
  const states = async () =>
    (await database.selectFrom('inspections').select('state').execute()).map(({ state }) => state);
  await expect.poll(states, LONG).toEqual(Array.from({ length: SITES }, () => 'done'));
  await sql`update probe_schedule set next_at = now(), leased_by = null, leased_until = null`.execute(database);
  const ahead = async () =>
    (await database.selectFrom('probeSchedule').select('nextAt').execute()).filter(
      ({ nextAt }) => Date.parse(nextAt) > Date.now(),
    ).length;
  await expect.poll(ahead, LONG).toBe(SITES);
  await expectOnce(database);
  await expectAll(database);
  expect((await verifyChains({ database })).flatMap(({ faults }) => faults)).toEqual([]);
  await database.destroy();
  machine.service.process.kill('SIGTERM');
  expect(await machine.service.ended, machine.service.said()).toBe(0);
}, 900_000);

/** Every inspection ended once with all pages, every problem is there once, every visit is stored once and counted once. */
async function expectOnce(database: Kysely<Tables>): Promise<void> {
  const inspections = await database.selectFrom('inspections').selectAll().execute();
  for (const row of inspections) expect(row).toMatchObject({ failures: 0, pages: PAGES + 1, endReason: 'finished' });
  expect(Math.max(...inspections.map(({ attempt }) => attempt))).toBeGreaterThan(1);
  const ended = await database.selectFrom('events').select('objectId').where('verb', '=', 'inspect').execute();
  expect(ended.map(({ objectId }) => objectId).toSorted()).toEqual(inspections.map(({ id }) => id).toSorted());
  const findings = await database.selectFrom('findings').select(['targetId', 'checkId', 'problem']).execute();
  const keys = findings.map(({ targetId, checkId, problem }) => `${targetId} ${checkId} ${problem}`);
  expect(new Set(keys).size).toBe(keys.length);
  const bySite = Map.groupBy(findings, ({ targetId }) => targetId);
  expect(new Set([...bySite.values()].map((own) => own.length)).size).toBe(1);

  const visits = await database.selectFrom('probes').select(['targetId', 'plannedAt']).execute();
  expect(new Set(visits.map(({ targetId, plannedAt }) => `${targetId} ${plannedAt}`)).size).toBe(visits.length);
  const days = await database.selectFrom('probeDays').selectAll().execute();
  const counted = days.reduce((sum, { open, failed, void: none }) => sum + open + failed + none, 0);
  expect(counted).toBe(visits.length);
  expect(visits.length).toBeGreaterThanOrEqual(SITES);
  // Nobody is blamed for what happened to us.
  expect(days.filter(({ failed }) => failed > 0)).toEqual([]);
  process.stdout.write(
    `${visits.length} visits, ${findings.length} findings, ${acknowledged.length} acknowledged writes\n`,
  );
}

/** What was acknowledged is there, and nothing twice; each has its trace. */
async function expectAll(database: Kysely<Tables>): Promise<void> {
  const rows = await database.selectFrom('organizations').select(['id', 'fullName']).execute();
  const kept = rows.map(({ fullName }) => fullName);
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(acknowledged.filter((one) => !kept.includes(one))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
  const made = rows.filter(({ fullName }) => /^单位\d+$/.test(fullName)).map(({ id }) => id);
  const traces = await database
    .selectFrom('events')
    .select('objectId')
    .where('object', '=', 'organization')
    .where('objectId', '=', sql<string>`any(${made}::text[])`)
    .execute();
  expect(traces.map(({ objectId }) => objectId).toSorted()).toEqual(made.toSorted());
}
