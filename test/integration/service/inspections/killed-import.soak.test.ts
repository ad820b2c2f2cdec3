import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../../src/server/runtime/database/index.ts';
import { runningPostgres } from '../../../../src/server/runtime/postgres/index.ts';
import { startService } from '../../../../src/server/main.ts';
import { readSettings } from '../../../../src/server/runtime/settings/index.ts';
import type { Tables } from '../../../../src/server/store/tables.ts';
import { newDataFolder, start, type Started } from '../start-process.test-support.ts';
import { OWN_PASSWORD } from '../test-service.test-support.ts';
import { childrenOf, isAlive } from './children.test-support.ts';

const BODIES = 100;
const ROWS = 10_000;
/** Milliseconds after an import has begun to write: from its very beginning to its end. */
const MOMENTS = [0, 300, 800, 1500, 2500];
const LONG = { timeout: 120_000, interval: 20 };

const data = newDataFolder();
afterAll(() => rmSync(data, { recursive: true, force: true }));

const bodies = ['单位名称,简称', ...Array.from({ length: BODIES }, (_, body) => `某市第${body}局,第${body}局`)].join(
  '\n',
);
const websites = [
  '网站名称,首页网址,网站类型,层级,主办单位,状态',
  ...Array.from(
    { length: ROWS },
    (_, row) => `网站${row},http://w${row}.example.gov.cn/,部门网站,市,某市第${row % BODIES}局,正常`,
  ),
].join('\n');

beforeAll(async () => {
  // Somebody with a password of their own, and nothing that works by itself.
  const settings = readSettings({ options: { data, role: 'api', port: '0' }, env: {}, file: null, cwd: data });
  const { address, firstPassword, stop } = await startService(settings, {
    onNotice: () => undefined,
    onBug: () => undefined,
  });
  const old = firstPassword ?? '';
  const client = await signIn(address, old);
  await fetch(`${address}/api/session/password`, {
    method: 'PUT',
    headers: { ...client, 'content-type': 'application/json' },
    body: JSON.stringify({ old, next: OWN_PASSWORD }),
  });
  const { status } = await importOf(address, client, bodies);
  if (status !== 200) throw new Error(`the bodies are not imported: ${status}`);
  await stop();
});

async function signIn(address: string, password: string): Promise<Record<string, string>> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'admin', password }),
  });
  const { csrf } = (await response.json()) as { csrf: string };
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrf };
}

interface Imported {
  changes: unknown[];
  unchanged: number;
  basis: string;
}

async function send(
  address: string,
  client: Record<string, string>,
  { path, content }: Record<'path' | 'content', string>,
) {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { ...client, 'content-type': 'application/octet-stream' },
    body: content,
  });
  return { status: response.status, body: (await response.json()) as Imported };
}

async function importOf(address: string, client: Record<string, string>, content: string) {
  const { body } = await send(address, client, { path: '/api/registry/preview?name=t.csv', content });
  return send(address, client, { path: `/api/registry/import?name=t.csv&basis=${body.basis}`, content });
}

function openOwn(): Kysely<Tables> {
  const address = runningPostgres(data);
  if (address === null) throw new Error('no database');
  return openDatabase<Tables>({ address, connections: 1, onNotice: () => undefined });
}

const postmaster = (): number => Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** Kills the database with all that belongs to it, as a machine that loses its current does. */
function killDatabase(): number[] {
  const all = [postmaster(), ...childrenOf(postmaster())];
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with the one before.
    }
  }
  return all;
}

async function started(): Promise<{ service: Started; address: string; client: Record<string, string> }> {
  const service = start(data, '--role', 'api');
  const address = (await service.address) ?? '';
  expect(address, service.said()).not.toBe('');
  return { service, address, client: await signIn(address, OWN_PASSWORD) };
}

/** Settled as soon as the import holds the register, and so long after. */
async function intoMiddle(milliseconds: number): Promise<void> {
  const database = openOwn();
  const held = async () =>
    (
      await sql`select from pg_locks where locktype = 'advisory' and objsubid = 1 and mode = 'ExclusiveLock' and granted`.execute(
        database,
      )
    ).rows.length;
  await expect.poll(held, { ...LONG, interval: 5 }).toBeGreaterThan(0);
  await database.destroy();
  await sleep(milliseconds);
}

/** What is there: sites, their rows in the other tables, and events of imports. */
async function kept() {
  const database = openOwn();
  const { rows } = await sql<Record<'targets' | 'websites' | 'statuses' | 'events', number>>`select
    (select count(*)::int from targets where kind = 'website' and name like '网站%') as targets,
    (select count(*)::int from websites where home_url like 'http://w%.example.gov.cn/') as websites,
    (select count(distinct target_id)::int from target_statuses join targets on targets.id = target_id where name like '网站%') as statuses,
    (select count(*)::int from events where verb = 'import') - 1 as events`.execute(database);
  await database.destroy();
  return rows[0];
}
const NOTHING = { targets: 0, websites: 0, statuses: 0, events: 0 };
const ALL = { targets: ROWS, websites: ROWS, statuses: ROWS, events: 1 };

test('service and database are killed in the middle of an import: all of it or nothing, and the next one completes', async () => {
  const told: string[] = [];
  let interrupted = 0;
  for (const [index, moment] of MOMENTS.entries()) {
    const { service, address, client } = await started();
    const answer = importOf(address, client, websites).then(
      ({ status }) => status,
      () => null,
    );
    await intoMiddle(moment);
    // Which of the two goes first is chance.
    const children = childrenOf(service.process.pid);
    if (index % 2 === 0) service.process.kill('SIGKILL');
    const killed = killDatabase();
    service.process.kill('SIGKILL');
    await service.ended;
    const status = await answer;
    await expect.poll(() => [...children, ...killed].filter(isAlive), LONG).toEqual([]);
    const next = await started();
    const there = await kept();
    told.push(`${moment} ms: ${status ?? 'no answer'}, ${there?.targets} sites`);
    // What was acknowledged is there; what was not is there as a whole or not at all.
    if (status === 200) expect(there).toEqual(ALL);
    else expect([NOTHING, ALL]).toContainEqual(there);
    if (there?.targets === 0) interrupted += 1;
    next.service.process.kill('SIGTERM');
    expect(await next.service.ended, next.service.said()).toBe(0);
  }
  process.stdout.write(`${told.join('\n')}\n`);
  expect(interrupted, told.join('; ')).toBeGreaterThan(1);
}, 600_000);

test('the database alone is killed: the service starts it again, and the same import completes', async () => {
  const { service, address, client } = await started();
  if ((await kept())?.targets === 0) {
    const answer = importOf(address, client, websites);
    await intoMiddle(300);
    killDatabase();
    expect([200, 503]).toContain((await answer).status);
  }
  const again = async () => importOf(address, client, websites).catch(() => ({ status: 0, body: null }));
  // While it is started again people are told to come back.
  await expect.poll(async () => (await again()).status, { ...LONG, interval: 500 }).toBe(200);
  expect(await kept()).toEqual(ALL);
  expect((await again()).body).toMatchObject({ changes: [], unchanged: ROWS });
  service.process.kill('SIGTERM');
  expect(await service.ended, service.said()).toBe(0);
}, 300_000);
