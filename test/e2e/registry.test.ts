import { afterAll, beforeAll, expect } from 'vitest';
import { openTestService, OWN_PASSWORD, type TestService } from '../integration/service/test-service.test-support.ts';
import { BODIES, SITES } from '../integration/service/registry/registry.test-support.ts';
import { testNeeding } from '../needs.ts';
import { expectAccessible, LONG, openDeskIn } from './desk.test-support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
  await service.administrator();
}, LONG);
afterAll(async () => service.end());

const csv = (text: string) => ({ name: '登记表.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

testNeeding(['chromium'], 'a table is looked at, mended, agreed to and then stands in the register', async () => {
  const { page, complaints, close } = await openDeskIn(service.address);
  try {
    await page.getByLabel('账号').fill('admin');
    await page.getByLabel('密码').fill(OWN_PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('link', { name: '台账', exact: true }).click();
    await page.getByRole('heading', { name: '台账', exact: true }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByLabel('登记表文件').setInputFiles(csv(SITES));
    await page.getByText('没有登记单位“湘桥区人民政府”').waitFor();
    expect(await page.getByText('暂无数据').count()).toBe(0);
    const bad = SITES.replace('www.xiangqiao.example.gov.cn', '不是网址').replace('门户网站,县级', '别的,国级');
    await page.getByLabel('登记表文件').setInputFiles(csv(bad));
    await page.getByText('坏行 2（共 3 处）').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载空白模板（XLSX）' }).click();
    expect((await saving).suggestedFilename()).toBe('台账模板.xlsx');
    expect(await page.getByRole('button', { name: '确认导入' }).isDisabled()).toBe(true);
    await expectAccessible(page);
    for (const table of [BODIES, SITES]) {
      await page.getByLabel('登记表文件').setInputFiles(csv(table));
      await page.getByText('新增 2，变更 0，不变 0，坏行 0').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: '确认导入' }).click();
      await page.getByText('已导入 2 项').first().waitFor();
      // That message may still be there from the table before.
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      if (table === BODIES) await page.getByRole('button', { name: '导入', exact: true }).click();
    }
    await page.getByRole('row', { name: /湘桥区人民政府门户网站/ }).waitFor();
    await page.getByLabel('查找').fill('潮安');
    await page.getByLabel('查找').press('Enter');
    await page.getByRole('row', { name: /湘桥区人民政府门户网站/ }).waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /潮安区人民政府门户网站/ }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    expect(service.bugs).toEqual([]);
  } finally {
    await close();
  }
});
