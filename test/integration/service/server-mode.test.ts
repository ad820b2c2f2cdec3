import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { dateBefore } from '../../../src/core/model/calendar-date.ts';
import { readTables } from '../../../src/server/collectors/upload/index.ts';
import { found, inspect } from './findings/findings.test-support.ts';
import { BODIES } from './registry/registry.test-support.ts';
import { openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let token: string;
let folder: string;

beforeAll(async () => {
  // Nothing takes the inspections on.
  service = await openTestService(undefined, { inspections: 0 });
  folder = mkdtempSync(join(tmpdir(), 'kaoping-server-'));
  token = await makeToken(null);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await service.end();
});

const SITE = 'http://www.xiangqiao.example.gov.cn/';

async function makeToken(scopes: string[] | null): Promise<string> {
  const admin = await service
    .signIn('admin', service.firstPassword ?? '')
    .then(async (client) =>
      client.cookie === '' ? service.signIn('admin', 'a-password-of-my-own') : service.administrator(),
    );
  const expiresOn = service.service.clock.moment().slice(0, 10);
  const { body } = await service.as(admin, {
    method: 'POST',
    path: '/api/tokens',
    body: { name: 'x', scopes, expiresOn },
  });
  return String(body['token']);
}

async function kaoping(args: readonly string[], env: Record<string, string> = { KAOPING_TOKEN: token }) {
  const ended = { code: -1, stdout: '', stderr: '' };
  const stdout = { write: (text: string) => void (ended.stdout += text) };
  const stderr = { write: (text: string) => void (ended.stderr += text) };
  ended.code = await runCli(args, COMMANDS, { stdout, stderr, cwd: folder, env });
  return ended;
}

test('the register is imported into a service and exported from it, as on its own machine', async () => {
  writeFileSync(join(folder, '单位.csv'), BODIES);
  const at = ['--server', service.address, '--lang', 'zh'];
  const dry = await kaoping(['registry', 'import', '单位.csv', '--dry-run', ...at]);
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toContain('新增 2，变更 0，不变 0，坏行 0；没有写入');
  const done = await kaoping(['registry', 'import', '单位.csv', ...at]);
  expect(done).toMatchObject({ code: 0, stdout: '新增 2，变更 0，不变 0，坏行 0\n' });
  expect(await kaoping(['registry', 'export', '--out', '台账.xlsx', ...at])).toMatchObject({ code: 0 });
  const { tables } = readTables([{ name: '台账.xlsx', bytes: readFileSync(join(folder, '台账.xlsx')) }]);
  expect(JSON.stringify(tables)).toContain('湘桥区人民政府');
  const sample = await kaoping(['registry', 'sample', '--share', '30', '--seed', 's', ...at]);
  expect(sample).toMatchObject({ code: 0, stdout: '' });
  expect(sample.stderr).toMatch(
    /^上次不合格取自考评《.+》（2019-12-31）：0 个\n在用 0 个，抽取 0 个，种子 s，编号 \S+\n$/,
  );
  const id = /编号 (\S+)/.exec(sample.stderr)?.[1] ?? '';
  expect((await kaoping(['registry', 'samples', ...at])).stdout).toMatch(new RegExp(`^${id}\t.*\t30%\t0/0\ts\t`));
  const again = await kaoping(['registry', 'samples', id, ...at]);
  expect(again).toMatchObject({ code: 0, stderr: `${sample.stderr}按存下的内容重新抽取，结果相同\n` });
});

test('what the service refuses is told as on its own machine, in both languages', async () => {
  writeFileSync(join(folder, '坏.csv'), `${BODIES.split('\n')[0]}\n,,,x,\n`);
  const ended = await kaoping(['registry', 'import', '坏.csv', '--server', service.address, '--lang', 'zh']);
  expect(ended.code, ended.stderr).toBe(3);
  expect(ended.stderr).toMatch(/^坏\.csv:2/);
  expect(ended.stderr).toContain('没有写入任何一项');
  const limited = await makeToken(['target:read']);
  const refused = await kaoping(['registry', 'export', '--out', 'x.csv', '--server', service.address, '--lang', 'en'], {
    KAOPING_TOKEN: limited,
  });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toBe(
    'error: Your role does not allow this. Ask the assessment office or an administrator if you need it.\n',
  );
});

test('a token that is missing, misspelt or unknown, an address that is none, a service that is not there', async () => {
  const call = async (server: string, env: Record<string, string>, more: string[] = []) =>
    (await kaoping(['registry', 'export', '--out', 'x.csv', '--server', server, '--lang', 'en', ...more], env)).stderr;
  expect(await call(service.address, {})).toContain('no token');
  expect(await call(service.address, { KAOPING_TOKEN: 'abc' })).toContain('no token');
  const unknown = `kp_${'a'.repeat(43)}`;
  expect(await call(service.address, {}, ['--token', unknown])).toContain('not signed in');
  for (const address of ['kaoping.cn', 'ftp://kaoping.cn', 'http://a:b@kaoping.cn', 'http://kaoping.cn/?x'])
    expect(await call(address, { KAOPING_TOKEN: token }), address).toContain('no address of a service');
  expect(await call('http://127.0.0.1:2', { KAOPING_TOKEN: token })).toMatch(/cannot be reached: ECONNREFUSED/);
});

test('inspections are requested, listed and cancelled on a service', async () => {
  const at = ['--server', service.address, '--lang', 'en'];
  const site =
    '网站名称,首页网址,网站类型,层级,主办单位\n湘桥区门户,http://www.xiangqiao.example.gov.cn/,政府门户网站,县,湘桥区人民政府\n';
  writeFileSync(join(folder, '网站.csv'), site);
  expect(await kaoping(['registry', 'import', '网站.csv', ...at])).toMatchObject({ code: 0 });
  const asked = await kaoping([
    'inspection',
    'request',
    'http://www.xiangqiao.example.gov.cn',
    '--depth',
    'light',
    ...at,
  ]);
  expect(asked).toMatchObject({ code: 0, stderr: '湘桥区门户: waits for a worker\n' });
  const id = asked.stdout.trim();
  const listed = await kaoping(['inspection', 'list', '--site', '湘桥区门户', ...at]);
  expect(listed.stdout).toMatch(new RegExp(`^${id}\\t.*\\t湘桥区门户\\tlight\\t`));
  expect((await kaoping(['inspection', 'cancel', id, ...at])).stdout).toMatch(/cancelled|under way/);
  expect(await kaoping(['inspection', 'request', 'http://nowhere.gov.cn', ...at])).toMatchObject({ code: 2 });
  expect((await kaoping(['inspection', 'cancel', 'x', ...at])).stderr).toContain('malformed');
});

test('findings are listed, written, decided about and imported on a service, as whom the token is of', async () => {
  const at = ['--server', service.address, '--lang', 'en'];
  const { database } = service.service;
  const { id: target } = await database
    .selectFrom('targets')
    .select('id')
    .where('name', '=', '湘桥区门户')
    .executeTakeFirstOrThrow();
  await inspect(service, target, { findings: [found(`${SITE}a`), found(`${SITE}b`)] });
  const listed = await kaoping(['findings', 'list', '--target', target, ...at]);
  const ids = listed.stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('  ')[0] ?? '']));
  expect(ids).toHaveLength(2);
  expect(listed.stdout).toContain('湘桥区门户');
  expect(await kaoping(['findings', 'list', '--target', target, '--veto', ...at])).toMatchObject({
    code: 0,
    stdout: '',
  });

  const [first = '', second = ''] = ids;
  expect((await kaoping(['findings', 'confirm', first, '--as', 'admin', ...at])).stderr).toContain('--as');
  expect((await kaoping(['findings', 'confirm', first])).stderr).toContain('--as');
  expect(await kaoping(['findings', 'confirm', first, ...at])).toMatchObject({
    code: 0,
    stdout: 'confirmed 1, to be confirmed by a second person 0, dismissed 0\n',
  });
  expect(await kaoping(['findings', 'dismiss', second, '--reason', '误报', ...at])).toMatchObject({ code: 0 });
  expect((await kaoping(['findings', 'confirm', '00000000-0000-4000-8000-000000000000', ...at])).stderr).toContain(
    'no such thing',
  );
  const limited = await makeToken(['finding:read']);
  expect((await kaoping(['findings', 'confirm', first, ...at], { KAOPING_TOKEN: limited })).stderr).toContain('role');

  const out = ['findings', 'export', '--decision', 'confirmed', '--target', target, '--out', '问题.csv', ...at];
  expect(await kaoping(out)).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, '问题.csv'), 'utf8').trim().split('\n')).toHaveLength(2);
  expect((await kaoping(out)).code).toBe(2);

  const asked = dateBefore(service.service.clock.moment().slice(0, 10), { amount: 4, unit: 'months' });
  writeFileSync(join(folder, '留言.csv'), `编号,留言时间,答复时间\n1,${asked},\n2,${asked},${asked}\n`);
  const send = ['findings', 'import', '留言.csv', '--site', SITE, ...at];
  expect((await kaoping([...send, '--dry-run'])).stdout).toBe('2 rows, 1 of them a problem\n');
  expect((await kaoping(send)).stdout).toBe(
    '2 rows, 1 of them a problem; findings: 1 new, 0 still there, 0 gone, 0 back\n',
  );
  expect((await kaoping(['findings', 'import', '留言.csv', '--site', 'http://nowhere.cn', ...at])).code).toBe(2);
});

test('whoever answers instead of a service is told, and a token is never sent on', async () => {
  const seen: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    seen.push(url);
    response.writeHead(url.startsWith('/moved') ? 302 : 200, { location: '/elsewhere' }).end('<html>');
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  for (const base of [origin, `${origin}/moved`]) {
    const { code, stderr } = await kaoping(['registry', 'sample', '--server', base, '--lang', 'en']);
    expect(code).toBe(5);
    expect(stderr).toContain('is not what a service of this version says');
  }
  expect(seen).toEqual(['/api/registry/samples', '/moved/api/registry/samples']);
  server.close();
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
