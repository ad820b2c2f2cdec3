import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestService, STRANGER, type TestService } from './test-service.test-support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService(undefined, { trustProxy: true });
});
afterAll(async () => service.end());

const enter = async (forwarded: string) =>
  service.as(STRANGER, {
    method: 'POST',
    path: '/api/session',
    body: { login: 'nobody-of-this-name', password: 'x' },
    headers: { 'x-forwarded-for': forwarded },
  });

test('who asks is whom the proxy saw, and not what they wrote themselves', async () => {
  const { status, headers } = await enter('198.51.100.1, 203.0.113.7');
  expect(status).toBe(401);
  const left = Number(headers.get('x-ratelimit-remaining'));
  // Another address of their own invention gets nobody round the limit.
  expect(Number((await enter('198.51.100.2, 203.0.113.7')).headers.get('x-ratelimit-remaining'))).toBe(left - 1);
  expect(Number((await enter('203.0.113.8')).headers.get('x-ratelimit-remaining'))).toBe(left);
});

test('who has a whole network of IPv6 is one sender, and their neighbour another', async () => {
  const leftOf = async (address: string) => Number((await enter(address)).headers.get('x-ratelimit-remaining'));
  const left = await leftOf('2001:db8:1:2::1');
  expect(await leftOf('2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe(left - 1);
  expect(await leftOf('2001:0db8:0001:0002:0:0:0:1')).toBe(left - 2);
  expect(await leftOf('2001:db8:1:3::1')).toBe(left);
});

test('an event and a session have that address', async () => {
  await service.as(STRANGER, {
    method: 'POST',
    path: '/api/session',
    body: { login: 'admin', password: service.firstPassword },
    headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' },
  });
  const rows = await service.service.database.selectFrom('sessions').select('address').execute();
  expect(rows).toEqual([{ address: '203.0.113.9' }]);
});

test('over https the session is in a cookie that no other website of the domain can set', async () => {
  const https = { 'x-forwarded-proto': 'https' };
  await service.service.database.updateTable('users').set({ failures: 0, lockedUntil: null }).execute();
  const body = { login: 'admin', password: service.firstPassword };
  const { headers } = await service.as(STRANGER, { method: 'POST', path: '/api/session', body, headers: https });
  const [cookie = '', ...rest] = headers.get('set-cookie')?.split('; ') ?? [];
  expect(cookie).toMatch(/^__Host-kaoping-session=[\w-]{43}$/);
  expect(rest.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
  const accountBy = async (sent: string, proto = https) =>
    (await service.as({ cookie: sent, csrf: '' }, { path: '/api/session', headers: proto })).body['account'];
  expect(await accountBy(cookie)).toMatchObject({ login: 'admin' });
  const token = cookie.split('=')[1] ?? '';
  // Such a one somebody else may have set.
  expect(await accountBy(`kaoping-session=${token}`)).toBeNull();
  expect(await accountBy(`kaoping-session=${token}; ${cookie}`)).toMatchObject({ login: 'admin' });
  const { csrf } = (await service.as({ cookie, csrf: '' }, { path: '/api/session', headers: https })).body[
    'account'
  ] as {
    csrf: string;
  };
  const out = await service.as({ cookie, csrf }, { method: 'DELETE', path: '/api/session', headers: https });
  expect(out.headers.get('set-cookie')).toMatch(/^__Host-kaoping-session=;.*Path=\/.*Secure/);
});
