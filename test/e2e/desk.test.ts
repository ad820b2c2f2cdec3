import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { testNeeding } from '../needs.ts';
import { expectAccessible, LONG, openDeskIn } from './desk.test-support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
}, LONG);
afterAll(async () => service.end());

testNeeding(['chromium'], 'from the one-time password to the notice in hand', async () => {
  const { page, complaints, close } = await openDeskIn(service.address);
  try {
    await page.getByLabel('账号').fill('admin');
    await page.getByLabel('密码').fill(service.firstPassword ?? '');
    await expectAccessible(page);
    await page.getByRole('button', { name: '登录', exact: true }).click();

    await page.getByRole('heading', { name: '设置自己的密码' }).waitFor();
    await page.getByLabel('一次性密码').and(page.locator(':focus')).waitFor();
    await page.getByLabel('一次性密码').fill(service.firstPassword ?? '');
    await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD);
    await page.getByLabel('再输一次新密码').fill('something-else');
    await page.getByRole('button', { name: '设置', exact: true }).click();
    await page.getByText('两次输入的新密码不一样').waitFor();
    await page.getByLabel('再输一次新密码').fill(OWN_PASSWORD);
    await expectAccessible(page);
    await page.getByRole('button', { name: '设置', exact: true }).click();

    await page.getByRole('heading', { name: '总览' }).waitFor();
    // Nothing is registered yet: the empty list leads on, to the register and to the example.
    await page.getByRole('link', { name: '在台账中登记或导入' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '已有的考评结果' }).click();
    await page.getByRole('heading', { name: '考评与通报' }).waitFor();
    await page.getByRole('link', { name: /潮州市 2019/ }).click();
    await page.getByRole('button', { name: '湘桥区人民政府' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: /政务新媒体/ }).click();
    await expect.poll(async () => page.getByRole('row').count()).toBeGreaterThan(26);

    await page.getByRole('tab', { name: /政府网站/ }).click();
    await page.getByRole('tab', { name: /政府网站/, selected: true }).waitFor();
    await page.getByRole('button', { name: '湘桥区人民政府' }).click();
    await page.getByText('健康情况 14.6 + 展现标识 8').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: '通报（DOCX）' }).click();
    const saved = readFileSync(await (await saving).path());
    const { sha256 } = await service.service.database
      .selectFrom('campaignFiles')
      .select('sha256')
      .where('name', '=', 'notice.docx')
      .executeTakeFirstOrThrow();
    expect(createHash('sha256').update(saved).digest('hex')).toBe(sha256);

    // A page that is opened by its address, and one that is opened again.
    await page.reload();
    await page.getByRole('button', { name: '湘桥区人民政府' }).waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    expect(complaints).toEqual([]);
    expect(service.bugs).toEqual([]);
  } finally {
    await close();
  }
});

testNeeding(['chromium'], 'who may not come in is told why, in words', async () => {
  const { page, close } = await openDeskIn(service.address);
  try {
    await page.getByLabel('账号').fill('admin');
    await page.getByLabel('密码').fill('wrong-password');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('账号或密码不对').waitFor();
    await expectAccessible(page);
  } finally {
    await close();
  }
});
