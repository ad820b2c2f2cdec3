import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeUser } from '../../../src/server/usecases/people/change-user.ts';
import type { Who } from '../../../src/server/usecases/service.ts';
import { userById } from '../../../src/server/store/users.ts';
import { type Client, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;
beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
});
afterAll(async () => service.end());

async function whoOf(id: string): Promise<Who> {
  const user = await userById(service.service.database, id);
  if (user === null) throw new Error(id);
  return { user, roles: user.roles, organization: null, scopes: null, address: 'local', csrf: null };
}

async function administrators() {
  const { rows } = await service.service.database
    .selectFrom('users')
    .select(['id', 'version', 'roles', 'disabledAt'])
    .execute()
    .then((all) => ({
      rows: all.filter(({ roles, disabledAt }) => disabledAt === null && roles.includes('administrator')),
    }));
  return rows;
}

test('two administrators who remove each other at the same time leave one of them', async () => {
  const body = { login: 'second', name: '第二位', roles: ['administrator'], organizationId: null };
  expect((await service.as(admin, { method: 'POST', path: '/api/users', body })).status).toBe(200);
  const [first, second, ...others] = await administrators();
  if (first === undefined || second === undefined) throw new Error('two are needed');
  expect(others).toEqual([]);
  const removing = [
    { by: first, whom: second, change: { isDisabled: true } },
    { by: second, whom: first, change: { roles: ['auditor'] as const } },
  ].map(async ({ by, whom, change }) => {
    const { id, version } = whom;
    await changeUser(service.service, await whoOf(by.id), { id, version, ...change });
  });
  const outcomes = await Promise.allSettled(removing);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'last-administrator' },
  });
  expect(await administrators()).toHaveLength(1);
});
