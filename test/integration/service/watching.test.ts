import { chmodSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestService, STRANGER, type TestService } from './test-service.test-support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(async () => service.end());

const ask = async (path: string) => service.as(STRANGER, { path });
const lines = () =>
  readFileSync(join(service.settings.data, 'service.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** An answer holds for a second. */
const LATER = { timeout: 10_000 };
const ready = async () => ask('/readyz');

test('it lives, and is ready', async () => {
  expect(await ask('/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } });
  const body = { status: 'ready', database: true, migrations: true, blobs: true };
  expect(await ask('/readyz')).toMatchObject({ status: 200, body });
});

test('it is not ready without its steps or a place for blobs', async () => {
  const { database } = service.service;
  await database.schema.alterTable('schema_steps').renameTo('steps_aside').execute();
  await expect.poll(ready, LATER).toMatchObject({ status: 503, body: { status: 'not-ready', migrations: false } });
  await database.schema.alterTable('steps_aside').renameTo('schema_steps').execute();
  const blobs = join(service.settings.data, 'blobs');
  renameSync(blobs, `${blobs}.aside`);
  await expect
    .poll(ready, LATER)
    .toMatchObject({ status: 503, body: { database: true, migrations: true, blobs: false } });
  renameSync(`${blobs}.aside`, blobs);
  chmodSync(blobs, 0o700);
  await expect.poll(ready, LATER).toMatchObject({ status: 200 });
});

test('requests are counted by pattern and status, and nothing that somebody sent becomes a label', async () => {
  await ask('/api/campaigns?secret=query-of-somebody');
  await ask('/api/nothing-here/name-of-somebody');
  const { body, headers } = await ask('/metrics');
  const text = String(body['text']);
  expect(headers.get('content-type')).toContain('text/plain; version=0.0.4');
  expect(headers.get('x-ratelimit-limit')).toBe('600');
  expect(text).toMatch(/^kaoping_requests_total\{method="GET",route="\/api\/campaigns",status="401"\} 1$/m);
  expect(text).toMatch(/^kaoping_request_seconds_bucket\{method="GET",route="\/healthz",le="\+Inf"\} 1$/m);
  expect(text).toMatch(/^kaoping_database_connections\{state="idle"\} [1-9]/m);
  expect(text).toMatch(/^process_resident_memory_bytes [1-9]\d{7}/m);
  expect(text).toMatch(/^kaoping_bugs_total 0$/m);
  expect(text).not.toContain('somebody');
  // Every row of the format: a comment, or a name with labels and a number.
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) [a-z_0-9]+ .+|[a-z_0-9]+(\{([a-z]+="[^"\n]*",?)+\})? [\d.e+-]+)$/);
});

test('the log has a line for each request, without what was asked for by name', async () => {
  const id = '01890000-0000-7000-8000-000000000000';
  await ask(`/api/campaigns/${id}/ranking?q=query-of-somebody`);
  await ask('/api/session/name-of-somebody');
  const found = lines();
  expect(found).toContainEqual(
    expect.objectContaining({
      level: 'info',
      msg: 'request',
      method: 'GET',
      route: '/api/campaigns/:id/ranking',
      ids: [id],
      status: 401,
      address: '127.0.0.1',
    }),
  );
  expect(JSON.stringify(found)).not.toContain('somebody');
});

test('a fault of the service is in the log with its trace, and nowhere else', async () => {
  const { database } = service.service;
  await database.schema.alterTable('sessions').renameTo('sessions_aside').execute();
  const { status, body } = await service.as({ cookie: 'kaoping-session=x', csrf: '' }, { path: '/api/session' });
  await database.schema.alterTable('sessions_aside').renameTo('sessions').execute();
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('sessions');
  const bug = lines().find(({ msg }) => msg === 'bug');
  expect(bug).toMatchObject({ level: 'error', method: 'GET', route: '/api/session', code: '42P01' });
  expect(String(bug?.['stack'])).toContain('"sessions" does not exist');
  expect(service.bugs).toHaveLength(1);
  expect(String((await ask('/metrics')).body['text'])).toMatch(/^kaoping_bugs_total 1$/m);
});
