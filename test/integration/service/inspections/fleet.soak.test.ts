import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { runningPostgres } from '../../../../src/server/runtime/postgres/index.ts';
import { insertInspections } from '../../../../src/server/store/inspections.ts';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { childrenOf, isAlive } from './children.test-support.ts';
import { type Machine, openFleet, type Worker } from './fleet.test-support.ts';

const SITES = 12;
const PAGES = 8;
/** Nothing is lost before the lease of a worker (30 s) and the next look at what was lost (60 s) are over. */
const LONG = { timeout: 240_000, interval: 200 };

let running: TestService;
beforeAll(async () => {
  // Its socket is reached from every network namespace, over the disk.
  vi.stubEnv('TEST_DATABASE_SERVER', '');
  running = await openTestService(undefined, { role: 'api' });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await running.end();
});

function databaseAt(): { socket: string; user: string } {
  const address = runningPostgres(running.settings.data);
  if (address === null || !('socket' in address)) throw new Error('no database');
  return { socket: `${address.socket}/.s.PGSQL.5432`, user: address.user };
}

async function askFor(targetIds: readonly string[]): Promise<string[]> {
  const { service } = running;
  const rows = targetIds.map((targetId) => ({ id: newId(), targetId, ...LIGHT }));
  await service.database
    .transaction()
    .execute(async (transaction) => insertInspections(transaction, rows, service.clock.moment()));
  return rows.map(({ id }) => id);
}
const LIGHT = { depth: 'light', reason: 'plan', askedBy: null } as const;

const rows = async () => running.service.database.selectFrom('inspections').selectAll().execute();

const pagesOf = (progress: object | null): number =>
  progress !== null && 'pages' in progress ? Number(progress.pages) : 0;

/** Inspections that some worker is in the middle of, with pages that were read already. */
const inMiddle = async (worker: string | null) =>
  (await rows()).filter(
    ({ state, worker: own, progress }) =>
      state === 'running' && (worker === null || own === worker) && pagesOf(progress) > 1,
  );

test('a machine that is cut off in the middle, comes back too late and is killed: every inspection once', async (context) => {
  const opened = await openFleet({
    machines: 2,
    ...databaseAt(),
    sites: { count: SITES, addresses: 4, pages: PAGES, delay: 250 },
    settings: 'rate: 400\nplanning: false\ninspections: 2\n',
  });
  if (typeof opened === 'string') {
    const reason = `network namespaces cannot be made here: ${opened}`;
    process.stdout.write(`skipped: ${reason}\n`);
    context.skip(reason);
    return;
  }
  try {
    const { sites } = await registerSites(running.service, opened.hub.urls);
    const targetIds = sites.map(({ targetId }) => targetId);
    const ids = await askFor(targetIds);
    const [cut, other] = opened.machines;
    if (cut === undefined || other === undefined) throw new Error('no machines');
    const first = await startOn(cut);
    await expect.poll(async () => inMiddle(null), LONG).not.toHaveLength(0);
    const name = (await inMiddle(null))[0]?.worker ?? '';
    const second = await startOn(other);

    // It cannot reach the database any more, and goes on reading until it could store what it found.
    await expect.poll(async () => inMiddle(name), LONG).not.toHaveLength(0);
    const taken = (await rows()).filter(({ worker, state }) => worker === name && state === 'running');
    cut.setLink('database', false);
    const has = new Map(taken.map(({ id, attempt }) => [id, attempt]));
    const lost = async () => (await rows()).filter(({ id, attempt }) => attempt > (has.get(id) ?? Infinity));
    // Others have what it had.
    await expect.poll(lost, LONG).toHaveLength(has.size);
    await expect.poll(async () => (await lost()).filter(({ state }) => state !== 'done'), LONG).toEqual([]);
    cut.setLink('database', true);
    // What it found counts for nothing: see the end. It works on by itself.
    expect(first.process.exitCode).toBeNull();

    // Once more, on both cables, and then it is gone for good.
    const again = await askFor(targetIds);
    await expect.poll(async () => inMiddle(name), LONG).not.toHaveLength(0);
    cut.setLink('database', false);
    cut.setLink('sites', false);
    await sleep(3000);
    const children = childrenOf(first.process.pid);
    first.process.kill('SIGKILL');
    await first.ended;
    await expect.poll(() => children.filter(isAlive), { timeout: 10_000 }).toEqual([]);
    const states = async () => (await rows()).map(({ state }) => state);
    await expect.poll(states, LONG).toEqual([...ids, ...again].map(() => 'done'));

    await expectOnce([...ids, ...again]);
    second.process.kill('SIGTERM');
    expect(await second.ended, second.said()).toBe(0);
  } finally {
    await opened.end();
  }
}, 900_000);

/** On a machine that has much else to do the database may not answer in time. */
async function startOn(machine: Machine): Promise<Worker> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const worker = machine.startWorker();
    if (await worker.ready) return worker;
    process.stdout.write(worker.said());
  }
  throw new Error('the worker does not start');
}

/** Each ended once, in order, with all its pages and nobody's fault, and what it found is counted once. */
async function expectOnce(ids: readonly string[]): Promise<void> {
  const { database } = running.service;
  const events = await database.selectFrom('events').select('objectId').where('object', '=', 'inspection').execute();
  expect(events.map(({ objectId }) => objectId).toSorted()).toEqual([...ids].toSorted());
  const ended = await rows();
  for (const row of ended) expect(row).toMatchObject({ failures: 0, pages: PAGES + 1, endReason: 'finished' });
  const findings = await database
    .selectFrom('findings')
    .select(['id', 'targetId', 'openedIn', 'seenIn', 'returns'])
    .execute();
  for (const [targetId, own] of Map.groupBy(ended, (row) => row.targetId)) {
    const [begun, later] = own.toSorted((one, two) => Date.parse(one.endedAt ?? '') - Date.parse(two.endedAt ?? ''));
    const found = findings.filter((finding) => finding.targetId === targetId);
    const changes = (row: typeof begun) => row?.changes as Record<string, number> | null;
    expect(changes(begun)).toEqual({ opened: found.length, still: 0, gone: 0, back: 0 });
    expect(changes(later)).toEqual({ opened: 0, still: found.length, gone: 0, back: 0 });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ openedIn }) => openedIn))).toEqual(new Set([begun?.id]));
  }
  expect(await database.selectFrom('addressPlaces').selectAll().execute()).toEqual([]);
  const reports = await verifyChains(running.service);
  expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
  expect(running.bugs).toEqual([]);
}
