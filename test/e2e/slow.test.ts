import { afterAll, beforeAll, expect } from 'vitest';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { need, testNeeding } from '../needs.ts';
import { type DeskData, fillDesk } from './desk-data.test-support.ts';
import { type Desk, LONG, openDeskIn, signInAt } from './desk.test-support.ts';

// On a slow computer people are faster than what is drawn. What they do before anything could be drawn is done here in one go.
let service: TestService;
let data: DeskData;
let desk: Desk;

beforeAll(async () => {
  if (!need('chromium').ok) return;
  service = await openTestService(undefined, { role: 'api' });
  await service.administrator();
  data = await fillDesk(service.service);
  desk = await openDeskIn(service.address);
  await signInAt(desk.page, 'admin', OWN_PASSWORD);
}, LONG);
afterAll(async () => {
  if (!need('chromium').ok) return;
  await desk.close();
  await service.end();
});

const open = async (path: string) => desk.page.goto(service.address + path);

testNeeding(['chromium'], 'a form that is sent by a double click is sent once', async () => {
  const { page } = desk;
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname.split('/').at(-1) ?? '');
  });
  await open(`/targets/${data.sites.get('示例市人民政府门户网站') ?? ''}`);
  await page.getByRole('button', { name: '登记栏目' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('栏目名称').fill('政策文件');
  await form.getByLabel('栏目网址').fill('http://www.city.example.gov.cn/column8/');
  await form.getByLabel('栏目类别').fill('政策文件');
  await form.getByLabel('栏目类别').press('Tab');
  await page.evaluate(DOUBLE_CLICK);
  await form.waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /column8/ }).waitFor();
  expect(sent).toEqual(['sections']);
});

/** What was filled in has been looked through between the two, and nothing drawn. */
const DOUBLE_CLICK = `(async () => {
  const save = [...document.querySelectorAll('[role=dialog] button')].find((one) => one.textContent === '保存');
  save.click();
  for (let turn = 0; turn < 1000; turn++) await null;
  save.click();
})()`;

testNeeding(['chromium'], 'keys that follow fast on each other go as many steps as they are', async () => {
  const { page } = desk;
  await open('/findings');
  const rows = page.locator('tbody tr[id^=finding-]');
  await rows.nth(4).waitFor();
  const at = async () => page.evaluate<number>(PLACE);
  await page.evaluate(pressed(['j', 'j', 'j']));
  await expect.poll(at).toBe(3);
  const fourth = await rows.nth(3).getByRole('button').first().textContent();
  await page.evaluate(pressed(['k', 'j', 'd']));
  await page.getByRole('dialog').getByText(`不认定：${fourth}`).waitFor();
});

const PLACE = `[...document.querySelectorAll('tbody tr[id^=finding-]')].findIndex((row) => row.ariaCurrent === 'true')`;

const pressed = (keys: readonly string[]): string =>
  `for (const key of ${JSON.stringify(keys)}) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))`;

testNeeding(['chromium'], 'what is written on while a search is under way stays written', async () => {
  const { page } = desk;
  await open('/registry');
  await page.getByRole('link', { name: '示例市统计局网站', exact: true }).waitFor();
  const box = page.getByLabel('查找');
  await box.fill('教育');
  await page.evaluate(WRITE_ON);
  await page.getByRole('link', { name: '示例市统计局网站', exact: true }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('text')).toBe('教育');
  expect(await box.inputValue()).toBe('教育局');
  // What the address says otherwise is followed.
  await page.goBack();
  await expect.poll(async () => box.inputValue()).toBe('');
  expect(desk.complaints).toEqual([]);
  expect(service.bugs).toEqual([]);
});

const WRITE_ON = `{
  const box = document.querySelector('[aria-label=查找]');
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, '教育局');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}`;
