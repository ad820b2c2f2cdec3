import { afterAll, beforeAll, expect } from 'vitest';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { need, testNeeding } from '../needs.ts';
import { type DeskData, fillDesk } from './desk-data.test-support.ts';
import { chooseIn, type Desk, expectAccessible, LONG, openDeskIn, signInAt } from './desk.test-support.ts';

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
const saved = async () => desk.page.getByRole('dialog').waitFor({ state: 'detached' });

testNeeding(['chromium'], 'register: a website is registered, renamed and closed, each with its words', async () => {
  const { page } = desk;
  await open('/registry');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('menuitem', { name: '政府网站' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('请填写').first().waitFor();
  await expectAccessible(page);
  await form.getByLabel('网站名称').fill('示例市民政局网站');
  await form.getByLabel('首页网址').fill('http://mzj.example.gov.cn/');
  await form.getByLabel('网站标识码').fill('123');
  await chooseIn(page, '网站类型', '部门网站');
  await chooseIn(page, '层级', '市级');
  await chooseIn(page, '主办单位', '示例市教育局');
  await form.getByRole('button', { name: '保存' }).click();
  await form
    .getByRole('alert')
    .getByText(/标识码/)
    .waitFor();
  await form.getByLabel('网站标识码').fill('4499000055');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '示例市民政局网站' }).waitFor();
  await saved();

  await page.getByRole('button', { name: '修改登记' }).click();
  await form.getByLabel('网站名称').fill('示例市民政信息网');
  await expectAccessible(page);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '示例市民政信息网' }).waitFor();
  await saved();

  for (const status of ['申请关停', '关停']) {
    await page.getByRole('button', { name: '变更状态' }).click();
    await chooseIn(page, '变为', status);
    await form.getByLabel('原因（批文、公告）').fill('机构改革');
    await expectAccessible(page);
    await form.getByRole('button', { name: '变更', exact: true }).click();
    await saved();
  }
  expect(await page.getByRole('button', { name: '变更状态' }).isDisabled()).toBe(true);
  await page.getByText('状态的经过').click();
  await page.getByText('机构改革').first().waitFor();
  await open('/registry?status=closed');
  await page.getByRole('link', { name: '示例市民政信息网' }).waitFor();
  await expectAccessible(page);
});

testNeeding(
  ['chromium'],
  'register: who was slower is told what the other one changed, and neither is lost',
  async () => {
    const { page } = desk;
    const id = data.sites.get('示例市教育局网站') ?? '';
    await open(`/targets/${id}`);
    await page.getByRole('button', { name: '修改登记' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('ICP备案号').fill('某ICP备00000001号');
    const other = await service.signIn('admin', OWN_PASSWORD);
    const { body } = await service.as(other, { path: `/api/targets/${id}` });
    const website = { operator: '某某信息中心' };
    const change = { method: 'PATCH', path: `/api/targets/${id}`, body: { version: body['version'], website } };
    expect((await service.as(other, change)).status).toBe(200);
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('运维单位：（空） → 某某信息中心').waitFor();
    await expectAccessible(page);
    expect(await form.getByLabel('运维单位').inputValue()).toBe('某某信息中心');
    await form.getByRole('button', { name: '保存' }).click();
    await saved();
    await page.getByText('某ICP备00000001号').waitFor();
    await page.getByText('某某信息中心').waitFor();
  },
);

testNeeding(['chromium'], 'register: a body is registered below another and renamed', async () => {
  const { page } = desk;
  await open('/registry');
  await page.getByRole('link', { name: '单位', exact: true }).click();
  await page.getByRole('button', { name: '登记下级：示例市教育局' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('单位名称').fill('示例市第一中学');
  await expectAccessible(page);
  await form.getByRole('button', { name: '保存' }).click();
  await saved();
  const code = '11440000006940001M';
  for (const [name, filled] of [
    ['示例市统计局', code],
    ['示例市第一中学', code],
  ] as const) {
    await page.getByRole('button', { name: `修改${name}` }).click();
    await form.getByLabel('统一社会信用代码').fill(filled);
    await form.getByRole('button', { name: '保存' }).click();
    if (name === '示例市统计局') await saved();
  }
  await form.getByText('已由单位“示例市统计局”登记').waitFor();
  await expectAccessible(page);
  await form.getByRole('button', { name: '取消' }).click();
  await saved();
  await page.getByRole('button', { name: '修改示例市统计局' }).click();
  expect(await form.getByLabel('统一社会信用代码').inputValue()).toBe(code);
  await form.getByLabel('统一社会信用代码').fill('');
  await form.getByRole('button', { name: '保存' }).click();
  await saved();
  await page.getByRole('button', { name: '修改示例市统计局' }).click();
  expect(await form.getByLabel('统一社会信用代码').inputValue()).toBe('');
  await form.getByRole('button', { name: '取消' }).click();
  await saved();
  await page.getByRole('button', { name: '修改示例市第一中学' }).click();
  await form.getByLabel('单位名称').fill('示例市高级中学');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('cell', { name: '示例市高级中学' }).first().waitFor();
  await saved();
  await expectAccessible(page);
  await page.getByRole('button', { name: '并入：示例市高级中学' }).click();
  await chooseIn(page, '并入', '示例市教育局');
  await form.getByLabel('依据').fill('机构改革');
  await expectAccessible(page);
  await form.getByRole('button', { name: '并入', exact: true }).click();
  await saved();
  await page.getByRole('cell', { name: '示例市高级中学' }).first().waitFor({ state: 'detached' });
  expect(desk.complaints.filter((text) => !/40\d|422/.test(text))).toEqual([]);
  expect(service.bugs).toEqual([]);
});
