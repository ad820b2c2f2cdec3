import { afterAll, beforeAll, expect } from 'vitest';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { need, testNeeding } from '../needs.ts';
import { fillDesk } from './desk-data.test-support.ts';
import { chooseIn, type Desk, expectAccessible, LONG, openDeskIn, signInAt } from './desk.test-support.ts';

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  if (!need('chromium').ok) return;
  service = await openTestService(undefined, { role: 'api' });
  await service.administrator();
  await fillDesk(service.service);
  desk = await openDeskIn(service.address);
  await signInAt(desk.page, 'admin', OWN_PASSWORD);
}, LONG);
afterAll(async () => {
  if (!need('chromium').ok) return;
  await desk.close();
  await service.end();
});

const saved = async () => desk.page.getByRole('dialog').waitFor({ state: 'detached' });

testNeeding(['chromium'], 'bodies: the page of one body, whom one asks there, and what it was called', async () => {
  const { page } = desk;
  const form = page.getByRole('dialog');
  await page.goto(`${service.address}/organizations`);
  await page.getByRole('link', { name: '示例市教育局', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '示例市教育局' }).waitFor();
  await page.getByText('还没有登记联系人').waitFor();
  await page.getByRole('link', { name: '示例市教育局网站', exact: true }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: '修改联系人' }).click();
  for (const [place, name, phone] of [
    [1, '陈某某', '0768-1234567'],
    [2, '林某某', '13800000000'],
  ] as const) {
    await form.getByRole('button', { name: '添加联系人' }).click();
    const row = form.getByRole('group', { name: `第 ${place} 位` });
    await row.getByLabel('姓名').fill(name);
    await row.getByLabel('电话').fill(phone);
  }
  await form.getByRole('group', { name: '第 1 位' }).getByLabel('邮箱').fill('chen');
  await form.getByText('不是邮箱地址').waitFor();
  await expectAccessible(page);
  await form.getByRole('group', { name: '第 1 位' }).getByLabel('邮箱').fill('chen@example.cn');
  await form.getByRole('button', { name: '第 2 位上移' }).click();
  await form.getByRole('button', { name: '保存' }).click();
  await saved();
  await page.getByRole('cell', { name: '陈某某' }).waitFor();
  expect(await page.getByRole('cell', { name: /某某$/ }).allTextContents()).toEqual(['林某某', '陈某某']);
  await expectAccessible(page);

  await page.getByRole('button', { name: '抹去个人信息' }).click();
  await form.getByLabel('姓名').fill('陈某某');
  await expectAccessible(page);
  await form.getByRole('button', { name: '抹去', exact: true }).click();
  await saved();
  await page.getByRole('cell', { name: '陈某某' }).waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: '林某某' }).waitFor();
});

testNeeding(['chromium'], 'bodies: renamed from a day on, a slip put right, and merged', async () => {
  const { page } = desk;
  const form = page.getByRole('dialog');
  await page.goto(`${service.address}/organizations`);
  await page.getByRole('link', { name: '示例市统计局', exact: true }).click();
  await page.getByRole('button', { name: '修改登记' }).click();
  await form.getByLabel('单位名称').fill('示例市统计和调察局');
  await form.getByLabel('新名称启用日期').fill('2019-03-01');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { level: 1, name: '示例市统计和调察局' }).waitFor();
  await saved();
  await page.getByText('2019-03-01 至 今').waitFor();

  await page.getByRole('button', { name: '修改登记' }).click();
  await form.getByLabel('单位名称').fill('示例市统计和调查局');
  await chooseIn(page, '名称或简称有变时', '更正错字，旧写法不再保留');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { level: 1, name: '示例市统计和调查局' }).waitFor();
  await saved();
  await page.getByText('最初 至 2019-02-28').waitFor();
  expect(await page.getByText('示例市统计和调察局').count()).toBe(0);
  await expectAccessible(page);

  await page.getByRole('button', { name: '并入另一单位' }).click();
  await chooseIn(page, '并入', '示例市教育局');
  await form.getByLabel('依据').fill('机构改革');
  await form.getByRole('button', { name: '并入', exact: true }).click();
  await saved();
  await page.getByText(/起已撤并/).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: '示例市教育局' }).first().click();
  await page.getByRole('heading', { level: 3, name: '并入本单位的' }).waitFor();
  await page.getByRole('link', { name: '示例市统计局网站', exact: true }).waitFor();
  expect(desk.complaints.filter((text) => !/40\d|422/.test(text))).toEqual([]);
  expect(service.bugs).toEqual([]);
});
