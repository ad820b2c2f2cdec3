import { randomBytes } from 'node:crypto';
import type { Insertable } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { holdBlobs } from '../../../../src/server/store/retention.ts';
import type { FindingRow } from '../../../../src/server/store/tables-findings.ts';
import { expireInspections } from '../../../../src/server/usecases/inspections/expire-inspections.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';

const DAYS = 100;
const DAY = 86_400_000;
const before = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

let running: TestService;
let targetId: string;
let sites = 0;
beforeAll(async () => {
  running = await openTestService(undefined, { role: 'api' });
});
beforeEach(async () => {
  const { database } = running.service;
  await database.deleteFrom('findings').execute();
  await database.deleteFrom('inspections').execute();
  targetId = (await registerSites(running.service, [`http://a${(sites += 1)}.example/`])).sites[0]?.targetId ?? '';
});
afterAll(async () => running.end());

const blob = async () => running.service.blobs.put(randomBytes(100));
const has = async (hash: string) => running.service.blobs.has(hash);

/** An inspection that ended so many days ago, with a log, a result, a report, and what else it kept. */
async function inspected(days: number, kept: readonly string[], depth: 'light' | 'full' = 'light') {
  const [segment, resultSha256, reportSha256, manifestSha256] = await Promise.all([blob(), blob(), blob(), blob()]);
  const id = newId();
  const all = [segment, resultSha256, reportSha256, manifestSha256];
  await running.service.database
    .insertInto('inspections')
    .values({
      id,
      targetId,
      depth,
      reason: 'plan',
      state: 'done',
      createdAt: before(days),
      beganAt: before(days),
      endedAt: before(days),
      endReason: 'finished',
      resultSha256,
      reportSha256,
      manifestSha256,
      keptBlobs: [...all, ...kept],
    })
    .execute();
  return { id, all };
}

const there = async (hashes: readonly string[]) => Promise.all(hashes.map(has));
const NONE = [false, false, false, false];
const ALL = [true, true, true, true];

async function found(given: Partial<Insertable<FindingRow>>): Promise<void> {
  await running.service.database
    .insertInto('findings')
    .values({
      id: newId(),
      targetId,
      checkId: 'broken-links',
      checkVersion: 1,
      indicators: [],
      problem: newId(),
      problemKey: newId(),
      outcome: 'failed',
      about: '{}',
      message: '{"zh":"x","en":"x"}',
      evidence: '[]',
      openedAt: before(400),
      seenAt: before(400),
      changedAt: before(400),
      ...given,
    })
    .execute();
}
const evidence = (sha256: string) =>
  JSON.stringify([{ url: 'http://a.example/', quote: null, at: before(400), sha256 }]);

test('what is old is let go, what is not stays, and the traces say so', async () => {
  const page = await blob();
  const old = await inspected(DAYS + 1, [page]);
  const young = await inspected(DAYS - 1, []);
  expect(await expireInspections(running.service, DAYS)).toBe(1);
  expect(await there(old.all)).toEqual(NONE);
  expect(await has(page)).toBe(false);
  expect(await there(young.all)).toEqual(ALL);
  expect(await expireInspections(running.service, DAYS)).toBe(0);
  const { database } = running.service;
  const row = await database.selectFrom('inspections').selectAll().where('id', '=', old.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'done', keptBlobs: [] });
  expect(row.expiredAt).not.toBeNull();
  const events = await database.selectFrom('events').select('verb').where('verb', '=', 'expire').execute();
  expect(events.length).toBeGreaterThan(0);
  const admin = await running.administrator();
  expect((await running.as(admin, { path: `/api/inspections/${old.id}/report` })).status).toBe(404);
});

test.each([
  ['is there', { presence: 'present' }, true],
  ['is there and was dismissed', { presence: 'present', decision: 'dismissed' }, true],
  ['is gone of late', { presence: 'gone', goneAt: before(DAYS - 1) }, true],
  ['was confirmed and is gone', { presence: 'gone', goneAt: before(DAYS + 1), decision: 'confirmed' }, true],
  ['is long gone', { presence: 'gone', goneAt: before(DAYS + 1) }, false],
] as const)('a page and a picture of a finding that %s', async (_, state, isKept) => {
  const [page, picture, other] = await Promise.all([blob(), blob(), blob()]);
  const old = await inspected(DAYS + 1, [page, picture, other]);
  await found({ ...state, evidence: evidence(page), pictures: [picture] });
  await expireInspections(running.service, DAYS);
  expect([await has(page), await has(picture)]).toEqual([isKept, isKept]);
  expect(await has(other)).toBe(false);
  expect(await there(old.all)).toEqual(NONE);
});

test('what a finding of another site points at stays as well, and what another inspection has kept', async () => {
  const [page, shared] = await Promise.all([blob(), blob()]);
  await inspected(DAYS + 1, [page, shared]);
  await inspected(DAYS - 1, [shared]);
  const [other] = (await registerSites(running.service, [`http://b${(sites += 1)}.example/`])).sites;
  await found({ targetId: other?.targetId ?? '', evidence: evidence(page) });
  await expireInspections(running.service, DAYS);
  expect([await has(page), await has(shared)]).toEqual([true, true]);
  // When the other inspection is old as well it goes.
  expect(await expireInspections(running.service, DAYS - 2)).toBe(1);
  expect([await has(page), await has(shared)]).toEqual([true, false]);
});

test('an inspection in which a finding that is there was opened or seen stays as a whole, and so does the last full one', async () => {
  const opened = await inspected(DAYS + 9, []);
  const seen = await inspected(DAYS + 8, []);
  const first = await inspected(DAYS + 7, [], 'full');
  const last = await inspected(DAYS + 6, [], 'full');
  await found({ openedIn: opened.id, seenIn: seen.id });
  expect(await expireInspections(running.service, DAYS)).toBe(1);
  for (const { all } of [opened, seen, last]) expect(await there(all)).toEqual(ALL);
  expect(await there(first.all)).toEqual(NONE);
});

test('what a campaign or a person who found something by hand points at stays', async () => {
  const { database } = running.service;
  const [file, picture] = await Promise.all([blob(), blob()]);
  const { id: campaignId } = await database.selectFrom('campaigns').select('id').executeTakeFirstOrThrow();
  await database
    .insertInto('campaignFiles')
    .values({ campaignId, name: `${newId()}.pdf`, sha256: file, bytes: 100 })
    .execute();
  const { id: foundBy } = await database.selectFrom('users').select('id').executeTakeFirstOrThrow();
  const byHand = { checkId: null, checkVersion: null, problemKey: null, foundBy };
  await found({ ...byHand, presence: 'gone', goneAt: before(DAYS + 1), pictures: [picture] });
  await inspected(DAYS + 1, [file, picture]);
  expect(await expireInspections(running.service, DAYS)).toBe(1);
  expect([await has(file), await has(picture)]).toEqual([true, true]);
});

test('of what was made before it was written down what it kept, and while somebody keeps something, nothing is let go', async () => {
  const { database } = running.service;
  const { id, all } = await inspected(DAYS + 1, []);
  await database.updateTable('inspections').set({ keptBlobs: null }).where('id', '=', id).execute();
  expect(await expireInspections(running.service, DAYS)).toBe(0);
  const later = await inspected(DAYS + 1, []);
  await database.transaction().execute(async (transaction) => {
    await holdBlobs(transaction);
    expect(await expireInspections(running.service, DAYS)).toBe(0);
  });
  expect(await there([...all, ...later.all])).toEqual([...ALL, ...ALL]);
  expect(await expireInspections(running.service, DAYS)).toBe(1);
});

test('a clock that is years ahead lets go of nothing', async () => {
  const { all } = await inspected(DAYS - 1, []);
  const clock = { now: () => performance.now(), moment: () => before(-3000) };
  expect(await expireInspections({ ...running.service, clock }, DAYS)).toBe(0);
  expect(await there(all)).toEqual(ALL);
});

test('nothing of all this was a fault of ours', () => {
  expect(running.bugs).toEqual([]);
});
