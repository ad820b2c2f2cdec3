import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayGrant, ROLE_NAMES } from '../../../src/core/process/index.ts';
import { ASKERS, type Offices, openOffices } from './offices.test-support.ts';
import { runKaoping } from '../run-kaoping.test-support.ts';
import { sendFile } from './registry/registry.test-support.ts';
import { type Client, databaseEnv, openTestService, STRANGER, type TestService } from './test-service.test-support.ts';

let service: TestService;
let offices: Offices;
let admin: Client;

beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
  const { database } = service.service;
  const { id } = await database.selectFrom('organizations').select('id').executeTakeFirstOrThrow();
  offices = await openOffices(service, id);
});
afterAll(async () => service.end());

const NAMES = { above: '上级办公室', below: '下级办公室', other: '别处办公室', own: '潮州市人民政府办公室', none: '' };
const HEADER = '账号,姓名,单位,角色';
const send = async (client: Client, rows: readonly string[], isPreview = false) =>
  sendFile(service, client, {
    path: `/api/users/imports${isPreview ? '/preview' : ''}?name=${encodeURIComponent('账号.csv')}`,
    content: [HEADER, ...rows].join('\n'),
  });
const logins = async () =>
  (await service.service.database.selectFrom('users').select('login').execute()).map(({ login }) => login);

test('a table becomes accounts with one-time passwords, which come back once and stand nowhere else', async () => {
  const rows = ['zhang.san,张三,下级办公室,被考评单位（填报）、被考评单位（审核）', 'li.si,李四,,审计'];
  const before = await logins();
  const told = await send(admin, rows, true);
  expect(told.body).toMatchObject({
    faults: [],
    users: [{ login: 'zhang.san', organization: '下级办公室' }, { login: 'li.si' }],
  });
  expect(await logins()).toEqual(before);
  const made = await send(admin, rows);
  expect(made.body['count']).toBe(2);
  const lines = String(made.body['passwords'])
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  expect(lines[0]).toBe(`${HEADER},一次性密码,设置密码的链接`);
  for (const line of lines.slice(1)) {
    const password = line.split(',').at(-2) ?? '';
    const client = await service.signIn(line.split(',')[0] ?? '', password);
    expect((await service.as(client, { path: '/api/session' })).body).toMatchObject({ account: { mustChange: true } });
    const payloads = await service.service.database.selectFrom('eventPayloads').select('payload').execute();
    expect(JSON.stringify(payloads)).not.toContain(password);
  }
  const events = await service.service.database
    .selectFrom('events')
    .select('number')
    .where('verb', '=', 'import')
    .where('object', '=', 'user')
    .execute();
  expect(events).toHaveLength(1);
});

test('with one bad row nothing is made, and every bad row is told', async () => {
  const before = await logins();
  const answer = await send(admin, [
    'good.one,甲,,审计',
    'admin,乙,,审计',
    'c,丙,,审计',
    'd.d,丁,没有的单位,审计',
    'e.e,戊,,局长',
  ]);
  expect([answer.status, answer.body['code']]).toEqual([422, 'users-faulty']);
  const faults = answer.body['faults'] as { where: { line: number } }[];
  expect(faults.map(({ where }) => where.line).toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6]);
  expect(await logins()).toEqual(before);
});

test.each(ASKERS)(
  '%s who stands %s makes by table exactly the accounts that they may make one by one',
  async (role, place) => {
    const client = offices.client(role, place);
    const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
    const rows = ASKERS.map(([other, where], index) => `new.${index},x,${NAMES[where]},${ROLE_NAMES[other].zh}`);
    const { status, body } = await send(client, rows, true);
    const expected = ASKERS.map(
      ([other, where], index) =>
        [`new.${index}`, mayGrant(asker, { roles: [other], lineage: offices.lineage(where) })] as const,
    );
    const made = new Set(((body['users'] ?? []) as { login: string }[]).map(({ login }) => login));
    for (const [login, may] of expected) expect(made.has(login), `${login} ${status}`).toBe(may);
  },
);

test('two tables at once with the same account: one of them is made', async () => {
  const answers = await Promise.all([send(admin, ['race.one,x,,审计']), send(admin, ['race.one,y,,审计'])]);
  const [one = 0, other = 0] = answers.map(({ status }) => status).toSorted((a, b) => a - b);
  expect([one, [409, 422].includes(other)]).toEqual([200, true]);
});

test('the command does the same on its own machine, and writes the passwords for nobody else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-users-'));
  writeFileSync(join(folder, '账号.csv'), `${HEADER}\ncommand.one,x,下级办公室,审计\n`);
  const run = async (...args: string[]) =>
    runKaoping(
      folder,
      ['users', 'import', '账号.csv', '--data', service.settings.data, ...args],
      databaseEnv(service.settings),
    );
  expect((await run('--dry-run')).stdout).toBe('command.one\tx\t下级办公室\tauditor\n');
  expect((await run()).stderr).toContain('--out');
  expect(await run('--out', '密码.csv')).toMatchObject({
    code: 0,
    stdout: '1 accounts made; passwords and links are in 密码.csv\n',
  });
  expect(statSync(join(folder, '密码.csv')).mode & 0o777).toBe(0o600);
  expect(await run('--out', '密码.csv')).toMatchObject({ code: 2 });
  expect(await run('--out', '又.csv')).toMatchObject({ code: 3 });
  rmSync(folder, { recursive: true });
});

test('two requests at once for one account: one of them makes it', async () => {
  const body = { login: 'race.two', name: 'x', roles: ['auditor'], organizationId: null };
  const answers = await Promise.all(
    [1, 2, 3].map(async () => service.as(admin, { method: 'POST', path: '/api/users', body })),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
});

test('a table of too many, and one without its columns', async () => {
  const many = Array.from({ length: 501 }, (_, index) => `many.${index},x,,审计`);
  expect((await send(admin, many)).status).toBe(413);
  const other = await sendFile(service, admin, { path: '/api/users/imports?name=x.csv', content: 'a,b\n1,2\n' });
  expect(other.body['code']).toBe('users-faulty');
  expect((await sendFile(service, STRANGER, { path: '/api/users/imports?name=x.csv', content: HEADER })).status).toBe(
    401,
  );
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
