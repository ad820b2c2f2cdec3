import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
});
afterAll(async () => service.end());

const UNCOUNTABLE = { length: { toString: 'x', length: -1 } };

test.each([
  ['POST', '/api/session', { login: UNCOUNTABLE, password: UNCOUNTABLE }],
  ['POST', '/api/tokens', { name: UNCOUNTABLE, scopes: null, expiresOn: '2030-01-01' }],
  ['POST', '/api/targets', { website: { name: UNCOUNTABLE } }],
])('%s %s: what says that it has a length that is none is malformed', async (method, path, body) => {
  expect(await service.as(admin, { method, path, body })).toMatchObject({
    status: 400,
    body: { code: 'request-malformed' },
  });
  expect(service.bugs).toEqual([]);
});
