import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportToFile, listForCommand, reviewAs } from '../../../../src/server/usecases/findings/command-findings.ts';
import { openOffices } from '../offices.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { addTarget, found, HOME, inspect } from './findings.test-support.ts';

let service: TestService;
let target: string;

beforeAll(async () => {
  service = await openTestService();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  await openOffices(service, organizationId);
  target = await addTarget(service, organizationId);
  await inspect(service, target, { findings: [found(HOME, { check: 'site-unreachable' })] });
});
afterAll(async () => service.end());

test('on the machine itself people decide by their accounts, and a veto takes two', async () => {
  const filter = { target };
  const ids = (await listForCommand(service.service, { filter, limit: 10 })).map(({ id }) => id);
  const review = { ids, verb: 'confirm', reason: '' } as const;
  const as = async (login: string) => reviewAs(service.service, login, review);
  await expect(as('auditor.own')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(as('office.other')).rejects.toMatchObject({ code: 'not-found' });
  await expect(as('nobody')).rejects.toMatchObject({ code: 'not-found' });
  expect((await as('office.own')).decisions).toMatchObject({ proposed: 1 });
  await expect(as('office.own')).rejects.toMatchObject({ code: 'second-person-needed' });
  expect((await as('reviewer.own')).decisions).toMatchObject({ confirmed: 1 });
});

test('a file that is there is not replaced', async () => {
  const wanted = { filter: { target }, out: 'findings.csv', cwd: service.settings.data };
  await exportToFile(service.service, wanted);
  expect(readFileSync(join(wanted.cwd, wanted.out), 'utf8')).toContain('已确认');
  await expect(exportToFile(service.service, wanted)).rejects.toMatchObject({ code: 'file-in-the-way' });
});
