import { spawnSync } from 'node:child_process';
import { openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDataFolder, start } from './start-process.test-support.ts';
import {
  type Client,
  databaseEnv,
  openTestService,
  OWN_PASSWORD,
  type TestService,
} from './test-service.test-support.ts';

/** What lies in its folder is part of a backup, unless the tests run on a server of somebody else. */
const EMBEDDED = process.env['TEST_DATABASE_SERVER'] ? {} : { database: null };

let service: TestService;
let admin: Client;
let place: string;
beforeAll(async () => {
  service = await openTestService(undefined, EMBEDDED);
  admin = await service.administrator();
  place = newDataFolder();
});
afterAll(async () => {
  await service.end();
  rmSync(place, { recursive: true, force: true });
});

function kaoping(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...words, '--lang', 'en'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...database() },
  });
  return { status, said: `${stdout}${stderr}` };
}

/** Where the tests run on a database of somebody else, a backup finds it there. */
const database = () => databaseEnv(service.settings);
const isEmbedded = () => service.settings.database === null;

const blobsOf = (data: string) => readdirSync(join(data, 'blobs'), { recursive: true, encoding: 'utf8' }).toSorted();

test('what was backed up beside a running service is there again, to the row and the byte', async () => {
  const { data } = service.settings;
  // Values that are easily lost: nothing, empty, quotes, line ends, arrays, JSON null, a moment to the microsecond.
  await sql`insert into settings values ('odd', 'null'::jsonb), ('odd "text"', ${JSON.stringify({ text: '甲\n"\\{},乙' })}::jsonb)`.execute(
    service.service.database,
  );
  await sql`insert into api_tokens (id, token_hash, user_id, name, scopes, expires_at)
    select gen_random_uuid(), '\\x00ff5c22', id, E'NULL (\\\\,")', array['a,b', 'c"d', '', 'NULL'], '2026-01-01 00:00:00.123456+08'
    from users`.execute(service.service.database);
  const access = await giveAccess();
  const file = join(place, 'all.tar');
  const written = kaoping('backup', '--data', data, '--out', file);
  expect(written.status, written.said).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(kaoping('backup', '--data', data, '--out', file).said).toContain('already');
  // What comes later is not in it.
  await service.signIn('admin', 'wrong-password');
  if (!isEmbedded()) return;
  const target = join(place, 'restored');
  const restored = kaoping('restore', file, '--data', target);
  expect(restored.status, restored.said).toBe(0);
  expect(restored.said).toContain('ended: 1 logins, 1 unused links, 1 one-time passwords');
  expect(blobsOf(target)).toEqual(blobsOf(data));
  const audit = kaoping('audit', 'verify', '--data', target);
  expect(audit.status, audit.said).toBe(0);
  const again = kaoping('backup', '--data', target, '--out', join(place, 'again.tar'));
  expect(again.status, again.said).toBe(0);
  const isSame = (name: string) => !TOUCHED.has(name);
  expect(tablesOf(join(place, 'again.tar')).filter(({ name }) => isSame(name))).toEqual(
    tablesOf(file).filter(({ name }) => isSame(name)),
  );
  const running = start(target);
  await expectEnded((await running.address) ?? running.said(), access);
  running.process.kill('SIGTERM');
  await running.ended;
});

/** Tables in which a restore ends what opened something, and writes that down. */
const TOUCHED = new Set(['sessions', 'setup_links', 'sign_on_attempts', 'users', 'chains', 'events', 'event_payloads']);

interface Access {
  token: string;
  clerk: { password: string; setup: { path: string } };
}

/** What opens something: a token of a program, and what a new account is given. */
async function giveAccess(): Promise<Access> {
  const expiresOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const post = async (path: string, body: unknown) => (await service.as(admin, { method: 'POST', path, body })).body;
  const { token } = await post('/api/tokens', { name: 'x', scopes: null, expiresOn });
  const clerk = await post('/api/users', { login: 'clerk', name: 'x', roles: ['auditor'], organizationId: null });
  return { token: String(token), clerk: clerk as unknown as Access['clerk'] };
}

/** People and their passwords came along, the example is there once; what may have been used or ended since opens nothing. */
async function expectEnded(address: string, { token, clerk }: Access): Promise<void> {
  const send = async (method: string, path: string, { body, ...headers }: Record<string, string>) =>
    fetch(address + path, { method, headers: { 'content-type': 'application/json', ...headers }, body: body ?? null });
  const enter = async (login: string, password: string) =>
    send('POST', '/api/session', { body: JSON.stringify({ login, password }) });
  expect((await enter('admin', OWN_PASSWORD)).status).toBe(200);
  expect((await send('GET', '/api/campaigns', { cookie: admin.cookie })).status).toBe(401);
  expect((await enter('clerk', clerk.password)).status).toBe(401);
  const setUp = JSON.stringify({ token: clerk.setup.path.split('#')[1], password: 'a-password-by-a-link' });
  expect((await send('POST', '/api/setup', { body: setUp })).status).toBe(410);
  const authorization = `Bearer ${token}`;
  const itemsOf = async (path: string) => {
    const answer = (await (await send('GET', path, { authorization })).json()) as { items: Record<string, unknown>[] };
    return answer.items;
  };
  expect(await itemsOf('/api/campaigns')).toHaveLength(1);
  const [event] = await itemsOf('/api/events?verb=restore');
  expect(event).toMatchObject({ object: 'installation', actor: null, address: 'local' });
  expect(JSON.parse(String(event?.['payload']))).toMatchObject({
    after: { ended: { sessions: 1, links: 1, passwords: 1 } },
  });
}

/** What the manifest says of the tables. */
function tablesOf(file: string): { name: string }[] {
  const text = readFileSync(file, 'latin1');
  const begin = text.indexOf('{\n "format"');
  const manifest = JSON.parse(text.slice(begin, text.indexOf('\n}\n', begin) + 2)) as { tables: { name: string }[] };
  return manifest.tables;
}

test('nothing is restored over data', () => {
  const file = join(place, 'all.tar');
  const { status, said } = kaoping('restore', file, '--data', service.settings.data);
  expect(status).toBe(2);
  expect(said).toContain('has data already');
});

test('a backup that is not whole is refused before anything is made', () => {
  const whole = readFileSync(join(place, 'all.tar'));
  const damages: [string, (file: string) => void][] = [
    ['cut', (file) => writeFileSync(file, whole.subarray(0, whole.length - 5000))],
    ['half', (file) => writeFileSync(file, whole.subarray(0, whole.length / 2))],
    ['other', (file) => writeFileSync(file, 'no tar at all')],
    [
      'bit',
      (file) => {
        writeFileSync(file, whole);
        // In what is kept, and not between two entries, where nothing is.
        writeSync(openSync(file, 'r+'), Buffer.from([0xff]), 0, 1, whole.indexOf('$argon2') + 3);
      },
    ],
  ];
  for (const [name, damage] of damages) {
    const file = join(place, `${name}.tar`);
    damage(file);
    const target = join(place, `from-${name}`);
    const { status, said } = kaoping('restore', file, '--data', target);
    expect(status, `${name}: ${said}`).toBe(3);
    expect(said, name).toContain('is no backup that is whole');
    expect(readdirSync(place), name).not.toContain(`from-${name}`);
  }
});

test('half of a restore is not taken for a service', () => {
  const target = newDataFolder();
  writeFileSync(join(target, 'restoring'), '');
  const { status, said } = kaoping('start', '--data', target, '--port', '0');
  expect(status, said).toBe(2);
  expect(said).toContain('was not finished');
  rmSync(target, { recursive: true, force: true });
});
