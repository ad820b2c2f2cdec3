import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { commandsAt } from './run-commands.test-support.ts';

let service: TestService;
let admin: Client;
let kaoping: Awaited<ReturnType<typeof commandsAt>>;
let organization: string;
const folder = mkdtempSync(join(tmpdir(), 'kaoping-looks-'));

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  ({ fullName: organization } = await database
    .selectFrom('organizations')
    .select('fullName')
    .executeTakeFirstOrThrow());
  kaoping = await commandsAt(service, admin);
});
afterAll(async () => {
  await service.end();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['here', 'there'] as const)(
  'when accounts posted last is written down by a table that is handed out: %s',
  async (where) => {
    const name = `某市发布${where}`;
    const made = await service.as(admin, {
      method: 'POST',
      path: '/api/targets',
      body: { account: { name, platform: '微信', organization } },
    });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    const handed = await kaoping(where, ['registry', 'looks']);
    expect(handed.code).toBe(0);
    const [header = '', ...rows] = handed.stdout.split('\n');
    expect(header).toBe('\u{feff}主办单位,平台,账号名称,最近更新,查看日期,上次最近更新,上次查看');
    const own = rows.find((row) => row.includes(name)) ?? '';
    expect(own.split(',').slice(1)).toEqual(['微信', name, '', '', '', '']);
    const file = join(folder, `${where}.csv`);
    const fill = (newest: string) => {
      const cells = own.split(',');
      cells[3] = newest;
      writeFileSync(file, [header, ...rows.filter((row) => row !== own), cells.join(',')].join('\n'));
    };
    fill('上周');
    expect(await kaoping(where, ['registry', 'looks', file])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('“上周”不是日期') as string,
    });
    fill('2020-01-05');
    expect(await kaoping(where, ['registry', 'looks', file])).toMatchObject({
      code: 0,
      stderr: '记下 1 个账号的最近更新\n',
    });
    expect((await kaoping(where, ['registry', 'looks'])).stdout).toMatch(
      new RegExp(`微信,${name},,,2020-01-05,\\d{4}-\\d\\d-\\d\\d`),
    );
  },
);
