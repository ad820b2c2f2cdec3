import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { sendFile } from './registry.test-support.ts';

let service: TestService;
let admin: Client;
beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
});
afterAll(async () => service.end());

const ROWS = 3000;

test.each([
  {
    what: 'accounts',
    look: '/api/users/imports/preview?name=a.csv',
    write: '/api/users/imports?name=a.csv',
    rows: ['账号,姓名,单位,角色', '甲,乙,丙,评审专家'],
  },
  {
    what: 'the register',
    look: '/api/registry/preview?name=a.csv',
    write: '/api/registry/import?name=a.csv&basis=x',
    rows: ['单位名称,上级单位', '甲,没有登记的'],
  },
])('of the faults of a table of $what a thousand are told, and how many there are', async ({ look, write, rows }) => {
  const [header = '', row = ''] = rows;
  const content = `${header}\n${`${row}\n`.repeat(ROWS)}`;
  const seen = await sendFile(service, admin, { path: look, content });
  expect(seen.status).toBe(200);
  const faults = seen.body['faults'] as { message: { en: string } }[];
  expect(faults).toHaveLength(1001);
  expect(faults.at(-1)?.message.en).toMatch(/^\d+ more faults are not listed$/);
  expect(seen.body['badRows']).toBe(ROWS);
  const refused = await sendFile(service, admin, { path: write, content });
  expect(refused.status).toBe(422);
  expect(refused.body['faults']).toHaveLength(1000);
});
