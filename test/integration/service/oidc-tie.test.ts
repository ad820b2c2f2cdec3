import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/server/runtime/new-id.ts';
import { freePort, openBrowser, openTestIssuer, type TestIssuer } from './oidc.test-support.ts';
import { type Client, openTestService, OWN_PASSWORD, type TestService } from './test-service.test-support.ts';

// As a service stands where nobody set `link`: a name opens nothing, the owner of an account ties it.
let service: TestService;
let issuer: TestIssuer;
let admin: Client;
let address = '';
let owner: Client;
let login = '';
let id = '';
let number = 0;

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  issuer = await openTestIssuer(() => `${address}/api/session/oidc/callback`);
  const { url, clientId, secret } = issuer;
  service = await openTestService(undefined, {
    port,
    oidc: {
      issuer: url,
      clientId,
      secret,
      claim: 'preferred_username',
      scope: 'openid profile',
      link: 'by-owner',
      createUsers: false,
      allowHttp: false,
    },
  });
  admin = await service.administrator();
});
afterAll(async () => {
  await service.end();
  await issuer.end();
});

beforeEach(async () => {
  login = `owner.${++number}`;
  const person = { login, name: 'x', roles: ['auditor'], organizationId: null };
  const { body } = await service.as(admin, { method: 'POST', path: '/api/users', body: person });
  id = String(body['id']);
  owner = await service.signIn(login, String(body['password']));
  const passwords = { old: String(body['password']), next: OWN_PASSWORD };
  await service.as(owner, { method: 'PUT', path: '/api/session/password', body: passwords });
  issuer.person = { sub: newId(), claims: { preferred_username: login, name: '张三' } };
});

/** Goes to the issuer and back, to come in. */
async function enter() {
  const browser = openBrowser();
  const { url } = await browser.visit(`${address}/api/session/oidc`);
  const cookie = browser.cookie(address, 'kaoping-session');
  const client = { cookie: `kaoping-session=${cookie ?? ''}`, csrf: '' };
  const account = (await service.as(client, { path: '/api/session' })).body['account'] as { login: string } | null;
  return { login: account?.login ?? null, refused: url.searchParams.get('refused') };
}

const TIE = '/api/session/oidc/tie';
const begin = async (client = owner, password = OWN_PASSWORD) =>
  service.as(client, { method: 'POST', path: TIE, body: { password } });

/** Ties the account of who is signed in to whom the issuer takes the browser for; where that ends. */
async function tie(client = owner): Promise<URL> {
  const { body, headers } = await begin(client);
  const ticket = /kaoping-sign-on=([^;]*)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
  const browser = openBrowser();
  browser.put(address, 'kaoping-sign-on', ticket);
  return (await browser.visit(String(body['url']))).url;
}

test('a name alone opens no account: its owner ties it, and is let in from then on', async () => {
  expect(await enter()).toEqual({ login: null, refused: 'sign-on-untied' });
  expect((await service.as(owner, { path: TIE })).body).toEqual({ isOffered: true, isTied: false });
  const { pathname, search } = await tie();
  expect(pathname + search).toBe('/account?tied=1');
  expect((await service.as(owner, { path: TIE })).body).toEqual({ isOffered: true, isTied: true });
  issuer.person.claims = { preferred_username: 'called.otherwise' };
  expect(await enter()).toEqual({ login, refused: null });
});

test('without the password nobody ties, and wrong ones lock the account', async () => {
  for (let attempt = 0; attempt < 5; attempt++)
    expect((await begin(owner, 'a-wrong-password')).body['code']).toBe('sign-in-failed');
  expect((await begin()).body['code']).toBe('sign-in-locked');
});

test('somebody who has an account keeps it, and an account has one somebody at a time', async () => {
  await tie();
  const first = { ...issuer.person };
  const other = await service.as(admin, {
    method: 'POST',
    path: '/api/users',
    body: { login: `${login}.other`, name: 'x', roles: ['auditor'], organizationId: null },
  });
  const password = String(other.body['password']);
  const second = await service.signIn(`${login}.other`, password);
  const passwords = { old: password, next: OWN_PASSWORD };
  await service.as(second, { method: 'PUT', path: '/api/session/password', body: passwords });
  expect((await tie(second)).searchParams.get('refused')).toBe('sign-on-taken');
  issuer.person = { sub: newId(), claims: { preferred_username: 'x' } };
  expect((await tie()).searchParams.get('tied')).toBe('1');
  expect(await enter()).toEqual({ login, refused: null });
  issuer.person = first;
  expect(await enter()).toEqual({ login: null, refused: 'sign-on-other' });
});

test('who unties is not let in any more, and all of it can be read later', async () => {
  await tie();
  await service.as(owner, { method: 'DELETE', path: TIE });
  expect(await enter()).toEqual({ login: null, refused: 'sign-on-untied' });
  const rows = await service.service.database
    .selectFrom('events')
    .select(['verb', 'actor'])
    .where('objectId', '=', id)
    .where('verb', 'in', ['tie', 'untie'])
    .orderBy('number')
    .execute();
  expect(rows).toEqual([
    { verb: 'tie', actor: id },
    { verb: 'untie', actor: id },
  ]);
});

test('an account that was disabled on the way is not tied', async () => {
  const { body, headers } = await begin();
  const ticket = /kaoping-sign-on=([^;]*)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
  await service.service.database
    .updateTable('users')
    .set({ disabledAt: '2020-01-01T00:00:00Z' })
    .where('id', '=', id)
    .execute();
  const browser = openBrowser();
  browser.put(address, 'kaoping-sign-on', ticket);
  const { url } = await browser.visit(String(body['url']));
  expect(url.pathname).toBe('/account');
  expect(url.searchParams.get('refused')).toBe('sign-on-failed');
  expect(service.bugs).toEqual([]);
});
