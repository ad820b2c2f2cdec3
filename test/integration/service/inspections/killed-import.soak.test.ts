import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killDatabase, killMachine, openOwn, prepareMachine, startMachine } from '../killed-machine.test-support.ts';
import { newDataFolder } from '../start-process.test-support.ts';

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

beforeAll(async () =>
  // Somebody with a password of their own, and nothing that works by itself.
  prepareMachine(data, async ({ address }, client) => {
    const { status } = await importOf(address, client, bodies);
    if (status !== 200) throw new Error(`the bodies are not imported: ${status}`);
  }),
);

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

const started = async () => startMachine(data, '--role', 'api');

/** Settled as soon as the import holds the register, and so long after. */
async function intoMiddle(milliseconds: number): Promise<void> {
  const database = openOwn(data);
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
  const database = openOwn(data);
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
    await killMachine(data, { service }, index % 2 === 0 ? 'service' : 'database');
    const status = await answer;
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
    killDatabase(data);
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
