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
