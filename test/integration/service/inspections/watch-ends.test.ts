import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';

let service: TestService;
let admin: Client;
beforeAll(async () => {
  // Nothing takes on what is asked for.
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
});
afterAll(async () => service.end());

const PASSWORD = 'a-password-of-their-own';

/** Somebody who reads everything there is, with a token. */
async function auditor(login: string): Promise<{ id: string; client: Client; token: string; tokenId: string }> {
  const { organizationId } = await service.service.database
    .selectFrom('campaigns')
    .select('organizationId')
    .executeTakeFirstOrThrow();
  const body = { login, name: login, roles: ['auditor'], organizationId };
  const made = await service.as(admin, { method: 'POST', path: '/api/users', body });
  const old = String(made.body['password']);
  const client = await service.signIn(login, old);
  await service.as(client, { method: 'PUT', path: '/api/session/password', body: { old, next: PASSWORD } });
  const expiresOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const token = { name: 'x', scopes: null, expiresOn };
  const { body: given } = await service.as(client, { method: 'POST', path: '/api/tokens', body: token });
  return { id: String(made.body['id']), client, token: String(given['token']), tokenId: String(given['id']) };
}

async function waitingInspection(host: string): Promise<string> {
  const { organizationId } = await service.service.database
    .selectFrom('campaigns')
    .select('organizationId')
    .executeTakeFirstOrThrow();
  const { sites } = await registerSites(service.service, [`http://${host}.example.gov.cn/`]);
  const target = sites[0]?.targetId ?? '';
  await service.service.database.updateTable('targets').set({ organizationId }).where('id', '=', target).execute();
  const path = `/api/targets/${target}/inspections`;
  const { body } = await service.as(admin, { method: 'POST', path, body: { depth: 'light' } });
  return String(body['id']);
}

type Auditor = Awaited<ReturnType<typeof auditor>>;

test.each<[string, boolean, (one: Auditor) => Promise<unknown>]>([
  [
    'whose account is disabled',
    false,
    async ({ id }) =>
      service.as(admin, { method: 'PATCH', path: `/api/users/${id}`, body: { version: 2, isDisabled: true } }),
  ],
  ['who signed out', false, async ({ client }) => service.as(client, { method: 'DELETE', path: '/api/session' })],
  [
    'whose token was ended',
    true,
    async ({ client, tokenId }) => service.as(client, { method: 'DELETE', path: `/api/tokens/${tokenId}` }),
  ],
])('somebody %s hears nothing more of what they watch', async (what, byToken, end) => {
  const host = what.replaceAll(' ', '-').replaceAll("'", '');
  const id = await waitingInspection(host);
  const one = await auditor(host.slice(-10).replace(/^-+/, ''));
  const headers = byToken ? { authorization: `Bearer ${one.token}` } : { cookie: one.client.cookie };
  const response = await fetch(`${service.address}/api/inspections/${id}/progress`, { headers });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('"state":"waiting"');
  expect(await end(one)).toMatchObject({ status: 200 });
  const cancelled = await service.as(admin, { method: 'POST', path: `/api/inspections/${id}/cancellation` });
  expect(cancelled.status).toBe(200);
  let heard = '';
  for (;;) {
    const piece = await reader?.read();
    if (piece?.value === undefined) break;
    heard += piece.value;
  }
  expect(heard).not.toContain('cancelled');
  expect(service.bugs).toEqual([]);
});

test('one account watches so much at once and no more; others do, and again when something of it has ended', async () => {
  const id = await waitingInspection('watched');
  const [one, other] = [await auditor('watcher-one'), await auditor('watcher-two')];
  const watch = async ({ token }: Auditor) => {
    const end = new AbortController();
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${service.address}/api/inspections/${id}/progress`, { headers, signal: end.signal });
    return { status: response.status, response, end };
  };
  const watching = await Promise.all(Array.from({ length: 50 }, async () => watch(one)));
  expect(new Set(watching.map(({ status }) => status))).toEqual(new Set([200]));
  const { status, response } = await watch(one);
  expect([status, ((await response.json()) as { code: string }).code]).toEqual([429, 'watched-too-much']);
  const theirs = await watch(other);
  expect(theirs.status).toBe(200);
  watching[0]?.end.abort();
  const again = async () => {
    const next = await watch(one);
    next.end.abort();
    return next.status;
  };
  await expect.poll(again, { timeout: 10_000 }).toBe(200);
  for (const { end } of [...watching, theirs]) end.abort();
  expect(service.bugs).toEqual([]);
});

test('who asks for the head of it alone is answered, and watches nothing', async () => {
  const id = await waitingInspection('headed');
  const { token } = await auditor('watcher-head');
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (method: string) => {
    const end = new AbortController();
    const { status } = await fetch(`${service.address}/api/inspections/${id}/progress`, {
      method,
      headers,
      signal: end.signal,
    });
    end.abort();
    return status;
  };
  for (let time = 0; time < 60; time++) expect(await ask('HEAD')).toBe(200);
  expect(await ask('GET')).toBe(200);
  expect(service.bugs).toEqual([]);
});
