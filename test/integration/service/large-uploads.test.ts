import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkbook, sheetData } from '../../../src/server/collectors/upload/testing/make-workbook.ts';
import { registerSites } from './monitoring/sites.test-support.ts';
import { sendFile } from './registry/registry.test-support.ts';
import { type Client, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;
let site: string;

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { sites } = await registerSites(service.service, ['http://site.example/']);
  site = sites[0]?.targetId ?? '';
});
afterAll(async () => service.end());

/** Of some hundred kilobytes: a sheet that nobody asked for, of more cells than are read in a moment. */
const WICKED = makeWorkbook({
  sheets: {
    备忘: sheetData([['甲', '乙', '丙'], ...Array.from({ length: 150_000 }, () => ['一', '二', '三'])]),
  },
});

const name = encodeURIComponent('表.xlsx');

test.each([
  ['the register', () => `/api/registry/preview?name=${name}`],
  ['accounts', () => `/api/users/imports/preview?name=${name}`],
  ['contacts', () => `/api/contacts/preview?name=${name}`],
  ['looks', () => `/api/account-looks/table?name=${name}`],
  ['the back office', () => `/api/targets/${site}/back-office/preview?kind=messages&name=${name}`],
])('while a large workbook of %s is read others are answered', async (_, path) => {
  const ended: string[] = [];
  const upload = sendFile(service, admin, { path: path(), content: WICKED }).then((answer) => {
    ended.push('upload');
    return answer;
  });
  for (let round = 0; round < 3; round++) {
    const { status } = await service.as(admin, { path: '/api/checks' });
    ended.push(`asked ${status}`);
  }
  const { status, body } = await upload;
  expect(ended, JSON.stringify(body).slice(0, 300)).toEqual(['asked 200', 'asked 200', 'asked 200', 'upload']);
  expect([200, 422]).toContain(status);
  expect(service.bugs).toEqual([]);
});
