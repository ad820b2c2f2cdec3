import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword, isPassword } from '../../../src/server/runtime/secrets.ts';
import { openTestService, OWN_PASSWORD, STRANGER, type TestService } from './test-service.test-support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(async () => service.end());

const session = { path: '/api/session' };
const campaigns = { path: '/api/campaigns' };
const enter = (login: string, password: string) => ({ ...session, method: 'POST', body: { login, password } });

test('nobody is signed in at first, and whoever is not sees nothing', async () => {
  expect((await service.as(STRANGER, session)).body).toEqual({ account: null, organization: null });
  const refused = await service.as(STRANGER, campaigns);
  expect(refused.status).toBe(401);
  expect(refused.body['code']).toBe('not-signed-in');
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
});

test('an unknown account and a wrong password are answered alike', async () => {
  const unknown = await service.as(STRANGER, enter('nobody', 'wrong-password'));
  const wrong = await service.as(STRANGER, enter('admin', 'wrong-password'));
  expect(unknown.status).toBe(401);
  expect(unknown.body).toEqual(wrong.body);
});

test('the first password is good for setting a new one, and for nothing else', async () => {
  const first = service.firstPassword ?? '';
  expect(first).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  const client = await service.signIn('admin', first);
  expect((await service.as(client, campaigns)).body['code']).toBe('password-must-change');
  const set = (next: string) =>
    service.as(client, { method: 'PUT', path: '/api/session/password', body: { old: first, next } });
  for (const weak of ['short-one', 'my-admin-password', first, 'aaaaaaaaaaaa'])
    expect((await set(weak)).body['code'], weak).toBe('password-weak');
  expect((await set(OWN_PASSWORD)).status).toBe(200);
  expect((await service.as(client, campaigns)).status).toBe(200);
  expect((await service.as(STRANGER, enter('admin', first))).status).toBe(401);
});

test('a new password ends every other session of the account', async () => {
  const [here, there] = [await service.signIn('admin', OWN_PASSWORD), await service.signIn('admin', OWN_PASSWORD)];
  const body = { old: OWN_PASSWORD, next: `${OWN_PASSWORD}-2` };
  expect((await service.as(here, { method: 'PUT', path: '/api/session/password', body })).status).toBe(200);
  expect((await service.as(here, campaigns)).status).toBe(200);
  expect((await service.as(there, campaigns)).status).toBe(401);
  const back = { old: body.next, next: OWN_PASSWORD };
  expect((await service.as(here, { method: 'PUT', path: '/api/session/password', body: back })).status).toBe(200);
});

test('a request without the token of its page changes nothing', async () => {
  const client = await service.signIn('admin', OWN_PASSWORD);
  for (const csrf of ['', 'guessed'])
    expect((await service.as({ ...client, csrf }, { ...session, method: 'DELETE' })).body['code']).toBe('csrf-missing');
  expect((await service.as(client, campaigns)).status).toBe(200);
});

test('signing out ends the session', async () => {
  const client = await service.signIn('admin', OWN_PASSWORD);
  expect((await service.as(client, { ...session, method: 'DELETE' })).status).toBe(200);
  expect((await service.as(client, campaigns)).status).toBe(401);
});

test('the cookie is not for scripts and not for other sites', async () => {
  const { headers } = await service.as(STRANGER, enter('admin', OWN_PASSWORD));
  const cookie = headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=Strict/);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('the database holds no token that would open a session', async () => {
  const client = await service.signIn('admin', OWN_PASSWORD);
  const token = client.cookie.split('=')[1] ?? '';
  const rows = await service.service.database.selectFrom('sessions').selectAll().execute();
  expect(JSON.stringify(rows.map((row) => ({ ...row, tokenHash: row.tokenHash.toString('base64url') })))).not.toContain(
    token,
  );
});

/** All of an answer that somebody could learn from: not when it came, nor how many more they may ask. */
async function answerTo(login: string, password: string) {
  const { status, body, headers } = await service.as(STRANGER, enter(login, password));
  const told = [...headers].filter(([name]) => !/^(date|x-ratelimit-.*)$/.test(name));
  return { status, body, told };
}
const unlock = async (values: { failures?: number; lockedUntil: string | null }) =>
  service.service.database.updateTable('users').set(values).where('login', '=', 'admin').execute();
const written = async (): Promise<number[]> => {
  const rows = await service.service.database.selectFrom('signInShadows').select('failures').execute();
  return [rows.length, rows.reduce((sum, { failures }) => sum + failures, 0)];
};

test('after five wrong passwords the account is locked, also for the right one', async () => {
  for (let attempt = 0; attempt < 5; attempt++)
    expect((await answerTo('admin', 'wrong-password')).body['code']).toBe('sign-in-failed');
  expect((await answerTo('admin', OWN_PASSWORD)).status).toBe(401);
  await unlock({ lockedUntil: '2020-01-01T00:00:00Z' });
  expect((await answerTo('admin', OWN_PASSWORD)).status).toBe(200);
});

test('an account that is locked is answered as one that never was, and as much is written for it', async () => {
  await unlock({ failures: 0, lockedUntil: null });
  const [places, before = 0] = await written();
  for (let attempt = 0; attempt < 8; attempt++)
    expect(await answerTo('admin', 'wrong-password')).toEqual(await answerTo('made.up', 'wrong-password'));
  // Eight times the one, and three times the other, which counts no further while it is locked.
  expect(await written()).toEqual([places, before + 11]);
  expect(await answerTo('admin', OWN_PASSWORD)).toEqual(await answerTo('made.up', OWN_PASSWORD));
  await service.service.database.updateTable('users').set({ disabledAt: '2020-01-01T00:00:00Z' }).execute();
  expect(await answerTo('admin', OWN_PASSWORD)).toEqual(await answerTo('made.up', OWN_PASSWORD));
  await service.service.database.updateTable('users').set({ disabledAt: null }).execute();
  expect(await written()).toEqual([places, before + 15]);
  await unlock({ failures: 0, lockedUntil: null });
  expect((await answerTo('admin', OWN_PASSWORD)).status).toBe(200);
});

test('wrong passwords that come at once are counted as those that come one after the other', async () => {
  await unlock({ failures: 0, lockedUntil: null });
  await Promise.all(Array.from({ length: 12 }, async () => service.as(STRANGER, enter('admin', 'wrong-password'))));
  expect((await answerTo('admin', OWN_PASSWORD)).status).toBe(401);
});

test('who tries passwords without end is stopped, and told for how long', async () => {
  const codes = new Set<unknown>();
  let seconds = 0;
  for (let attempt = 0; attempt < 130 && !codes.has('request-too-often'); attempt++) {
    const { body, status } = await service.as(STRANGER, enter(`nobody-${attempt}`, 'wrong-password'));
    codes.add(body['code']);
    if (status === 429) seconds = Number(/(\d+)/.exec(JSON.stringify(body['detail']))?.[1]);
  }
  expect([...codes]).toEqual(['sign-in-failed', 'request-too-often']);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

test('of many passwords that are tried at once some are refused, and who comes later is let in', async () => {
  const tried = await Promise.allSettled(Array.from({ length: 300 }, async () => isPassword('x', null)));
  const refused = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(refused.length).toBeGreaterThan(50);
  for (const reason of refused) expect(reason).toMatchObject({ code: 'service-busy' });
  expect(await isPassword('x', null)).toBe(false);
  expect(await isPassword('x', await hashPassword('x'))).toBe(true);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
