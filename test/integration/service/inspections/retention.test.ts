import { randomBytes } from 'node:crypto';
import type { Insertable } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { holdBlobs } from '../../../../src/server/store/retention.ts';
import type { FindingRow } from '../../../../src/server/store/tables-findings.ts';
import type { Service } from '../../../../src/server/usecases/service.ts';
import { addFindingPicture } from '../../../../src/server/usecases/findings/findings-by-hand.ts';
import { expireInspections } from '../../../../src/server/usecases/inspections/expire-inspections.ts';
import { letGoBlobs } from '../../../../src/server/usecases/inspections/let-go-blobs.ts';
import { recordOldKept } from '../../../../src/server/usecases/inspections/record-kept.ts';
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
  await database.deleteFrom('looseBlobs').execute();
  targetId = (await registerSites(running.service, [`http://a${(sites += 1)}.example/`])).sites[0]?.targetId ?? '';
});
afterAll(async () => running.end());

/** A turn of the house: inspections that are let go, and then what they had. Gives how many inspections. */
async function letGo(service: Service, days = DAYS): Promise<number> {
  while ((await recordOldKept(service)) > 0);
  const count = await expireInspections(service, days);
  while ((await letGoBlobs(service, days)) > 0);
  return count;
}

/** What is still pointed at is due for another look. */
const aWeekLater = async () =>
  running.service.database
    .updateTable('looseBlobs')
    .set({ dueAt: before(1) })
    .execute();

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
  expect(await letGo(running.service)).toBe(1);
  expect(await there(old.all)).toEqual(NONE);
  expect(await has(page)).toBe(false);
  expect(await there(young.all)).toEqual(ALL);
  expect(await letGo(running.service)).toBe(0);
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
  ['was proposed and is gone', { presence: 'gone', goneAt: before(DAYS + 1), decision: 'proposed' }, true],
  ['was confirmed and is gone', { presence: 'gone', goneAt: before(DAYS + 1), decision: 'confirmed' }, true],
  ['is long gone', { presence: 'gone', goneAt: before(DAYS + 1) }, false],
] as const)('a page and a picture of a finding that %s', async (_, state, isKept) => {
  const [page, picture, other] = await Promise.all([blob(), blob(), blob()]);
  const old = await inspected(DAYS + 1, [page, picture, other]);
  await found({ ...state, evidence: evidence(page), pictures: [picture] });
  await letGo(running.service);
  expect([await has(page), await has(picture)]).toEqual([isKept, isKept]);
  expect(await has(other)).toBe(false);
  expect(await there(old.all)).toEqual(NONE);
});

test('what was pointed at when its inspection was let go goes when nothing points at it any more', async () => {
  const { database } = running.service;
  const [page, picture, later] = await Promise.all([blob(), blob(), blob()]);
  await inspected(DAYS + 1, [page, picture, later]);
  await found({ presence: 'present', evidence: evidence(page), pictures: [picture] });
  await found({ presence: 'gone', goneAt: before(DAYS - 1), evidence: evidence(later) });
  const are = async () => there([page, picture, later]);
  expect(await letGo(running.service)).toBe(1);
  expect(await are()).toEqual([true, true, true]);
  await database
    .updateTable('findings')
    .set({ presence: 'gone', goneAt: before(DAYS + 1) })
    .execute();
  // Not before they are looked at again.
  await letGo(running.service);
  expect(await are()).toEqual([true, true, true]);
  await aWeekLater();
  await letGo(running.service);
  expect(await are()).toEqual([false, false, false]);
  expect(await database.selectFrom('looseBlobs').selectAll().execute()).toEqual([]);
});

test('what inspections of two sites had stays as long as one of them or a finding of either needs it', async () => {
  const { database } = running.service;
  const [page, shared] = await Promise.all([blob(), blob()]);
  await inspected(DAYS + 1, [page, shared]);
  const own = targetId;
  const [other] = (await registerSites(running.service, [`http://b${(sites += 1)}.example/`])).sites;
  targetId = other?.targetId ?? '';
  await inspected(DAYS - 1, [page, shared]);
  await found({ evidence: evidence(page) });
  targetId = own;
  expect(await letGo(running.service)).toBe(1);
  expect(await there([page, shared])).toEqual([true, true]);
  // When the other inspection is old as well only what its finding points at stays.
  expect(await letGo(running.service, DAYS - 2)).toBe(1);
  await aWeekLater();
  await letGo(running.service);
  expect(await there([page, shared])).toEqual([true, false]);
  await database.deleteFrom('findings').execute();
  await aWeekLater();
  await letGo(running.service);
  expect(await has(page)).toBe(false);
});

test('what was let go halfway is let go wholly by the next turn, and nothing else', async () => {
  const { service } = running;
  const { database } = service;
  const page = await blob();
  const old = await inspected(DAYS + 1, [page]);
  await found({ presence: 'present', evidence: evidence(page) });
  let removed = 0;
  const blobs = {
    ...service.blobs,
    async remove(hash: string) {
      if ((removed += 1) > 2) throw new Error('the power is gone');
      await service.blobs.remove(hash);
    },
  };
  const events = async () => database.selectFrom('events').select('number').where('object', '=', 'blob').execute();
  const told = await events();
  await expect(letGo({ ...service, blobs })).rejects.toThrow('the power is gone');
  expect((await there(old.all)).filter(Boolean).length).toBeGreaterThan(0);
  expect(await has(page)).toBe(true);
  expect(await events()).toEqual(told);
  await letGo(service);
  expect(await there(old.all)).toEqual(NONE);
  expect(await has(page)).toBe(true);
  expect(await events()).toHaveLength(told.length + 1);
});

test('where the database is lost between the inspections and their blobs nothing is forgotten', async () => {
  const { service } = running;
  const old = await inspected(DAYS + 1, []);
  expect(await expireInspections(service, DAYS)).toBe(1);
  expect(await there(old.all)).toEqual(ALL);
  // The process ends here. The next one finds them loose.
  await letGo(service);
  expect(await there(old.all)).toEqual(NONE);
});

test('bytes that an inspection keeps again while they are let go are there afterwards', async () => {
  const { service } = running;
  const bytes = randomBytes(100);
  const page = await service.blobs.put(bytes);
  await inspected(DAYS + 1, [page]);
  await expireInspections(service, DAYS);
  const { id } = await inspected(1, []);
  await service.database.transaction().execute(async (transaction) => {
    await holdBlobs(transaction);
    expect(await letGoBlobs(service, DAYS)).toBe(0);
    await transaction
      .updateTable('inspections')
      .set({ keptBlobs: [page] })
      .where('id', '=', id)
      .execute();
  });
  await letGo(service);
  expect(await has(page)).toBe(true);
});

test('an inspection in which a finding that is there was opened or seen stays as a whole, and so does the last full one', async () => {
  const opened = await inspected(DAYS + 9, []);
  const seen = await inspected(DAYS + 8, []);
  const first = await inspected(DAYS + 7, [], 'full');
  const last = await inspected(DAYS + 6, [], 'full');
  await found({ openedIn: opened.id, seenIn: seen.id });
  expect(await letGo(running.service)).toBe(1);
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
  expect(await letGo(running.service)).toBe(1);
  expect([await has(file), await has(picture)]).toEqual([true, true]);
});

test('a picture that a person adds is there, also where it was loose and was let go a moment ago', async () => {
  const { service } = running;
  const { database } = service;
  const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(100)]);
  const hash = await service.blobs.put(picture);
  await inspected(DAYS + 1, [hash]);
  const user = await database.selectFrom('users').selectAll().where('login', '=', 'admin').executeTakeFirstOrThrow();
  const id = newId();
  await found({ id, checkId: null, checkVersion: null, problemKey: null, foundBy: user.id });
  const who = { user, roles: user.roles, organization: null, scopes: null, address: 'local', csrf: null } as never;
  const blobs = {
    ...service.blobs,
    async put(bytes: Uint8Array) {
      // Whoever lets go at this moment has to wait.
      await expireInspections(service, DAYS);
      expect(await letGoBlobs(service, DAYS)).toBe(0);
      return service.blobs.put(bytes);
    },
  };
  expect(await addFindingPicture({ ...service, blobs }, who, { id, bytes: picture })).toBe(hash);
  await letGo(service);
  expect(await has(hash)).toBe(true);
});

test('what was made before it was written down what it kept is let go as all the rest, once that is known of all', async () => {
  const { service } = running;
  const { database } = service;
  const [page, segment, young] = await Promise.all([blob(), blob(), blob()]);
  const unrecorded = async (days: number, named: readonly string[]) => {
    const { id, all } = await inspected(days, []);
    const json = async (value: unknown) => service.blobs.put(Buffer.from(JSON.stringify(value)));
    const [resultSha256, manifestSha256] = [
      await json({ findings: [{ evidence: [{ sha256: named[0] }] }], scheme: '0'.repeat(64), id }),
      await json({ segments: named.map((sha256) => ({ sha256 })), id }),
    ];
    await database
      .updateTable('inspections')
      .set({ keptBlobs: null, resultSha256, manifestSha256 })
      .where('id', '=', id)
      .execute();
    return { id, blobs: [resultSha256, manifestSha256, all[2] ?? ''] };
  };
  const old = await unrecorded(DAYS + 1, [page, segment]);
  const other = await unrecorded(DAYS - 1, [young, page]);
  expect(await expireInspections(service, DAYS)).toBe(0);
  expect(await letGo(service)).toBe(1);
  expect(await there(old.blobs)).toEqual([false, false, false]);
  expect(await there(other.blobs)).toEqual([true, true, true]);
  expect(await there([page, segment, young])).toEqual([true, false, true]);
  const { keptBlobs } = await database
    .selectFrom('inspections')
    .select('keptBlobs')
    .where('id', '=', other.id)
    .executeTakeFirstOrThrow();
  expect(new Set(keptBlobs)).toEqual(new Set([...other.blobs, young, page]));
});

test('while somebody keeps something nothing is let go', async () => {
  const later = await inspected(DAYS + 1, []);
  await running.service.database.transaction().execute(async (transaction) => {
    await holdBlobs(transaction);
    await letGo(running.service);
  });
  expect(await there(later.all)).toEqual(ALL);
  await letGo(running.service);
  expect(await there(later.all)).toEqual(NONE);
});

test('a clock that is years ahead lets go of nothing', async () => {
  const { all } = await inspected(DAYS - 1, []);
  const clock = { now: () => performance.now(), moment: () => before(-3000) };
  expect(await letGo({ ...running.service, clock })).toBe(0);
  expect(await there(all)).toEqual(ALL);
});

test('nothing of all this was a fault of ours', () => {
  expect(running.bugs).toEqual([]);
});
