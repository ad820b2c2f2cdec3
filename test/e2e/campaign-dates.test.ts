import { afterAll, beforeAll, expect } from 'vitest';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { need, testNeeding } from '../needs.ts';
import { agreeTo, chooseIn, type Desk, expectAccessible, LONG, openDeskIn, signInAt } from './desk.test-support.ts';

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  if (!need('chromium').ok) return;
  service = await openTestService(undefined, { role: 'api' });
  await service.administrator();
  await service.service.database.updateTable('organizations').set({ isOffice: true }).execute();
  desk = await openDeskIn(service.address);
  await signInAt(desk.page, 'admin', OWN_PASSWORD);
}, LONG);
afterAll(async () => {
  if (!need('chromium').ok) return;
  await desk.close();
  await service.end();
});

testNeeding(['chromium'], 'an office sets the days of its campaign, changes them and takes them away', async () => {
  const { page } = desk;
  const { fullName } = await service.service.database
    .selectFrom('organizations')
    .select('fullName')
    .executeTakeFirstOrThrow();
  await page.goto(`${service.address}/campaigns`);
  await page.getByRole('button', { name: '设定考评日期' }).click();
  const form = page.getByRole('dialog');
  await chooseIn(page, '办公室', fullName);
  await form.getByLabel('考评名称').fill('年度考评');
  await form.getByLabel('首日').fill('2026-12-10');
  await form.getByLabel('首日').press('Enter');
  await form.getByLabel('末日').fill('2026-12-20');
  await form.getByLabel('末日').press('Enter');
  await expectAccessible(page);
  await form.getByRole('button', { name: '设定', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: '2026-12-20' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '修改年度考评' }).click();
  await form.getByLabel('考评名称').fill('本年考评');
  await form.getByRole('button', { name: '设定', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: '本年考评', exact: true }).waitFor();
  await page.getByRole('button', { name: '撤销本年考评' }).click();
  await agreeTo(page, '撤销日期');
  await page.getByRole('cell', { name: '本年考评', exact: true }).waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
  expect(service.bugs).toEqual([]);
});
