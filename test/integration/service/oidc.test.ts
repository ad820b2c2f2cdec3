import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/server/runtime/new-id.ts';
import { freePort, openBrowser, openTestIssuer, type TestIssuer } from './oidc.test-support.ts';
import { type Client, openTestService, STRANGER, type TestService } from './test-service.test-support.ts';

let service: TestService;
let issuer: TestIssuer;
let admin: Client;
/** Only known once the service runs; the issuer is asked later. */
let address = '';

beforeAll(async () => {
  // The way back has to be known to the issuer: a port that was free a moment ago.
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  issuer = await openTestIssuer(() => `${address}/api/session/oidc/callback`);
  service = await openTestService(undefined, { port, oidc: settings() });
  admin = await service.administrator();
});
afterAll(async () => {
  await service.end();
  await issuer.end();
});

const settings = (more: object = {}) => ({
  issuer: issuer.url,
  clientId: issuer.clientId,
  secret: issuer.secret,
  claim: 'preferred_username',
  scope: 'openid profile',
  link: 'by-login' as const,
  createUsers: false,
  allowHttp: false,
  ...more,
});

let number = 0;
let login = '';
let id = '';
beforeEach(async () => {
  login = `clerk.${++number}`;
  const body = { login, name: 'x', roles: ['auditor'], organizationId: null };
  const made = await service.as(admin, { method: 'POST', path: '/api/users', body });
  id = String(made.body['id']);
  issuer.person = { sub: newId(), claims: { preferred_username: login, name: '张三' } };
});

/** Goes to the issuer and back; who is then signed in, or what was refused. */
async function enter(browser = openBrowser()) {
  const { url } = await browser.visit(`${address}/api/session/oidc`);
  const cookie = browser.cookie(address, 'kaoping-session');
  const client = { cookie: cookie === undefined ? '' : `kaoping-session=${cookie}`, csrf: '' };
  const { body } = await service.as(client, { path: '/api/session' });
  const account = body['account'] as { login: string; roles: string[]; mustChange: boolean } | null;
  return { account, refused: url.searchParams.get('refused'), url, browser, client };
}

test('the page for signing in learns that there is single sign-on', async () => {
  expect((await service.as(STRANGER, { path: '/api/session/ways' })).body).toEqual({ password: true, oidc: true });
});

test('who the issuer knows is signed in as the account of that name, and needs no password', async () => {
  const { account, refused, url, client } = await enter();
  expect(refused).toBeNull();
  expect(account).toMatchObject({ login, roles: ['auditor'], mustChange: false });
  expect([url.origin, url.pathname, url.search]).toEqual([address, '/', '']);
  expect((await service.as(client, { path: '/api/targets' })).body['code']).not.toBe('password-must-change');
  const { database } = service.service;
  const events = await database
    .selectFrom('events')
    .innerJoin('eventPayloads', 'eventPayloads.sha256', 'events.payloadSha256')
    .select(['verb', 'payload'])
    .where('objectId', '=', id)
    .where('verb', '=', 'sign-in')
    .execute();
  expect(JSON.parse(events[0]?.payload ?? '')).toMatchObject({ after: { issuer: issuer.url } });
});

test('who has no account here is not let in, and none is made', async () => {
  issuer.person.claims = { preferred_username: 'somebody.else' };
  expect(await enter()).toMatchObject({ account: null, refused: 'sign-on-unknown' });
  issuer.person.claims = {};
  expect(await enter()).toMatchObject({ account: null, refused: 'sign-on-unknown' });
  const row = await service.service.database
    .selectFrom('users')
    .select('id')
    .where('login', '=', 'somebody.else')
    .execute();
  expect(row).toEqual([]);
});

test('an account that is disabled or locked stays closed', async () => {
  const { database } = service.service;
  const lockedUntil = new Date(Date.now() + 600_000).toISOString();
  await database.updateTable('users').set({ lockedUntil }).where('id', '=', id).execute();
  expect((await enter()).refused).toBe('sign-in-locked');
  await database
    .updateTable('users')
    .set({ lockedUntil: null, disabledAt: '2020-01-01T00:00:00Z' })
    .where('id', '=', id)
    .execute();
  expect((await enter()).refused).toBe('sign-on-unknown');
});

test('a name that was given to somebody else at the issuer does not open the account, until an administrator lifts the tie', async () => {
  expect((await enter()).account?.login).toBe(login);
  issuer.person = { sub: newId(), claims: issuer.person.claims };
  expect(await enter()).toMatchObject({ account: null, refused: 'sign-on-other' });
  await service.as(admin, { method: 'POST', path: `/api/users/${id}/password` });
  expect((await enter()).account?.login).toBe(login);
});

test('one person of the issuer is one account', async () => {
  expect((await enter()).account?.login).toBe(login);
  // Whatever they are called there by now.
  issuer.person.claims = { preferred_username: 'admin' };
  expect((await enter()).account?.login).toBe(login);
});

test('the account of an administrator is never tied by its name', async () => {
  issuer.person.claims = { preferred_username: 'admin' };
  expect(await enter()).toMatchObject({ account: null, refused: 'sign-on-untied' });
});

test('only the browser that began comes back in, and only once', async () => {
  const victim = openBrowser();
  const attacker = openBrowser();
  // Stops before the last step: what the issuer sends back.
  let back = '';
  const { response } = await attacker.visit(`${address}/api/session/oidc`, 0);
  let at = response.headers.get('location') ?? '';
  for (let step = 0; step < 20 && !at.startsWith(`${address}/`); step++) {
    const next = await attacker.visit(at, 0);
    at = new URL(next.response.headers.get('location') ?? '', at).href;
  }
  back = at;
  expect(back).toContain('code=');
  expect((await victim.visit(back)).url.searchParams.get('refused')).toBe('sign-on-failed');
  const forged = back.replace(/state=[^&]*/, 'state=forged');
  expect((await attacker.visit(forged)).url.searchParams.get('refused')).toBe('sign-on-failed');
  expect((await attacker.visit(back)).url.searchParams.get('refused')).toBe('sign-on-failed');
  expect(victim.cookie(address, 'kaoping-session')).toBeUndefined();
});

test('what is kept meanwhile is nothing to come in with, and the cookies are not for scripts', async () => {
  const begun = await fetch(`${address}/api/session/oidc`, { redirect: 'manual' });
  const set = begun.headers.getSetCookie().find((one) => one.startsWith('kaoping-sign-on=')) ?? '';
  expect(set).toMatch(/; HttpOnly/);
  expect(set).toMatch(/; SameSite=Lax/);
  const ticket = /=([^;]*)/.exec(set)?.[1] ?? '-';
  const rows = await service.service.database.selectFrom('signOnAttempts').selectAll().execute();
  expect(
    JSON.stringify(rows.map((row) => ({ ...row, ticketHash: row.ticketHash.toString('base64url') }))),
  ).not.toContain(ticket);
  const url = new URL(begun.headers.get('location') ?? '');
  expect(url.searchParams.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(url.searchParams.get(name), name).toMatch(/^[\w-]{43}$/);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});

// At the end: it takes as long as an idle connection to the other service is kept open.
test('an issuer that is away keeps nothing from starting, and passwords count as before', async () => {
  const other = await openTestService(undefined, { oidc: settings({ issuer: 'http://127.0.0.1:2' }) });
  const { url } = await openBrowser().visit(`${other.address}/api/session/oidc`);
  expect(url.searchParams.get('refused')).toBe('sign-on-unavailable');
  expect((await other.signIn('admin', other.firstPassword ?? '')).csrf).not.toBe('');
  expect(other.bugs).toEqual([]);
  await other.end();
});
