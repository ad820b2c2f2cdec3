import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningPostgres } from '../../../../src/server/runtime/postgres/index.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { newDataFolder } from '../start-process.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { openStaticSites, type StaticSites } from './static-sites.test-support.ts';

/** The machine may have much else to do. */
const PATIENT = { timeout: 90_000, interval: 200 };

let running: TestService;
let sites: StaticSites;
let admin: Client;
let targets: string[];

beforeAll(async () => {
  sites = await openStaticSites(4, 12);
  running = await openTestService(undefined, { allow: ['127.0.0.0/8'], rate: 2000 });
  admin = await running.administrator();
  const registered = await registerSites(running.service, sites.urls);
  targets = registered.sites.map(({ targetId }) => targetId);
});
afterAll(async () => {
  await running?.end();
  sites?.close();
});

const request = async (target: string | undefined, depth = 'full') =>
  running.as(admin, { method: 'POST', path: `/api/targets/${target}/inspections`, body: { depth } });

const show = async (id: unknown) => (await running.as(admin, { path: `/api/inspections/${String(id)}` })).body;

test('a site is looked at on request, watched live, and its findings are stored', async () => {
  const [target] = targets;
  const asked = await request(target);
  expect(asked).toMatchObject({ status: 200, body: { isNew: true } });
  const { id } = asked.body;
  // Who asks again meanwhile means the same.
  expect((await request(target)).body).toEqual({ id, isNew: false });
  const events = await running.as(admin, { path: `/api/inspections/${String(id)}/progress` });
  expect(events.headers.get('content-type')).toContain('text/event-stream');
  const told = String(events.body['text'])
    .trimEnd()
    .split('\n\n')
    // On a machine that has much else to do it is long enough under way for a sign of life.
    .filter((block) => !block.startsWith(':'))
    .map((block) => ({
      event: /^event: (.*)$/m.exec(block)?.[1],
      data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}') as Record<string, unknown>,
    }));
  expect(new Set(told.map(({ event }) => event))).toEqual(new Set(['progress', 'end']));
  expect(told.at(-1)).toMatchObject({ event: 'end', data: { id, state: 'done', attempt: 1, isComplete: true } });
  const shown = await show(id);
  expect(shown).toMatchObject({ state: 'done', endReason: 'finished', pages: 13, trouble: null, hasReport: true });
  const { database, blobs } = running.service;
  const findings = await database
    .selectFrom('findings')
    .selectAll()
    .where('targetId', '=', target ?? '')
    .execute();
  expect(findings.some(({ problem }) => problem.endsWith('/nowhere.html'))).toBe(true);
  expect(shown['changes']).toMatchObject({ opened: findings.length, gone: 0 });
  expect(await blobs.read(String(shown['resultSha256']))).not.toBeNull();
  expect(await blobs.read(String(shown['manifestSha256']))).not.toBeNull();
  const events2 = await database.selectFrom('events').select('verb').where('objectId', '=', String(id)).execute();
  expect(events2.map(({ verb }) => verb).toSorted()).toEqual(['inspect', 'request']);
  expect(readdirSync(join(running.settings.data, 'work'))).toEqual(['worker']);
  const report = await running.as(admin, { path: `/api/inspections/${String(id)}/report` });
  expect(report.body['text']).toContain('nowhere.html');
});

const over = async (id: unknown) => {
  await expect.poll(async () => (await show(id))['state'], PATIENT).not.toBeOneOf(['waiting', 'running']);
  return show(id);
};

const resultOf = async (shown: Record<string, unknown>) => {
  const stream = await running.service.blobs.read(String(shown['resultSha256']));
  return JSON.parse(stream === null ? '{}' : await text(stream)) as Record<string, unknown>;
};

test('the next look at the whole of it is a repeat: what was found is still there, and counted once', async () => {
  const [target] = targets;
  const before = await running.service.database.selectFrom('findings').select('id').execute();
  const shown = await over((await request(target)).body['id']);
  expect(shown).toMatchObject({ state: 'done', changes: { opened: 0, still: before.length, gone: 0, back: 0 } });
  expect(await resultOf(shown)).toMatchObject({ repeat: { unchanged: expect.any(Number) } });
  expect(await running.service.database.selectFrom('findings').select('id').execute()).toHaveLength(before.length);
  expect(readdirSync(join(running.settings.data, 'work'))).toEqual(['worker']);
});

test('one that is under way is cancelled by who may, and what is over stays', async () => {
  const [, target] = targets;
  sites.setDelay(1500);
  const { id } = (await request(target)).body;
  await expect.poll(async () => (await show(id))['state'], PATIENT).toBe('running');
  const path = `/api/inspections/${String(id)}/cancellation`;
  expect(await running.as(admin, { method: 'POST', path })).toMatchObject({ status: 200, body: { state: 'running' } });
  expect(await over(id)).toMatchObject({ state: 'cancelled', resultSha256: null });
  expect(await running.as(admin, { method: 'POST', path })).toMatchObject({
    status: 409,
    body: { code: 'inspection-over' },
  });
  sites.setDelay(0);
});

function embeddedUrl(): string {
  const address = runningPostgres(running.settings.data);
  if (address === null) throw new Error('no database of its own');
  const { socket, user } = address;
  return `postgres://${user}@localhost/postgres?host=${encodeURIComponent(socket)}`;
}

test('a second machine on the same database shares the work, and no site is looked at twice at once', async () => {
  const database = running.settings.database ?? embeddedUrl();
  const other = await openTestService(undefined, {
    ...running.settings,
    data: newDataFolder(),
    database,
    role: 'worker',
  });
  const asked = [targets[2], targets[3]].flatMap((target) => [
    [target, 'full'],
    [target, 'light'],
  ]);
  const ids = await Promise.all(asked.map(async ([target, depth]) => (await request(target, depth)).body['id']));
  const shown = await Promise.all(ids.map(over));
  expect(shown.map(({ state }) => state)).toEqual(ids.map(() => 'done'));
  const rows = await running.service.database
    .selectFrom('inspections')
    .select(['targetId', 'worker', 'beganAt', 'endedAt'])
    .where('id', 'in', ids.map(String))
    .execute();
  expect(new Set(rows.map(({ worker }) => worker)).size).toBe(2);
  for (const target of [targets[2], targets[3]]) {
    const [one, next] = rows
      .filter(({ targetId }) => targetId === target)
      .toSorted((a, b) => Date.parse(a.beganAt ?? '') - Date.parse(b.beganAt ?? ''));
    expect(Date.parse(next?.beganAt ?? '')).toBeGreaterThanOrEqual(Date.parse(one?.endedAt ?? ''));
  }
  expect(other.bugs).toEqual([]);
  await other.end();
});

test('nothing of all this was a fault of ours', () => {
  expect(running.bugs).toEqual([]);
});
