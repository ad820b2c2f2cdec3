import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { need, testNeeding } from '../needs.ts';
import { type DeskData, fillDesk } from './desk-data.test-support.ts';
import { agreeTo, chooseIn, type Desk, expectAccessible, LONG, openDeskIn, signInAt } from './desk.test-support.ts';

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

const CITY = '示例市人民政府门户网站';
const open = async (path: string) => desk.page.goto(service.address + path);
const csv = (lines: readonly string[]) => ({
  name: '表.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

testNeeding(['chromium'], 'alerts: listed, and a channel is made, tested, changed and deleted', async () => {
  const { page } = desk;
  const { database, clock } = service.service;
  const facts = JSON.stringify({ since: clock.moment(), failures: 2 });
  const alert = { id: crypto.randomUUID(), targetId: data.sites.get(CITY) ?? '', cause: 'down' as const, subject: '' };
  await database
    .insertInto('alerts')
    .values({ ...alert, level: 2, facts, openedAt: clock.moment() })
    .execute();
  await open('/alerts');
  await page.getByRole('row', { name: /连续 2 次打不开/ }).waitFor();
  await expectAccessible(page);
  await page.getByRole('navigation', { name: '告警' }).getByRole('link', { name: '通道' }).click();
  await page.getByText('还没有通道').waitFor();
  await page.getByRole('button', { name: '建立通道' }).click();
  const form = page.getByRole('dialog');
  await chooseIn(page, '种类', '企业微信群机器人');
  await form.getByLabel('名称').fill('值班群');
  await chooseIn(page, '选择单位', '示例市人民政府');
  await form.getByLabel('地址').fill('http://robot.example.cn/send?key=secret-of-the-robot');
  await expectAccessible(page);
  await form.getByRole('button', { name: '保存' }).click();
  const row = page.getByRole('row', { name: /值班群/ });
  await row.getByText('robot.example.cn').waitFor();
  // As long as the window is there, so is what was filled in.
  await form.waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain('secret-of-the-robot');
  await row.getByRole('button', { name: /测试/ }).click();
  await page.getByText('测试消息已交出').waitFor();
  await row.getByRole('button', { name: /修改/ }).click();
  await form.getByLabel('名称').fill('网站值班群');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('row', { name: /网站值班群/ }).waitFor();
  await form.waitFor({ state: 'detached' });
  await expectAccessible(page);
  await row.getByRole('button', { name: /删除/ }).click();
  await agreeTo(page, '删除');
  await page.getByText('还没有通道').waitFor();
});

testNeeding(['chromium'], 'tokens: made with scopes, shown once, good for those alone, and ended', async () => {
  const { page } = desk;
  await open('/account');
  await page.getByRole('button', { name: '建立令牌' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('用途').fill('大数据平台');
  await form.getByRole('button', { name: '建立', exact: true }).click();
  await form.getByText('请至少选一项').waitFor();
  const own = form.locator('.ant-form-item').filter({ hasText: '网站和账号' });
  await own.getByRole('checkbox', { name: '查看' }).check();
  await expectAccessible(page);
  await form.getByRole('button', { name: '建立', exact: true }).click();
  const token = (await page.locator('code').filter({ hasText: 'kp_' }).textContent()) ?? '';
  await form.waitFor({ state: 'detached' });
  await expectAccessible(page);
  const ask = async (path: string) => {
    const { status } = await fetch(service.address + path, { headers: { authorization: `Bearer ${token}` } });
    return status;
  };
  expect([await ask('/api/targets'), await ask('/api/users')]).toEqual([200, 403]);
  await page.reload();
  const row = page.getByRole('row', { name: /大数据平台.*网站和账号：查看/ });
  await row.waitFor();
  expect(await page.content()).not.toContain(token);
  await row.getByRole('button', { name: /停用/ }).click();
  await agreeTo(page, '停用');
  await page.getByText('还没有令牌').waitFor();
  expect(await ask('/api/targets')).toBe(401);
});

testNeeding(
  ['chromium'],
  'people: a table is looked at, mended, agreed to, and its passwords are saved once',
  async () => {
    const { page } = desk;
    await open('/people');
    await page.getByRole('button', { name: '批量建立' }).click();
    const header = '账号,姓名,单位,角色';
    const file = page.getByLabel('账号表');
    await file.setInputFiles(csv([header, 'wang.fang,王芳,没有的单位,复核员']));
    await page.getByText('将建立 0 个账号，坏行 1').waitFor();
    expect(await page.getByRole('button', { name: '确认建立' }).isDisabled()).toBe(true);
    await expectAccessible(page);
    const rows = ['wang.fang,王芳,示例市教育局,被考评单位（填报）', 'li.na,李娜,示例市统计局,被考评单位（审核）'];
    await file.setInputFiles(csv([header, ...rows]));
    await page.getByText('将建立 2 个账号，坏行 0').waitFor();
    await page.getByRole('button', { name: '确认建立' }).click();
    await page.getByText('已建立 2 个账号').waitFor();
    await expectAccessible(page);
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: '保存一次性密码（CSV）' }).click();
    expect(readFileSync(await (await saving).path(), 'utf8')).toContain('wang.fang');
    await page.getByRole('button', { name: '已保存，关闭' }).click();
    await page.getByRole('row', { name: /wang\.fang/ }).waitFor();
  },
);

testNeeding(['chromium'], 'back office: a table of messages is looked at before it becomes findings', async () => {
  const { page } = desk;
  await open(`/targets/${data.sites.get('示例市教育局网站') ?? ''}`);
  await page.getByRole('button', { name: '导入后台数据' }).click();
  const rows = ['编号,留言时间,答复时间,姓名', '甲1,2026-01-05,,某某', '甲2,2026-11-20,2026-11-21,某某'];
  await page.getByLabel('表格文件').setInputFiles(csv(rows));
  await page.getByText('读到 2 行，其中有问题的 1 行，坏行 0').waitFor();
  await page.getByText('没有读的列：表：姓名').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByText(/新增 1 个问题/).waitFor();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('link', { name: '在问题台账中查看' }).click();
  await page.getByRole('heading', { name: '问题台账' }).waitFor();
  await page.getByLabel('问题详情').getByText('示例市教育局网站').first().waitFor();
});

testNeeding(
  ['chromium'],
  'traces: who did what, with what was there before and after, and the head of the chain',
  async () => {
    const { page } = desk;
    await open('/events?object=finding');
    await page.getByRole('row', { name: /系统管理员（admin）.*导入问题.*示例市教育局网站/ }).waitFor();
    await open('/events?object=alert-channel&verb=change');
    const row = page.getByRole('row', { name: /修改告警通道/ });
    await row.waitFor();
    await page.getByText(/这条链共 \d+ 条/).waitFor();
    await row.getByRole('button').first().click();
    await page.getByRole('region', { name: '改动后' }).getByText('网站值班群').waitFor();
    await expectAccessible(page);
    expect(desk.complaints).toEqual([]);
    expect(service.bugs).toEqual([]);
  },
);
