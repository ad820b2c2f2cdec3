import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChains } from '../../src/server/usecases/traces/verify-chains.ts';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { need, testNeeding } from '../needs.ts';
import { type DeskData, fillDesk } from './desk-data.test-support.ts';
import { type Desk, expectAccessible, openDeskIn, signInAt } from './desk.test-support.ts';

// One service and one login for all screens: each journey begins at the address of its screen.
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
});
afterAll(async () => {
  if (!need('chromium').ok) return;
  await desk.close();
  await service.end();
});

const CITY = '示例市人民政府门户网站';
const open = async (path: string) => desk.page.goto(service.address + path);

testNeeding(['chromium'], 'overview: the worst websites first, chosen by health, kept in the address', async () => {
  const { page } = desk;
  await open('/overview');
  await page.getByRole('link', { name: '示例市教育局网站' }).waitFor();
  expect(await page.getByRole('row').nth(1).textContent()).toContain('示例市教育局网站');
  await expectAccessible(page);
  await page.getByRole('button', { name: '临近否决' }).click();
  await page.getByRole('link', { name: '示例市教育局网站' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: CITY }).waitFor();
  expect(new URL(page.url()).search).toBe('?health=near');
  await page.reload();
  await page.getByRole('link', { name: CITY }).waitFor();
  expect(await page.getByRole('button', { name: '临近否决' }).getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('link', { name: CITY }).click();
  await page.getByRole('heading', { name: CITY }).waitFor();
});

testNeeding(
  ['chromium'],
  'target: a year of days, sections with their freshness, and what people say of them',
  async () => {
    const { page } = desk;
    await open(`/targets/${data.sites.get(CITY) ?? ''}`);
    await page.getByRole('img', { name: /有访问的 300 天/ }).waitFor();
    await page.getByText('还有 45 天到期').waitFor();
    await page.getByText('按月查看').click();
    await page.getByRole('columnheader', { name: '最差的一天' }).waitFor();
    await expectAccessible(page);
    const row = page.getByRole('row', { name: /政策解读/ });
    await row.getByRole('button', { name: /修改/ }).click();
    await page.getByLabel('更新期限（天），不填则按方案').fill('30');
    await page.getByLabel('是否应更新', { exact: true }).click();
    await page.getByTitle('应更新').last().click();
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存' }).click();
    await row.getByText('超期').waitFor();
    await page.getByRole('button', { name: '登记栏目' }).click();
    await page.getByLabel('栏目名称').fill('政策文件');
    await page.getByLabel('栏目网址').fill('http://www.city.example.gov.cn/column1/');
    await page.getByLabel('栏目类别').fill('政策文件');
    await page.getByLabel('栏目类别').press('Tab');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('“政策文件”已经登记').waitFor();
    await page.getByLabel('栏目网址').fill('http://www.city.example.gov.cn/column9/');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /column9/ }).waitFor();
  },
);

testNeeding(
  ['chromium'],
  'people: an account is made, its one-time password shown once, and it is disabled',
  async () => {
    const { page } = desk;
    await open('/people');
    await page.getByRole('button', { name: '建立账号' }).click();
    await page.getByLabel('账号（小写字母、数字）').fill('reviewer.one');
    await page.getByLabel('姓名').fill('李复核');
    await page.getByLabel('角色').click();
    await page.getByTitle('复核员').click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('reviewer.one 的一次性密码').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    const row = page.getByRole('row', { name: /reviewer\.one/ });
    await row.getByRole('button', { name: '停用' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '停用' }).click();
    await row.getByText('已停用').waitFor();
    await expectAccessible(page);
  },
);

test('the chain holds, nothing was complained of, and nothing was a fault of ours', async ({ skip }) => {
  skip(!need('chromium').ok, need('chromium').reason);
  // The browser itself notes that a request was refused.
  expect(desk.complaints.filter((text) => !text.includes('409 (Conflict)'))).toEqual([]);
  expect((await verifyChains(service.service)).flatMap(({ faults }) => faults)).toEqual([]);
  expect(service.bugs).toEqual([]);
});
