import { afterAll, beforeAll, expect } from 'vitest';
import { openTestService, type TestService } from '../integration/service/test-service.test-support.ts';
import { testNeeding } from '../needs.ts';
import { expectAccessible, LONG, openDeskIn } from './desk.test-support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
}, LONG);
afterAll(async () => service.end());

testNeeding(['chromium'], 'from a link to a password of one’s own, and the link is nowhere any more', async () => {
  const admin = await service.administrator();
  const body = { login: 'new.clerk', name: '张三', roles: ['administrator'], organizationId: null };
  const made = await service.as(admin, { method: 'POST', path: '/api/users', body });
  const { path } = made.body['setup'] as { path: string };
  const { page, complaints, close } = await openDeskIn(`${service.address}${path}`);
  try {
    await page.getByText('new.clerk').waitFor();
    expect(page.url()).toBe(`${service.address}/setup`);
    await page.getByLabel('新密码', { exact: true }).fill('chosen-by-the-person');
    await page.getByLabel('再输一次新密码').fill('something-else');
    await page.getByText('两次输入的新密码不一样').waitFor();
    await page.getByLabel('再输一次新密码').fill('chosen-by-the-person');
    await page.getByText('两次输入的新密码不一样').waitFor({ state: 'detached' });
    await expectAccessible(page);
    await page.getByRole('button', { name: '设置并登录' }).click();
    await page.getByRole('heading', { name: '总览' }).waitFor();
    expect(page.url()).not.toContain('#');

    await page.goto('about:blank');
    await page.goto(`${service.address}${path}`);
    await page.getByText('链接不能用了').waitFor();
    await expectAccessible(page);
    expect(complaints.filter((one) => !one.includes('410'))).toEqual([]);
    expect(service.bugs).toEqual([]);
  } finally {
    await close();
  }
});
