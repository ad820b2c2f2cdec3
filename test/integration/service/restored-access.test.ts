import { afterAll, beforeAll, expect, test } from 'vitest';
import { endAccess } from '../../../src/server/usecases/backup/end-access.ts';
import { type Client, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(async () => service.end());

const end = async () => service.service.database.transaction().execute(async (transaction) => endAccess(transaction));
const make = async (admin: Client, login: string, role: string) =>
  service.as(admin, {
    method: 'POST',
    path: '/api/users',
    body: { login, name: 'x', roles: [role], organizationId: null },
  });
const withoutPassword = async () => {
  const { database } = service.service;
  const rows = await database.selectFrom('users').select('login').where('passwordHash', 'is', null).execute();
  return rows.map(({ login }) => login).toSorted();
};

test('a one-time password of an administrator opens as long as no administrator has a password of their own', async () => {
  expect(await end()).toEqual({ sessions: 0, links: 0, passwords: 0 });
  const admin = await service.administrator();
  await make(admin, 'second', 'administrator');
  await make(admin, 'clerk', 'auditor');
  const { database } = service.service;
  await database.updateTable('users').set({ disabledAt: '2026-01-01' }).where('login', '=', 'admin').execute();
  expect(await end()).toEqual({ sessions: 1, links: 2, passwords: 1 });
  expect(await withoutPassword()).toEqual(['clerk']);
  await database.updateTable('users').set({ disabledAt: null }).where('login', '=', 'admin').execute();
  expect(await end()).toEqual({ sessions: 0, links: 0, passwords: 1 });
  expect(await withoutPassword()).toEqual(['clerk', 'second']);
});
