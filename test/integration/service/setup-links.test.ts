import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../../../src/server/usecases/requests/sweep.ts';
import { sendFile } from './registry/registry.test-support.ts';
import { type Client, openTestService, STRANGER, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;

beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
});
afterAll(async () => service.end());

const NEXT = 'chosen-by-the-person';
let number = 0;

interface Access {
  id: string;
  login: string;
  password: string;
  setup: { path: string; expiresAt: string };
}

async function make(): Promise<Access> {
  const login = `clerk.${++number}`;
  const body = { login, name: '张三', roles: ['auditor'], organizationId: null };
  const made = await service.as(admin, { method: 'POST', path: '/api/users', body });
  return { login, ...(made.body as unknown as Omit<Access, 'login'>) };
}
const tokenIn = ({ setup }: Pick<Access, 'setup'>) => setup.path.split('#')[1] ?? '';
const look = async (token: string) =>
  service.as(STRANGER, { method: 'POST', path: '/api/setup/account', body: { token } });
const setUp = async (token: string, password = NEXT) =>
  service.as(STRANGER, { method: 'POST', path: '/api/setup', body: { token, password } });
const reset = async (id: string) =>
  (await service.as(admin, { method: 'POST', path: `/api/users/${id}/password`, body: {} })).body as unknown as Access;
const isIn = async (login: string, password: string) => (await service.signIn(login, password)).csrf !== '';

test('a link is good for setting a password once; after that neither it nor the one-time password opens anything', async () => {
  const access = await make();
  expect(access.setup.path).toMatch(/^\/setup#[\w-]{43}$/);
  const token = tokenIn(access);
  expect((await look(token)).body).toEqual({ login: access.login, name: '张三' });
  expect((await setUp(token, 'short')).body['code']).toBe('password-weak');
  expect((await setUp(token, `${access.login}-and-more`)).body['code']).toBe('password-weak');
  expect((await setUp(token)).body).toEqual({ login: access.login });
  const person = await service.signIn(access.login, NEXT);
  expect((await service.as(person, { path: '/api/session' })).body).toMatchObject({ account: { mustChange: false } });
  expect(await isIn(access.login, access.password)).toBe(false);
  for (const answer of [await look(token), await setUp(token, 'another-good-one')])
    expect([answer.status, answer.body['code']]).toEqual([410, 'setup-link-unusable']);
});

test('of two at once one sets the password', async () => {
  const token = tokenIn(await make());
  const answers = await Promise.all([setUp(token, 'the-first-password'), setUp(token, 'the-second-password')]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410]);
});

test('a new link takes the place of the old one, and ends logins, as a new one-time password does', async () => {
  const access = await make();
  await setUp(tokenIn(access));
  const person = await service.signIn(access.login, NEXT);
  const first = await reset(access.id);
  expect((await service.as(person, { path: '/api/campaigns' })).status).toBe(401);
  const second = await reset(access.id);
  expect((await setUp(tokenIn(first))).status).toBe(410);
  expect((await setUp(tokenIn(second), 'another-good-one')).status).toBe(200);
});

test('who took the one-time password has no use for the link', async () => {
  const access = await make();
  const person = await service.signIn(access.login, access.password);
  const body = { old: access.password, next: NEXT };
  await service.as(person, { method: 'PUT', path: '/api/session/password', body });
  expect((await setUp(tokenIn(access))).status).toBe(410);
  expect(await isIn(access.login, NEXT)).toBe(true);
});

test('a link of a disabled account, one that is a week old, and what never was one', async () => {
  const { database, clock } = service.service;
  const disabled = await make();
  await service.as(admin, {
    method: 'PATCH',
    path: `/api/users/${disabled.id}`,
    body: { version: 1, isDisabled: true },
  });
  expect((await setUp(tokenIn(disabled))).status).toBe(410);
  const old = await make();
  const days = (Date.parse(old.setup.expiresAt) - Date.parse(clock.moment())) / 86_400_000;
  expect(days).toBeGreaterThan(6.99);
  expect(days).toBeLessThanOrEqual(7);
  await database
    .updateTable('setupLinks')
    .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
    .where('userId', '=', old.id)
    .execute();
  expect((await look(tokenIn(old))).status).toBe(410);
  expect((await setUp(tokenIn(old))).status).toBe(410);
  await sweep(service.service);
  expect(await database.selectFrom('setupLinks').select('userId').where('userId', '=', old.id).execute()).toEqual([]);
  for (const token of ['', 'x', '\u0000', 'a'.repeat(43)]) expect((await setUp(token)).status).toBe(410);
});

test('a table of accounts has a link for each, which leads to the service', async () => {
  const content = '账号,姓名,单位,角色\nby.table,李四,,审计\n';
  const { body } = await sendFile(service, admin, { path: '/api/users/imports?name=x.csv', content });
  const link = /http\S+/.exec(String(body['passwords']))?.[0] ?? '';
  expect(link).toMatch(new RegExp(`^${service.address}/setup#[\\w-]{43}$`));
  expect((await setUp(link.split('#')[1] ?? '')).body).toEqual({ login: 'by.table' });
});

test('only a hash of a link is kept, and the log and the chain know nothing of it', async () => {
  const { database } = service.service;
  const access = await make();
  const token = tokenIn(access);
  await look(token);
  await setUp(token, 'short');
  const rows = await database.selectFrom('setupLinks').selectAll().where('userId', '=', access.id).execute();
  expect(rows.map(({ tokenHash }) => tokenHash.length)).toEqual([32]);
  await setUp(token);
  const events = await database
    .selectFrom('events')
    .innerJoin('eventPayloads', 'eventPayloads.sha256', 'events.payloadSha256')
    .select(['verb', 'actor', 'payload'])
    .where('objectId', '=', access.id)
    .orderBy('number')
    .execute();
  expect(events.map(({ verb }) => verb)).toEqual(['create', 'set-password']);
  expect(events[1]?.actor).toBe(access.id);
  expect(JSON.parse(events[1]?.payload ?? '')).toMatchObject({ after: { by: 'setup-link' } });
  const log = readFileSync(join(service.settings.data, 'service.log'), 'utf8');
  expect(log).toContain('/api/setup/account');
  for (const place of [log, JSON.stringify(events)]) expect(place).not.toContain(token);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
