import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertInspections } from '../../../../src/server/store/inspections.ts';
import { planInspections } from '../../../../src/server/usecases/inspections/plan-inspections.ts';
import { takeOn } from '../../../../src/server/usecases/inspections/take-on.ts';
import { sendWaiting } from '../../../../src/server/usecases/inspections/send-waiting.ts';
import { registerSites, setClock } from '../monitoring/sites.test-support.ts';
import { childrenOf } from './children.test-support.ts';
import { MOMENT, openWorkshop, worker, type Workshop } from './workshop.test-support.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop(14, 6);
});
beforeEach(() => {
  shop.sites.setDelay(0);
  shop.sites.requests.length = 0;
});
afterAll(async () => shop?.end());

/** The machine may have much else to do. */
const PATIENT = { timeout: 30_000 };

test('what a worker brings whose attempt is over is refused, and the other one counts', async () => {
  const [id] = await shop.waiting();
  shop.sites.setDelay(150);
  const stale = worker({ beat: 60, lease: 1 });
  const first = shop.run(id, stale);
  await expect.poll(async () => (await shop.rowOf(id)).state, PATIENT).toBe('running');
  // Its lease runs out: to everybody else it is lost.
  await new Promise((settle) => setTimeout(settle, 1100));
  await sendWaiting(shop.running.service, worker(), { begins: false });
  expect(await shop.rowOf(id)).toMatchObject({ state: 'waiting', attempt: 1 });
  const second = shop.run(id, worker());
  expect(await Promise.all([first, second])).toEqual(['stale', 'done']);
  const row = await shop.rowOf(id);
  expect(row).toMatchObject({ state: 'done', attempt: 2 });
  const events = await shop.running.service.database
    .selectFrom('events')
    .select('verb')
    .where('objectId', '=', id ?? '')
    .execute();
  expect(events).toEqual([{ verb: 'inspect' }]);
  expect((await shop.findingsOf(row.targetId)).length).toBeGreaterThan(0);
});

test('one site is never looked at twice at once', async () => {
  const [id] = await shop.waiting();
  const { targetId } = await shop.rowOf(id);
  const other = newId();
  await shop.running.service.database
    .transaction()
    .execute(async (transaction) =>
      insertInspections(transaction, [{ id: other, targetId, depth: 'full', reason: 'plan', askedBy: null }], MOMENT),
    );
  shop.sites.setDelay(50);
  const first = shop.run(id, worker());
  await expect.poll(async () => (await shop.rowOf(id)).state, PATIENT).toBe('running');
  expect(await shop.run(other, worker())).toBe('busy');
  expect(await shop.run(id, worker())).toBe('busy');
  expect(await first).toBe('done');
  expect(await shop.run(id, worker())).toBe('over');
  expect(await shop.run(other, worker())).toBe('done');
});

test('one that is cancelled ends within moments, and stores nothing', async () => {
  const [id] = await shop.waiting();
  shop.sites.setDelay(400);
  const under = shop.run(id, worker());
  await expect.poll(async () => (await shop.rowOf(id)).state, PATIENT).toBe('running');
  const database = shop.running.service.database;
  await database
    .updateTable('inspections')
    .set({ cancelAskedAt: MOMENT })
    .where('id', '=', id ?? '')
    .execute();
  expect(await under).toBe('cancelled');
  expect(await shop.rowOf(id)).toMatchObject({ state: 'cancelled', leasedUntil: null });
  expect(await shop.findingsOf((await shop.rowOf(id)).targetId)).toEqual([]);
});

test('a worker that stops gives back what it had, and the next one goes on with it', async () => {
  const [id] = await shop.waiting();
  shop.sites.setDelay(100);
  const inspector = worker();
  const stopping = new AbortController();
  const under = shop.run(id, inspector, { signal: stopping.signal });
  await expect.poll(() => shop.sites.requests.length, PATIENT).toBeGreaterThan(2);
  stopping.abort();
  expect(await under).toBe('given-back');
  expect(await shop.rowOf(id)).toMatchObject({ state: 'waiting', attempt: 1, failures: 0 });
  expect(await shop.run(id, inspector)).toBe('done');
});

test('trouble of ours is tried again, and after three times it has failed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-program-'));
  const [id] = await shop.waiting();
  const broken = worker({ program: new URL(`file://${folder}/nothing-${randomBytes(4).toString('hex')}.ts`) });
  for (const outcome of ['given-back', 'given-back', 'failed']) expect(await shop.run(id, broken)).toBe(outcome);
  expect(await shop.rowOf(id)).toMatchObject({ state: 'failed', attempt: 3, trouble: { code: 'inspection-broke' } });
  expect(await shop.findingsOf((await shop.rowOf(id)).targetId)).toEqual([]);
});

test('while our own network is down it waits and says so, and goes on when it is up', async () => {
  const [id] = await shop.waiting();
  // Nobody listens on port 9 of this machine.
  expect(await shop.run(id, worker({ controls: ['http://127.0.0.1:9/'] }))).toBe('given-back');
  expect(await shop.rowOf(id)).toMatchObject({ state: 'waiting', failures: 0, trouble: { code: 'network-away' } });
  expect(await shop.run(id, worker())).toBe('done');
  expect(await shop.rowOf(id)).toMatchObject({ state: 'done', trouble: null });
});

test('a child that is killed is trouble of ours, and what it had read is gone on with', async () => {
  const [id] = await shop.waiting();
  shop.sites.setDelay(200);
  const inspector = worker();
  const before = new Set(childrenOf(process.pid));
  const under = shop.run(id, inspector);
  await expect.poll(() => shop.sites.requests.length, PATIENT).toBeGreaterThan(2);
  for (const child of childrenOf(process.pid)) if (!before.has(child)) process.kill(child, 'SIGKILL');
  expect(await under).toBe('given-back');
  expect(await shop.rowOf(id)).toMatchObject({ state: 'waiting', failures: 1 });
  expect(await shop.run(id, inspector)).toBe('done');
});

test('one whose workers are lost again and again has failed in the end, says so, and is planned again', async () => {
  const [id] = await shop.waiting();
  const { service } = shop.running;
  const { database } = service;
  const lossy = worker({ losses: 3 });
  for (let loss = 1; loss <= 3; loss++) {
    expect(await takeOn(service, lossy, id ?? '')).toMatchObject({ attempt: loss });
    // Its machine goes down with it, and starts anew.
    await sendWaiting(service, lossy, { begins: true });
    const state = loss < 3 ? 'waiting' : 'failed';
    expect(await shop.rowOf(id)).toMatchObject({ state, losses: loss, failures: 0, leasedUntil: null });
    expect(await database.selectFrom('addressPlaces').selectAll().execute()).toEqual([]);
  }
  const { targetId, trouble } = await shop.rowOf(id);
  expect(trouble?.message.zh).toContain('多次中断');
  const events = await database
    .selectFrom('events')
    .select('verb')
    .where('objectId', '=', id ?? '')
    .execute();
  expect(events).toEqual([{ verb: 'fail' }]);
  const again = { id: newId(), targetId, depth: 'light', reason: 'plan', askedBy: null } as const;
  const added = await database
    .transaction()
    .execute(async (transaction) => insertInspections(transaction, [again], MOMENT));
  expect(added).toEqual([again.id]);
  await database.updateTable('inspections').set({ state: 'cancelled' }).where('id', '=', again.id).execute();
});

test('a process that ends itself each time is tried three times, and people are told how it ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-program-'));
  const file = join(folder, 'program.ts');
  writeFileSync(file, "process.once('message', () => process.kill(process.pid, 'SIGKILL'));");
  const [id] = await shop.waiting();
  const broken = worker({ program: pathToFileURL(file) });
  for (const outcome of ['given-back', 'given-back', 'failed']) expect(await shop.run(id, broken)).toBe(outcome);
  const { state, failures, trouble } = await shop.rowOf(id);
  expect({ state, failures }).toEqual({ state: 'failed', failures: 2 });
  expect(trouble?.message.zh).toContain('被系统强行结束');
});

test('every site has a plan, and what is due waits once', async () => {
  const { service, set } = setClock(shop.running.service, MOMENT);
  await service.database.deleteFrom('inspectionSchedule').execute();
  await service.database.updateTable('targets').set({ status: 'closed' }).execute();
  const { sites: registered } = await registerSites(service, ['http://a.example.gov.cn/', 'http://b.example.gov.cn/']);
  expect(await planInspections(service)).toBe(0);
  set('2026-12-06T00:00:00+08:00');
  // A day and a week have gone by: a light and a full look at each.
  expect(await planInspections(service)).toBe(4);
  expect(await planInspections(service)).toBe(0);
  set('2026-12-07T00:00:00+08:00');
  // They still wait: nothing piles up.
  expect(await planInspections(service)).toBe(0);
  const { database, queue } = service;
  const rows = await database.selectFrom('inspections').select('id').where('state', '=', 'waiting').execute();
  expect(
    await queue?.missing(
      database,
      rows.map(({ id }) => id),
    ),
  ).toEqual([]);
  expect(registered).toHaveLength(2);
});

test('nothing of all this was a fault of ours', () => {
  expect(shop.running.bugs).toEqual([]);
});
