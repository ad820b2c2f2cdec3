import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { openStaticSites, type StaticSites } from './static-sites.test-support.ts';

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

test('nothing of all this was a fault of ours', () => {
  expect(running.bugs).toEqual([]);
});
