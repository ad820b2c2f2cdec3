import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { need, testNeeding } from '../needs.ts';
import { type DeskData, fillDesk } from './desk-data.test-support.ts';
import { agreeTo, type Desk, expectAccessible, LONG, openDeskIn, signInAt, standStill } from './desk.test-support.ts';

let service: TestService;
let data: DeskData;
let desk: Desk;

const CITY = '示例市人民政府门户网站';
/** Who else looks at the desk, and what their role is offered beside what everybody is. */
const OTHERS = [
  { login: 'unit', role: 'unit-approver', body: '示例市人民政府', ways: ['账号'], isUnit: true },
  { login: 'editor', role: 'unit-editor', body: '示例市人民政府', ways: [], isUnit: true },
  { login: 'auditor', role: 'auditor', body: null, ways: ['操作记录'], isUnit: false },
  { login: 'expert', role: 'expert', body: null, ways: [], isUnit: false },
] as const;
/** Pages that not everybody may see. */
const OFFICE = ['告警', '账号', '操作记录'];
const WAYS = ['总览', '问题台账', '检查任务', '台账', '考评与通报'];

beforeAll(async () => {
  if (!need('chromium').ok) return;
  service = await openTestService(undefined, { role: 'api' });
  const admin = await service.administrator();
  data = await fillDesk(service.service);
  desk = await openDeskIn(service.address);
  await signInAt(desk.page, 'admin', OWN_PASSWORD);
  const bodies = await service.service.database
    .selectFrom('organizations')
    .select(['id', 'fullName', 'isOffice'])
    .execute();
  for (const { login, role, body } of OTHERS) {
    const place = bodies.find(({ fullName, isOffice }) => (body === null ? isOffice : fullName === body))?.id;
    const given = { login, name: login, roles: [role], organizationId: place };
    const made = await service.as(admin, { method: 'POST', path: '/api/users', body: given });
    const old = String(made.body['password']);
    const client = await service.signIn(login, old);
    await service.as(client, { method: 'PUT', path: '/api/session/password', body: { old, next: OWN_PASSWORD } });
  }
}, LONG);
afterAll(async () => {
  if (!need('chromium').ok) return;
  await desk.close();
  await service.end();
});

const open = async (path: string) => desk.page.goto(service.address + path);
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

testNeeding(
  ['chromium'],
  'findings: words and part are put right, and what the check said stays to be read',
  async () => {
    const { page } = desk;
    await open('/findings?presence=present&decision=open&check=broken-links');
    await page.getByRole('button', { name: '链接打不开：404' }).click();
    const detail = page.getByLabel('问题详情');
    await detail.getByRole('heading', { name: '链接打不开：404' }).waitFor();
    // Problems in the same words are told apart by where they are.
    await page.getByRole('row').getByText('http://www.city.example.gov.cn/page1.html').first().waitFor();
    await page.getByRole('button', { name: '改正后确认' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('改正后的说明').fill('首页的链接打不开');
    await form.getByLabel('部位').fill('首页导航');
    await form.getByLabel('性质').fill('内部链接');
    await form.getByLabel('理由').fill('位置有误');
    await expectAccessible(page);
    await form.getByRole('button', { name: '改正后确认' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('navigation', { name: '问题分类' }).getByRole('link', { name: '已确认' }).click();
    await page.getByRole('button', { name: '首页的链接打不开' }).click();
    await detail.getByText('内部链接').waitFor();
    await detail.getByText(/检查时的说明：链接打不开：404；部位：首页/).waitFor();
    await expectAccessible(page);
  },
);

testNeeding(
  ['chromium'],
  'findings: by hand with a picture, another one added, and closed when it is mended',
  async () => {
    const { page } = desk;
    await open(`/findings?target=${data.sites.get('示例市教育局网站') ?? ''}`);
    await page.getByRole('button', { name: '登记问题' }).click();
    const form = page.getByRole('dialog');
    // One of the scheme is offered, and with it whether it vetoes; another one is written with a word about that.
    await form.getByLabel('指标').fill('站点无法');
    await page.locator('.ant-select-item-option', { hasText: '站点无法访问' }).click();
    await expect.poll(async () => form.getByLabel('指标').inputValue()).toBe('站点无法访问');
    await expect.poll(async () => form.getByLabel(/否决类/).isChecked()).toBe(true);
    await form.getByLabel('指标').fill('政务公开');
    await form.getByText('检查所用的指标体系中没有这一项').waitFor();
    await form.getByLabel(/否决类/).uncheck();
    await form.getByLabel('问题说明').fill('年报栏目没有上一年的年报');
    const picture = { name: '截图.png', mimeType: 'image/png', buffer: PICTURE };
    await form.getByLabel(/截图/).setInputFiles(picture);
    await expectAccessible(page);
    await form.getByRole('button', { name: '登记' }).click();
    const detail = page.getByLabel('问题详情');
    await detail.getByRole('img').waitFor();
    // Its indicator stands there once.
    expect(await detail.getByText('政务公开', { exact: true }).count()).toBe(1);
    const other = { ...picture, buffer: Buffer.concat([PICTURE, Buffer.from([0])]) };
    await detail.locator('input[type=file]').setInputFiles(other);
    await detail.getByRole('img').nth(1).waitFor();
    await expectAccessible(page);
    await detail.getByRole('button', { name: '已经改好（结案）' }).click();
    await form.getByLabel('怎么知道已经改好').fill('已看到年报');
    await form.getByRole('button', { name: '结案' }).click();
    await detail.getByText('已消失').first().waitFor();
    await detail.getByText('理由：已看到年报').waitFor();
  },
);

testNeeding(
  ['chromium'],
  'findings: what could not be checked is answered at once; a dismissal becomes a rule',
  async () => {
    const { page } = desk;
    const { database } = service.service;
    await database.updateTable('findings').set({ outcome: 'untested' }).where('checkId', '=', 'broken-links').execute();
    await open('/findings');
    const other = page.getByRole('button', { name: '首页两周没有更新' });
    await other.waitFor();
    await page.getByRole('link', { name: '未能检查，待人工回答' }).click();
    await other.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '链接打不开：域名不存在' }).waitFor();
    await page.getByRole('checkbox', { name: '选择列出的全部问题' }).check();
    await page.getByRole('group', { name: '认定' }).getByRole('button', { name: '不认定' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('没有查出结果的，由人工核实').waitFor();
    await form.getByLabel('理由').fill('逐个打开过');
    await form.getByRole('button', { name: '不认定' }).click();
    await page.getByText('没有符合条件的问题').waitFor();
    await page.getByRole('link', { name: '不认定', exact: true }).click();
    await page.getByRole('button', { name: '链接打不开：域名不存在' }).click();
    const detail = page.getByLabel('问题详情');
    await detail.getByRole('heading', { name: '链接打不开：域名不存在' }).waitFor();
    await page.getByRole('button', { name: '今后同样的也不认定…' }).click();
    await form.getByLabel('理由').fill('外单位的域名');
    await expectAccessible(page);
    await form.getByRole('button', { name: '记住' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '不认定的规则' }).click();
    const row = page.getByRole('row', { name: /外单位的域名/ });
    await row.getByRole('button', { name: '撤销' }).click();
    await agreeTo(page, '撤销');
    await row.getByText('已撤销').waitFor();
  },
);

test.for(OTHERS)(
  '$login: every way leads somewhere, and nothing is offered that would be refused',
  async (one, { skip }) => {
    skip(!need('chromium').ok, need('chromium').reason);
    const { login, ways, isUnit } = one;
    const other = await openDeskIn(service.address);
    try {
      const { page } = other;
      await signInAt(page, login, OWN_PASSWORD);
      const menu = page.getByRole('navigation', { name: '主导航' });
      await expect.poll(async () => menu.getByRole('link').allTextContents()).toEqual([...WAYS, ...ways]);
      for (const way of [...WAYS, ...ways]) {
        await menu.getByRole('link', { name: way, exact: true }).click();
        await page.getByRole('heading', { level: 1, name: way }).waitFor();
        // What is still on its way shows that it moves.
        await standStill(page);
        expect(await page.getByRole('alert').count(), way).toBe(0);
        await expectAccessible(page);
      }
      await menu.getByRole('link', { name: '问题台账' }).click();
      await page.getByRole('button', { name: isUnit ? '首页的链接打不开' : '首页两周没有更新' }).waitFor();
      expect(await page.getByRole('button', { name: '首页两周没有更新' }).count()).toBe(isUnit ? 0 : 1);
      expect(await page.getByRole('group', { name: '认定' }).count()).toBe(0);
      await page.goto(`${service.address}/targets/${data.sites.get(CITY) ?? ''}`);
      await page.getByRole('heading', { name: CITY }).waitFor();
      await standStill(page);
      expect(await page.getByRole('button', { name: /修改|变更|立即检查|导入/ }).count()).toBe(0);
      const closed = ['/alerts', '/people', '/events'].filter((_, index) => !ways.some((way) => way === OFFICE[index]));
      for (const path of closed) {
        await page.goto(service.address + path);
        await page.getByRole('heading', { level: 1, name: '您的角色看不到这个页面' }).waitFor();
        await expectAccessible(page);
      }
      expect(other.complaints).toEqual([]);
    } finally {
      await other.close();
    }
    expect(service.bugs).toEqual([]);
  },
);
