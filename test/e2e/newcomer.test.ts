import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { need, testNeeding } from '../needs.ts';
import { type DeskData, fillDesk } from './desk-data.test-support.ts';
import {
  chooseSeveralIn,
  type Desk,
  expectAccessible,
  LONG,
  openDeskIn,
  signInAt,
  standStill,
} from './desk.test-support.ts';

// What somebody trips over who sees the desk for the first time: a phone, a wrong address, a session that has ended.
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

const PAGES = [
  ['/overview', '总览'],
  ['/findings', '问题台账'],
  ['/inspections', '检查任务'],
  ['/registry', '台账'],
  ['/organizations', '台账'],
  ['/people', '账号'],
  ['/events', '操作记录'],
  ['/account', '我的账号'],
  ['/targets/:target', CITY],
  ['/campaigns/:campaign', '潮州市 2019 年度政府网站和政务新媒体考评方案'],
] as const;

test.for(PAGES)(
  'a phone: nothing of %s is wider than the screen, and it can be used',
  async ([path, title], { skip }) => {
    skip(!need('chromium').ok, need('chromium').reason);
    const { page } = desk;
    const [campaign] = await service.service.database.selectFrom('campaigns').select('id').execute();
    await page.setViewportSize({ width: 390, height: 800 });
    await open(path.replace(':target', data.sites.get(CITY) ?? '').replace(':campaign', campaign?.id ?? ''));
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    expect(await page.title()).toBe(`${title} - 考评`);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
  },
);

testNeeding(['chromium'], 'a phone: what is looked at stands below the list, which is a step away', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 390, height: 800 });
  await open('/findings');
  await page.getByRole('button', { name: '站点有 5 次打不开' }).click();
  const detail = page.getByLabel('问题详情');
  const heading = detail.getByRole('heading', { name: '站点有 5 次打不开' });
  await heading.waitFor();
  // It is brought into view when it is drawn, which may take a moment longer than its words.
  await expect.poll(async () => (await heading.boundingBox())?.y ?? 800, { timeout: 10_000 }).toBeLessThan(400);
  await standStill(page);
  await detail.getByRole('button', { name: '返回列表' }).click();
  await page.setViewportSize({ width: 1280, height: 800 });
});

testNeeding(['chromium'], 'a wrong address says so and leads back; a page begins where it was left', async () => {
  const { page } = desk;
  await open('/nowhere');
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: '返回总览' }).click();
  await page.getByRole('link', { name: CITY, exact: true }).click();
  await page.getByRole('heading', { name: CITY }).waitFor();
  // The link that was followed is gone; the focus is not lost with it.
  await expect.poll(async () => page.evaluate<string>('document.activeElement.id')).toBe('content');
});

testNeeding(['chromium'], 'a window: the keyboard begins in its first field, and goes on where it was', async () => {
  const { page } = desk;
  await open('/people');
  const opener = page.getByRole('button', { name: '建立账号' });
  await opener.press('Enter');
  const first = page.getByRole('dialog').getByLabel('账号（小写字母、数字）');
  await first.waitFor();
  await standStill(page);
  await first.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await standStill(page);
  await opener.and(page.locator(':focus')).waitFor();
  // A question beside a button: the keyboard goes into it, and twice Enter is no consent.
  const disable = page.getByRole('button', { name: '停用admin' });
  await disable.press('Enter');
  await page.getByRole('tooltip').getByRole('button', { name: '取消' }).waitFor();
  await standStill(page);
  await page.keyboard.press('Enter');
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  await standStill(page);
  await disable.and(page.locator(':focus')).waitFor();
});

testNeeding(['chromium'], 'a session that has ended: the door says so, and leads to where one was', async () => {
  const { page } = desk;
  await open('/overview');
  await page.getByRole('link', { name: CITY, exact: true }).waitFor();
  await service.service.database.deleteFrom('sessions').execute();
  await page.getByRole('link', { name: '检查任务', exact: true }).click();
  await page.getByText('登录已经失效').waitFor();
  await expectAccessible(page);
  await page.getByLabel('账号').fill('admin');
  await page.getByLabel('密码').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '检查任务' }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();
  expect(await page.getByText('登录已经失效').count()).toBe(0);
  await open('/overview');
  await signInAt(page, 'admin', OWN_PASSWORD);
});

testNeeding(['chromium'], 'what is looked at leads back to where one was, the list filtered as before', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 800 });
  const heading = async (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await open('/registry?text=门户&kind=website');
  await page.getByRole('link', { name: CITY, exact: true }).click();
  await heading(CITY);
  // Also after the page was loaded anew.
  await page.reload();
  const inspections = page.getByRole('region', { name: '检查', exact: true });
  await inspections.getByRole('row').nth(1).getByRole('link').click();
  await heading(`检查 ${CITY}`);
  await page.getByRole('link', { name: '返回网站', exact: true }).click();
  await heading(CITY);
  await page.getByRole('link', { name: '返回台账', exact: true }).click();
  await heading('台账');
  expect(new URL(page.url()).searchParams.get('text')).toBe('门户');
  expect(await page.getByLabel('查找').inputValue()).toBe('门户');
  await open(`/findings?presence=present&decision=confirmed`);
  await page.getByLabel('问题详情').getByRole('link', { name: CITY, exact: true }).click();
  await heading(CITY);
  await page.getByRole('link', { name: '返回问题台账', exact: true }).click();
  await heading('问题台账');
  expect(new URL(page.url()).searchParams.get('decision')).toBe('confirmed');
});

testNeeding(
  ['chromium'],
  'a unit makes accounts of its own with the roles it may give, and is offered no others',
  async () => {
    const admin = await service.signIn('admin', OWN_PASSWORD);
    const body = await service.service.database
      .selectFrom('organizations')
      .select('id')
      .where('fullName', '=', '示例市人民政府')
      .executeTakeFirstOrThrow();
    const given = { login: 'unit', name: '李审核', roles: ['unit-approver'], organizationId: body.id };
    const made = await service.as(admin, { method: 'POST', path: '/api/users', body: given });
    const old = String(made.body['password']);
    const client = await service.signIn('unit', old);
    await service.as(client, { method: 'PUT', path: '/api/session/password', body: { old, next: OWN_PASSWORD } });
    const other = await openDeskIn(service.address);
    try {
      const { page } = other;
      await signInAt(page, 'unit', OWN_PASSWORD);
      // Who has several accounts sees which body this one is of.
      await page.getByRole('banner').getByText('示例市人民政府', { exact: true }).waitFor();
      await page.getByRole('link', { name: '账号', exact: true }).click();
      await page.getByRole('button', { name: '建立账号' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('账号（小写字母、数字）').fill('unit.editor');
      await form.getByLabel('姓名').fill('张填报');
      await form.getByRole('combobox', { name: '角色', exact: true }).click();
      const list = page.locator('.ant-select-dropdown:visible');
      await list.waitFor();
      await standStill(page);
      const roles = ['被考评单位（填报）', '被考评单位（审核）'];
      expect(await list.locator('.ant-select-item-option').allTextContents()).toEqual(roles);
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'hidden' });
      await chooseSeveralIn(page, '角色', ['被考评单位（填报）']);
      await form.getByRole('button', { name: '保存' }).click();
      await page.getByText('unit.editor 的一次性密码').waitFor();
      expect(other.complaints).toEqual([]);
    } finally {
      await other.close();
    }
  },
);

testNeeding(['chromium'], 'ranking: every document that is offered comes as what it says it is', async () => {
  const { page } = desk;
  await open('/campaigns');
  await page.getByRole('link', { name: /潮州市 2019/ }).click();
  const begins = {
    '通报（DOCX）': 'PK',
    '通报（PDF）': '%PDF-',
    '附件（XLSX）': 'PK',
    '排名数据（CSV）': '\u{feff}class',
  };
  for (const [name, beginning] of Object.entries(begins)) {
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    const saved = readFileSync(await (await saving).path(), 'utf8');
    expect(saved.slice(0, beginning.length), name).toBe(beginning);
  }
  await page.getByRole('link', { name: '返回考评与通报' }).click();
  await page.getByRole('heading', { level: 1, name: '考评与通报' }).waitFor();
  expect(desk.complaints.filter((text) => !text.includes('401'))).toEqual([]);
  expect(service.bugs).toEqual([]);
});
