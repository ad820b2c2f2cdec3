import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChains } from '../../src/server/usecases/traces/verify-chains.ts';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { need, testNeeding } from '../needs.ts';
import { type DeskData, fillDesk } from './desk-data.test-support.ts';
import {
  agreeTo,
  chooseIn,
  chooseSeveralIn,
  type Desk,
  expectAccessible,
  keepPicture,
  LONG,
  openDeskIn,
  signInAt,
} from './desk.test-support.ts';

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
}, LONG);
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
  await keepPicture(page, 'overview');
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
    await page.getByText('按月查看').click();
    await keepPicture(page, 'website');
    const row = page.getByRole('row', { name: /政策解读/ });
    await row.getByRole('button', { name: /修改/ }).click();
    await page.getByLabel('更新期限（天），不填则按方案').fill('30');
    await chooseIn(page, '是否应更新', '应更新');
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存' }).click();
    await row.getByText('超期').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
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
    await page.getByRole('dialog').waitFor({ state: 'detached' });
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
    await chooseSeveralIn(page, '角色', ['复核员']);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('reviewer.one 的一次性密码').waitFor();
    await expectAccessible(page);
    const shown = page.getByRole('dialog').filter({ hasText: '一次性密码' });
    await shown.getByRole('button', { name: /Close|关闭/ }).click();
    await shown.waitFor({ state: 'hidden' });
    const row = page.getByRole('row', { name: /reviewer\.one/ });
    await row.getByRole('button', { name: '停用' }).click();
    await agreeTo(page, '停用');
    await row.getByText('已停用').waitFor();
    await expectAccessible(page);
  },
);

testNeeding(
  ['chromium'],
  'findings: moved through, confirmed and dismissed by key; a veto needs a second person',
  async () => {
    const { page } = desk;
    await open('/overview');
    await page.getByRole('link', { name: '问题台账' }).click();
    await page.getByRole('button', { name: '首页两周没有更新' }).click();
    await page.getByRole('heading', { name: '首页两周没有更新' }).waitFor();
    await expectAccessible(page);
    await keepPicture(page, 'findings');
    const detail = page.getByLabel('问题详情');
    await page.keyboard.press('?');
    await page.getByText('使用单键操作').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByText('使用单键操作').waitFor({ state: 'hidden' });

    await open('/findings?veto=yes');
    // The key is about the one that was clicked at, however soon it is pressed.
    const asked = page.getByRole('dialog').filter({ hasText: '确认：首页两周没有更新' });
    await page.getByRole('button', { name: '首页两周没有更新' }).click();
    await page.keyboard.press('c');
    await asked.getByText('第一人确认后待第二人确认').waitFor();
    await asked.getByRole('button', { name: '确认' }).click();
    await page.getByRole('row', { name: /首页两周没有更新.*待第二人确认/ }).waitFor();
    await page.getByRole('button', { name: '首页两周没有更新' }).click();
    await page.keyboard.press('c');
    await asked.getByRole('button', { name: '确认' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '取消', exact: true }).click();

    await open('/findings?decision=open&check=broken-links');
    await page.getByRole('button', { name: '链接打不开：404' }).click();
    await detail.getByRole('heading', { name: '链接打不开：404' }).waitFor();
    await page.keyboard.press('d');
    await page.getByLabel('理由').fill('外单位网站临时维护');
    await page.getByText('记住：今后发现同样的问题也不认定').click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '不认定' }).click();
    await page.getByRole('button', { name: '链接打不开：404' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '不认定的规则' }).click();
    await page.getByRole('cell', { name: /外单位网站临时维护/ }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await open('/findings?decision=open');
    await page.getByRole('button', { name: '链接打不开：域名不存在' }).waitFor();
    await page.getByRole('checkbox', { name: '选择列出的全部问题' }).check();
    await page.getByText(/对选中的 \d 个问题/).waitFor();
    await page.keyboard.press('d');
    await page.getByLabel('理由').fill('成批核实');
    await page.getByRole('dialog').getByRole('button', { name: '不认定' }).click();
    await page.getByText('没有符合条件的问题').waitFor();
    await open('/findings?decision=dismissed');
    await page.getByRole('button', { name: '链接打不开：域名不存在' }).click();
    await detail.getByText('理由：成批核实').waitFor();
  },
);

testNeeding(['chromium'], 'inspections: asked for, watched while they go on, cancelled, and listed', async () => {
  const { page } = desk;
  const { database } = service.service;
  await open(`/targets/${data.sites.get('西岭县人民政府门户网站') ?? ''}`);
  await page.getByRole('button', { name: '立即检查全站' }).click();
  await page.getByRole('heading', { name: '检查 西岭县人民政府门户网站' }).waitFor();
  await page.getByText('等待', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '取消检查' }).click();
  await agreeTo(page, '取消检查');
  await page.getByText('已取消').first().waitFor();
  // With who did, and when.
  await page.getByText(/^系统管理员　\d{4}-\d\d-\d\d \d\d:\d\d$/).waitFor();

  await open(`/targets/${data.sites.get('东湖区人民政府门户网站') ?? ''}`);
  await page.getByRole('button', { name: '立即检查首页和栏目' }).click();
  await page.getByRole('heading', { name: '检查 东湖区人民政府门户网站' }).waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const progress = { stage: 'reading', pages: 812, targets: 96, queued: 2310, rate: 4.5, elapsed: 180_400 };
  const moment = service.service.clock.moment();
  const running = { state: 'running' as const, beganAt: moment, attempt: 1, leasedUntil: '2099-01-01T00:00:00Z' };
  const change = database.updateTable('inspections').where('id', '=', id);
  await change.set({ ...running, progress: JSON.stringify(progress) }).execute();
  await page.getByText('4.5 页/秒').waitFor();
  await expectAccessible(page);
  // The page of the website says so where it is asked for, and leads back here.
  await open(`/targets/${data.sites.get('东湖区人民政府门户网站') ?? ''}`);
  const underWay = page.getByRole('link', { name: '正在检查首页和栏目：读取网页，已读 812 页' });
  await underWay.waitFor();
  expect(await page.getByRole('button', { name: '立即检查首页和栏目' }).count()).toBe(0);
  await page.getByRole('button', { name: '立即检查全站' }).waitFor();
  await expectAccessible(page);
  await underWay.click();
  await page.getByText('4.5 页/秒').waitFor();
  const ended = {
    state: 'done' as const,
    endedAt: moment,
    leasedUntil: null,
    resultSha256: '0'.repeat(64),
    pages: 1204,
  };
  await change.set({ ...ended, isComplete: true, endReason: 'finished' }).execute();
  await page.getByText('1204').waitFor();
  await page.getByText('看完了').waitFor();

  await page.getByRole('link', { name: '检查任务', exact: true }).click();
  await page.getByRole('row', { name: /西岭县人民政府门户网站.*已取消.*系统管理员/ }).waitFor();
  await expectAccessible(page);
});

testNeeding(
  ['chromium'],
  'findings: what a person found is written down, and the list is saved as a file',
  async () => {
    const { page } = desk;
    await open(`/findings?target=${data.sites.get('示例市教育局网站') ?? ''}`);
    await page.getByText('没有符合条件的问题').waitFor();
    await page.getByRole('button', { name: '登记问题' }).click();
    await page.getByLabel('指标').fill('政务公开');
    await page.getByLabel('问题说明').fill('年报栏目没有上一年的年报');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '登记' }).click();
    await page.getByRole('heading', { name: '年报栏目没有上一年的年报' }).waitFor();
    await page.getByRole('button', { name: '导出' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV' }).click();
    expect(readFileSync(await (await saving).path(), 'utf8')).toContain('年报栏目没有上一年的年报');
  },
);

test('the chain holds, nothing was complained of, and nothing was a fault of ours', async ({ skip }) => {
  skip(!need('chromium').ok, need('chromium').reason);
  // The browser itself notes that a request was refused.
  expect(desk.complaints.filter((text) => !text.includes('409 (Conflict)'))).toEqual([]);
  expect((await verifyChains(service.service)).flatMap(({ faults }) => faults)).toEqual([]);
  expect(service.bugs).toEqual([]);
});
