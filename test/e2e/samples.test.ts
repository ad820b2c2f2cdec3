import { readFileSync } from 'node:fs';
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

testNeeding(['chromium'], 'a spot check is drawn with its groups and seed, kept, and handed on as a file', async () => {
  const { page } = desk;
  await page.goto(`${service.address}/registry`);
  await page.getByRole('link', { name: '抽查', exact: true }).click();
  await page.getByText('还没有抽查过').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '随机抽查' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('抽取比例（%）').fill('40');
  await form.getByRole('checkbox', { name: '地区' }).uncheck();
  await form.getByLabel('另外再查的').fill('示例市统计局网站\n没有登记的网站');
  await form.getByLabel('种子').fill('2020年第一季度');
  await expectAccessible(page);
  await form.getByRole('button', { name: '抽取', exact: true }).click();

  await page.getByText('按存下的内容重新抽取，结果逐字节相同').waitFor();
  await form.waitFor({ state: 'detached' });
  await page.getByText('种类、类别或平台、层级', { exact: true }).waitFor();
  await page.getByText('没有登记的网站').waitFor();
  await page.getByRole('row', { name: /示例市统计局网站.*上次不合格（另外给出）/ }).waitFor();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载名单（CSV）' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^抽查名单-\d{4}-\d\d-\d\d\.csv$/);
  const lines = readFileSync(await saved.path(), 'utf8')
    .trim()
    .split('\n');
  // The header, the one that is looked at again, and 40 % of the four others, rounded up.
  expect(lines).toHaveLength(1 + 1 + 2);

  await page.getByRole('link', { name: '返回抽查' }).click();
  await page.getByRole('row', { name: /40%.*2020年第一季度/ }).waitFor();
  await expectAccessible(page);
  expect(desk.complaints).toEqual([]);
  expect(service.bugs).toEqual([]);
});

testNeeding(['chromium'], 'the last round may be another campaign and another spot check than the last', async () => {
  const { page } = desk;
  const { database } = service.service;
  const { title, assessedOn } = await database
    .selectFrom('campaigns')
    .select(['title', 'assessedOn'])
    .executeTakeFirstOrThrow();
  const [known] = await database.selectFrom('samples').select(['id', 'seed', 'drawnAt']).execute();
  // Of today: by itself only one of an earlier day is asked.
  const drawnAt = (known?.drawnAt ?? '').slice(0, 16).replace('T', ' ');
  await page.goto(`${service.address}/registry/samples`);
  await page.getByRole('button', { name: '随机抽查' }).click();
  const form = page.getByRole('dialog');
  // One that is not asked is not chosen.
  await form.getByRole('checkbox', { name: /^考评/ }).uncheck();
  await form.getByLabel('以哪次考评为准').waitFor({ state: 'detached' });
  await form.getByRole('checkbox', { name: /^考评/ }).check();
  await chooseIn(page, '以哪次考评为准', assessedOn === null ? title : `${title}（${assessedOn}）`);
  await chooseIn(page, '以哪次抽查为准', `${drawnAt}　全部台账　40%　${known?.seed ?? ''}`);
  await expectAccessible(page);
  await form.getByRole('button', { name: '抽取', exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText(new RegExp(`^考评《.*》\\d+ 个，${drawnAt} 的抽查 0 个$`)).waitFor();
  await expectAccessible(page);
  const drawn = await database
    .selectFrom('samples')
    .select('sources')
    .where('id', '<>', known?.id ?? '')
    .execute();
  expect(drawn).toMatchObject([{ sources: { sample: { id: known?.id } } }]);
  expect(desk.complaints).toEqual([]);
  expect(service.bugs).toEqual([]);
});
