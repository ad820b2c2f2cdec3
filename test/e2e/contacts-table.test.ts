import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { BODIES, importFile } from '../integration/service/registry/registry.test-support.ts';
import { need, testNeeding } from '../needs.ts';
import { type Desk, expectAccessible, LONG, openDeskIn, signInAt } from './desk.test-support.ts';

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  if (!need('chromium').ok) return;
  service = await openTestService(undefined, { role: 'api' });
  await importFile(service, await service.administrator(), BODIES);
  desk = await openDeskIn(service.address);
  await signInAt(desk.page, 'admin', OWN_PASSWORD);
}, LONG);
afterAll(async () => {
  if (!need('chromium').ok) return;
  await desk.close();
  await service.end();
});

const HEADER = '单位名称,姓名,职务和分工,电话,邮箱,备注';
const csv = (...rows: string[]) => {
  const buffer = Buffer.from([HEADER, ...rows].join('\n'));
  return { name: '联系人.csv', mimeType: 'text/csv', buffer };
};

testNeeding(['chromium'], 'contacts come in by a table that was looked at, and a row empties a list', async () => {
  const { page, complaints } = desk;
  await page.getByRole('link', { name: '台账', exact: true }).click();
  await page.getByRole('link', { name: '单位', exact: true }).click();
  const open = async () => page.getByRole('button', { name: '导入联系人' }).click();
  const hand = async (...rows: string[]) => page.getByLabel('联系人表文件').setInputFiles(csv(...rows));
  const confirm = page.getByRole('button', { name: '确认导入' });
  const done = async () => {
    await confirm.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await open();
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载联系人表（CSV）' }).click();
  const given = readFileSync(await (await saving).path(), 'utf8');
  expect(given).toContain('姓名（写“清空”则删去该单位全部联系人）');
  expect(given).toContain('湘桥区人民政府,,,,,');

  await hand(
    '湘桥区人民政府,陈某,科长,,不是邮箱,',
    '没有的局,林某,,,,',
    '潮安区人民政府,清空,,,,',
    '潮安区人民政府,黄某,,,,',
  );
  await page.getByText('变更 0 个单位，不变 1，坏行 3').waitFor();
  await page.getByText('邮箱写得不对').waitFor();
  await page.getByText('“潮安区人民政府”写了“清空”，又写了联系人或其他内容').waitFor();
  expect(await confirm.isDisabled()).toBe(true);
  await expectAccessible(page);
  await hand(
    '湘桥区人民政府,陈某,科长,0768-1,chen@example.cn,',
    '湘桥区人民政府,林某,,,,周一',
    '潮安区人民政府,黄某,,,,',
  );
  await page.getByRole('row', { name: '湘桥区人民政府 2 0 0' }).waitFor();
  await page.getByRole('row', { name: '潮安区人民政府 1 0 0' }).waitFor();
  await expectAccessible(page);
  await done();
  await open();
  await hand('湘桥区人民政府,林某,主任,,,周一', '潮安区人民政府,清空,,,,');
  await page.getByRole('row', { name: '湘桥区人民政府 0 1 1' }).waitFor();
  await page.getByRole('row', { name: '潮安区人民政府 0 0 1' }).waitFor();
  await done();
  await open();
  await hand('潮安区人民政府,清空,,,,');
  await page.getByText('与现有的联系人一致，没有要导入的变动').waitFor();
  await page.getByRole('button', { name: '取消' }).click();

  await page.getByRole('link', { name: '湘桥区人民政府' }).click();
  await page.getByRole('row', { name: /林某.*主任/ }).waitFor();
  expect(await page.getByText('陈某').count()).toBe(0);
  await page.goBack();
  await page.getByRole('link', { name: '潮安区人民政府' }).click();
  await page.getByText('还没有登记联系人').waitFor();
  expect(complaints).toEqual([]);
  expect(service.bugs).toEqual([]);
});
