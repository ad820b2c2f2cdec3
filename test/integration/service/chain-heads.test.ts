import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepHouse } from '../../../src/server/jobs/keep-house.ts';
import { runKaoping } from '../run-kaoping.test-support.ts';
import { databaseEnv, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let folder: string;

beforeAll(async () => {
  service = await openTestService();
  folder = mkdtempSync(join(tmpdir(), 'kaoping-heads-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await service.end();
});

const kaoping = async (...args: string[]) =>
  runKaoping(folder, [...args, '--data', service.settings.data], databaseEnv(service.settings));

/** What somebody does who has the whole database: events from one on are written anew, each with the right hash. */
async function rewrite(from: number): Promise<void> {
  const { database } = service.service;
  await database.transaction().execute(async (transaction) => {
    await sql.raw("set local session_replication_role = 'replica'").execute(transaction);
    await sql`delete from events where chain = 'registry' and number >= ${from}`.execute(transaction);
    const last = await sql<{ number: number; hash: string }>`
      select number, hash from events where chain = 'registry' order by number desc limit 1`.execute(transaction);
    const { number = 0, hash = '' } = last.rows[0] ?? {};
    await sql`update chains set length = ${number}, head = ${hash} where id = 'registry'`.execute(transaction);
  });
  await service.signIn('admin', service.firstPassword ?? '');
  await service.signIn('admin', service.firstPassword ?? '');
}

test('heads are told, written once, and stand in their chains whatever comes after', async () => {
  const told = await kaoping('audit', 'head');
  expect(told.code).toBe(0);
  expect(told.stdout).toMatch(/^registry\t\d+\t[0-9a-f]{64}$/m);
  expect((await kaoping('audit', 'head', '--out', 'heads.json')).code).toBe(0);
  expect((await kaoping('audit', 'head', '--out', 'heads.json')).stderr).toContain('heads.json');
  await service.signIn('admin', service.firstPassword ?? '');
  const held = await kaoping('audit', 'verify', '--head', 'heads.json');
  expect(held.code).toBe(0);
  expect(held.stdout).toMatch(/heads\.json: the \d+ heads of .* stand in their chains/);
});

test('a chain that was written anew holds by itself, and not against a head from before', async () => {
  await service.signIn('admin', service.firstPassword ?? '');
  await kaoping('audit', 'head', '--out', 'before.json');
  const { chains } = JSON.parse(readFileSync(join(folder, 'before.json'), 'utf8')) as {
    chains: { chain: string; events: number }[];
  };
  const events = chains.find(({ chain }) => chain === 'registry')?.events ?? 0;
  await rewrite(events);
  expect((await kaoping('audit', 'verify')).code).toBe(0);
  const held = await kaoping('audit', 'verify', '--head', 'before.json');
  expect(held.code).toBe(4);
  expect(held.stdout).toContain(`rewritten or removed: registry ${events}`);
});

test('what is no file of heads is told', async () => {
  for (const [index, text] of [
    '',
    '{}',
    '{"format":"kaoping-heads-1","moment":"x","chains":[{"chain":"registry","events":-1,"head":"x"}]}',
  ].entries()) {
    writeFileSync(join(folder, `bad${index}.json`), text);
    const { code, stderr } = await kaoping('audit', 'verify', '--head', `bad${index}.json`);
    expect([code, stderr]).toEqual([3, expect.stringContaining('no file of heads')]);
  }
});

test('each day they are written into a folder, once; a folder that cannot be written is told and stops nothing', async () => {
  const notices: string[] = [];
  const hooks = {
    onNotice: ({ en }: { en: string }) => notices.push(en),
    onBug: (error: unknown) => service.bugs.push(error),
  };
  const run = async (heads: string) => {
    const house = keepHouse(service.service, { heads, ...hooks, pause: 20 });
    await new Promise((settle) => setTimeout(settle, 300));
    await house.stop();
  };
  const daily = join(folder, 'daily');
  await run(daily);
  expect(readdirSync(daily)).toEqual([`heads-${service.service.clock.moment().slice(0, 10)}.json`]);
  expect(notices).toEqual([]);
  expect((await kaoping('audit', 'verify', '--head', join('daily', readdirSync(daily)[0] ?? ''))).code).toBe(0);
  writeFileSync(join(folder, 'file'), '');
  await run(join(folder, 'file', 'below'));
  expect(notices[0]).toMatch(/were not written to .*: E(NOTDIR|EXIST)/);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
