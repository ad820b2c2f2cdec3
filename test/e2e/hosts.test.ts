import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { noteMetHosts } from '../../src/server/store/registry/met-hosts.ts';
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
  const { sites } = await fillDesk(service.service);
  const page = 'http://www.city.example.gov.cn/links.html';
  const met = ['old', 'bbs', 'a', 'b', 'c']
    .map((name) => `${name}.city.example.gov.cn`)
    .map((host, index) => ({
      host,
      url: `http://${host}/`,
      page,
      answers: index === 0,
    }));
  const targetId = sites.get('示例市人民政府门户网站') ?? '';
  await service.service.database
    .transaction()
    .execute(async (transaction) => noteMetHosts(transaction, { targetId, moment: '2020-03-02T08:00:00+08:00', met }));
  desk = await openDeskIn(service.address);
  await signInAt(desk.page, 'admin', OWN_PASSWORD);
}, LONG);
afterAll(async () => {
  if (!need('chromium').ok) return;
  await desk.close();
  await service.end();
});

/** Two of three, ticked and answered without a mouse; somebody has said something else of one of them meanwhile. */
async function answerByKeyboard(page: Page): Promise<void> {
  await page.goto(`${service.address}/registry/hosts?text=city`);
  for (const name of ['a', 'b']) {
    const box = page.getByRole('checkbox', { name: `选择${name}.city.example.gov.cn` });
    await box.waitFor();
    await box.focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => box.isChecked()).toBe(true);
  }
  await page.getByText('选中 2 台').waitFor();
  await expectAccessible(page);
  await service.service.database
    .updateTable('metHosts')
    .set({ version: 7, reason: '另外的说明' })
    .where('host', '=', 'b.city.example.gov.cn')
    .execute();
  const act = page.getByRole('button', { name: '说明选中的主机' });
  await act.focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  await form.getByText('b.city.example.gov.cn').waitFor();
  await chooseIn(page, '这些主机', '不是我们的');
  await form.getByLabel('理由').fill('企业借用');
  await expectAccessible(page);
  await form.getByRole('button', { name: '记下' }).click();
  await form.getByText('b.city.example.gov.cn：别人刚刚作了另外的说明').waitFor();
  await expectAccessible(page);
  await form.getByRole('button', { name: '关闭' }).last().click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'a.city.example.gov.cn', exact: true }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'b.city.example.gov.cn', exact: true }).waitFor();
  await page.getByText('没有选中').waitFor();
}

/** Of one that was answered by mistake: it is open again, and the events tell both. */
async function takeBack(page: Page): Promise<void> {
  await page.goto(`${service.address}/registry/hosts?state=answered`);
  await page.getByRole('button', { name: '改正或收回a.city.example.gov.cn' }).click();
  const form = page.getByRole('dialog');
  await chooseIn(page, '这台主机', '收回说明');
  await form.getByText('收回后回到“待说明”').waitFor();
  await expectAccessible(page);
  await form.getByRole('button', { name: '记下' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'a.city.example.gov.cn', exact: true }).waitFor({ state: 'detached' });
  await page.goto(`${service.address}/registry/hosts`);
  await page.getByRole('link', { name: 'a.city.example.gov.cn', exact: true }).waitFor();
}

testNeeding(['chromium'], 'hosts that nobody registered are listed under 台账, and answered', async () => {
  const { page } = desk;
  await page.goto(`${service.address}/registry`);
  await page.getByRole('link', { name: '未登记的主机' }).click();
  await page.getByRole('link', { name: 'old.city.example.gov.cn' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '说明old.city.example.gov.cn' }).click();
  const form = page.getByRole('dialog');
  await chooseIn(page, '这台主机', '要关停');
  await form.getByLabel('理由').fill('旧站，新站已启用');
  await expectAccessible(page);
  await form.getByRole('button', { name: '记下' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'old.city.example.gov.cn' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'bbs.city.example.gov.cn' }).waitFor();
  await chooseIn(page, '状态', '已说明');
  await page.getByText('旧站，新站已启用').waitFor();
  await expectAccessible(page);
  await answerByKeyboard(page);
  await takeBack(page);
  await page.goto(`${service.address}/events?object=met-host`);
  await page.getByText('old.city.example.gov.cn').first().waitFor();
  expect(desk.complaints).toEqual([]);
  expect(service.bugs).toEqual([]);
});

testNeeding(
  ['chromium'],
  'what in the register deviates from the rules is listed under 台账, by kind and by rule',
  async () => {
    const { page } = desk;
    await service.service.database
      .updateTable('websites')
      .set({ identificationCode: '' })
      .where('homeUrl', '=', 'http://www.city.example.gov.cn/')
      .execute();
    await page.goto(`${service.address}/registry`);
    await page.getByRole('link', { name: '与规定不符' }).click();
    await page.getByRole('cell', { name: '没有标识码' }).first().waitFor();
    await expectAccessible(page);
    await chooseIn(page, '哪种不符', '关停公告不足 30 天');
    await page.getByText('没有与规定不符之处').waitFor();
    await chooseIn(page, '哪种不符', '没有标识码');
    const cells = page.getByRole('row').filter({ has: page.getByRole('cell', { name: '没有标识码' }) });
    await cells.first().getByRole('link').click();
    await page.getByRole('heading', { name: '登记情况' }).waitFor();
    await page.goBack();
    await page.getByRole('cell', { name: '没有标识码' }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('code')).toContain('code-missing');
    expect(desk.complaints).toEqual([]);
    expect(service.bugs).toEqual([]);
  },
);

testNeeding(['chromium'], 'when an account posted last is written down on its page', async () => {
  const { page } = desk;
  const admin = await service.signIn('admin', OWN_PASSWORD);
  const { fullName: organization } = await service.service.database
    .selectFrom('organizations')
    .select('fullName')
    .executeTakeFirstOrThrow();
  const account = { name: '示例发布', platform: '微信', organization };
  const made = await service.as(admin, { method: 'POST', path: '/api/targets', body: { account } });
  const id = String(made.body['id']);
  await page.goto(`${service.address}/targets/${id}`);
  await page.getByText('还没有人记下这个账号最近一次更新是哪天').waitFor();
  await page.getByRole('button', { name: '记下最近更新' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '记下', exact: true }).click();
  await form.getByText('请选择日期，或勾选“没有发布过内容”').waitFor();
  await expectAccessible(page);
  await form.getByLabel('最近一次更新的日期').fill('2020-01-05');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: '记下', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText('最近一次更新：2020-01-05').waitFor();
  await page.getByText('已达到单项否决的天数').waitFor();
  await expectAccessible(page);
  expect(desk.complaints).toEqual([]);
  expect(service.bugs).toEqual([]);
});
