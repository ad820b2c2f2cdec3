import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../../src/cli/commands.ts';
import { runCli } from '../../../../src/cli/run-cli.ts';
import { noteMetHosts } from '../../../../src/server/store/registry/met-hosts.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { commandsAt } from './run-commands.test-support.ts';

let service: TestService;
let admin: Client;
let kaoping: Awaited<ReturnType<typeof commandsAt>>;
let targetId: string;

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { fullName: organization } = await database
    .selectFrom('organizations')
    .select('fullName')
    .executeTakeFirstOrThrow();
  const website = { name: '门户', homeUrl: 'http://www.city.gov.cn/', class: 'portal', level: 'city', organization };
  const made = await service.as(admin, { method: 'POST', path: '/api/targets', body: { website } });
  targetId = String(made.body['id']);
  kaoping = await commandsAt(service, admin);
});
afterAll(async () => service.end());

describe.each(['here', 'there'] as const)('on the machine itself or on a service: %s', (where) => {
  const hosts = ['a', 'b'].map((name) => `${name}.${where}.city.gov.cn`);
  const [first = '', second = ''] = hosts;

  test('hosts are listed, answered many at once, and what cannot be is told', async () => {
    const met = hosts.map((host) => ({ host, url: `http://${host}/`, page: 'http://www.city.gov.cn/', answers: null }));
    const moment = '2020-03-02T08:00:00+08:00';
    await service.service.database
      .transaction()
      .execute(async (transaction) => noteMetHosts(transaction, { targetId, moment, met }));
    const listed = await kaoping(where, ['registry', 'hosts', '--text', `.${where}.`]);
    expect(listed.stdout.split('\n').map((line) => line.split('\t')[0])).toEqual([first, second, '']);
    const said = ['--answer', 'not-ours', '--reason', '企业借用'];
    const many = [...hosts, 'nowhere.city.gov.cn'].flatMap((host) => ['--host', host]);
    const done = await kaoping(where, ['registry', 'hosts', ...many, ...said]);
    expect(done.code).toBe(3);
    expect(done.stderr).toBe('nowhere.city.gov.cn\t没有这台主机，或已经登记\n说明 2 台，没有记下 1 台\n');
    expect((await kaoping(where, ['registry', 'hosts', '--text', `.${where}.`])).stdout).toBe('');
    // Said once more, it is well.
    expect(await kaoping(where, ['registry', 'hosts', '--host', first.toUpperCase(), ...said])).toMatchObject({
      code: 0,
      stderr: '说明 1 台，没有记下 0 台\n',
    });
    expect((await kaoping(where, ['registry', 'hosts', '--host', first, '--answer', 'none'])).code).toBe(0);
    const open = await kaoping(where, ['registry', 'hosts', '--text', `.${where}.`]);
    expect(open.stdout.split('\n').map((line) => line.split('\t')[0])).toEqual([first, '']);
    expect((await kaoping(where, ['registry', 'hosts', '--host', first, ...said])).code).toBe(0);
    expect((await kaoping(where, ['registry', 'hosts', '--host', 'nowhere.city.gov.cn', ...said])).code).toBe(2);
    expect((await kaoping(where, ['registry', 'hosts', '--host', first])).stderr).toContain('--answer');
  });

  test('what deviates is listed', async () => {
    const told = await kaoping(where, ['registry', 'warnings', '--code', 'code-missing']);
    expect(told).toMatchObject({ code: 0, stderr: '1 处\n' });
    expect(told.stdout).toMatch(/^门户\t.+\tcode-missing\t没有登记网站标识码/);
  });

  test('a sample takes what is given beside what is known, and is drawn again', async () => {
    const given = ['registry', 'sample', '--seed', 's', '--failed', 'www.city.gov.cn', '--failed', '没有的'];
    const drawn = await kaoping(where, given);
    expect(drawn.stdout).toMatch(/^门户\t.+\thttp:\/\/www\.city\.gov\.cn\/\t上次不合格（另外给出）\n$/);
    expect(drawn.stderr).toContain('没有在用的网站或账号叫“没有的”（另外给出），没有再查\n');
    const id = /编号 (\S+)/.exec(drawn.stderr)?.[1] ?? '';
    const again = await kaoping(where, ['registry', 'samples', id]);
    expect(again).toMatchObject({ code: 0, stdout: drawn.stdout });
    const kept = await kaoping(where, ['registry', 'samples']);
    expect(kept.stdout).toMatch(new RegExp(String.raw`^${id}\t.+\t30%\t1/1\ts\t`, 'm'));
    expect(kept.stderr).toMatch(/^\d+ 次抽查\n$/);
    expect(await kaoping(where, ['findings', 'list'])).toMatchObject({ code: 0, stdout: '', stderr: '0 个问题\n' });
    const none = await kaoping(where, ['registry', 'sample', '--source', 'none']);
    expect(none.stderr).not.toContain('考评');
    expect((await kaoping(where, ['registry', 'sample', '--source', 'none', '--source', 'sample'])).code).toBe(2);
    expect((await kaoping(where, ['registry', 'sample', '--campaign', 'x'])).code).toBe(2);
    expect((await kaoping(where, ['registry', 'sample', '--by', 'level', '--by', 'region'])).code).toBe(0);
    expect((await kaoping(where, ['registry', 'sample', '--by', 'none'])).code).toBe(0);
    expect((await kaoping(where, ['registry', 'sample', '--by', 'none', '--by', 'class'])).code).toBe(2);
  });
});

test('the empty tables are written once, and an import takes them as they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-template-'));
  try {
    const ended = { stdout: '', stderr: '' };
    const stdout = { write: (text: string) => void (ended.stdout += text) };
    const stderr = { write: (text: string) => void (ended.stderr += text) };
    const run = async () =>
      runCli(['registry', 'template', '--lang', 'zh'], COMMANDS, { stdout, stderr, cwd: folder, env: {} });
    expect(await run()).toBe(0);
    expect(ended.stdout).toBe('已写入 台账模板.xlsx\n');
    const file = join(folder, '台账模板.xlsx');
    for (const where of ['here', 'there'] as const)
      expect(await kaoping(where, ['registry', 'import', file, '--dry-run'])).toMatchObject({
        code: 0,
        stdout: '新增 0，变更 0，不变 0，坏行 0；没有写入\n',
      });
    // What somebody has filled in is never replaced.
    expect(await run()).not.toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
