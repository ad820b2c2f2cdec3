import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepReplies } from '../../../src/server/store/idempotent-replies.ts';
import { newId } from '../../../src/server/runtime/new-id.ts';
import { runOnce } from '../../../src/server/usecases/requests/run-once.ts';
import type { Who } from '../../../src/server/usecases/service.ts';
import { type Answer, type Client, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;

beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
});
afterAll(async () => service.end());

const post = async (key: string, path: string, body: unknown): Promise<Answer> =>
  service.as(admin, { method: 'POST', path, body, headers: { 'idempotency-key': key } });

/** A body is made each time this is done, under a name of its own. */
const draw = async (key: string, seed: string) => post(key, '/api/registry/samples', { share: 0.3, seed });
const draws = async (seed: string): Promise<number> => {
  const rows = await service.service.database.selectFrom('eventPayloads').select('payload').execute();
  return rows.filter(({ payload }) => payload.includes(`"${seed}"`)).length;
};

test('a request that is sent again is not done again, and has the same reply', async () => {
  const first = await draw('a-key', 'first');
  const again = await draw('a-key', 'first');
  expect(first.status).toBe(200);
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
  expect(await draws('first')).toBe(1);
});

test('of twenty at the same time one is done; the others have its reply or are told that it is under way', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, async () => draw('twenty', 'twenty')));
  expect(await draws('twenty')).toBe(1);
  const done = answers.filter(({ status }) => status === 200);
  expect(done.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
  expect(new Set(done.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  for (const { status, body } of answers.filter((one) => one.status !== 200))
    expect([status, body['code']]).toEqual([409, 'request-under-way']);
  expect((await draw('twenty', 'twenty')).body).toEqual(done[0]?.body);
});

test('a key is good for one request', async () => {
  await draw('one', 'one');
  for (const other of [await draw('one', 'other'), await post('one', '/api/organizations', {})])
    expect([other.status, other.body['code']]).toEqual([422, 'request-differs']);
  expect(await draws('other')).toBe(0);
});

test('keys of one account are nothing to another', async () => {
  const { body } = await service.as(admin, {
    method: 'POST',
    path: '/api/tokens',
    body: { name: 'x', scopes: null, expiresOn: service.service.clock.moment().slice(0, 10) },
  });
  const made = await post('mine', '/api/users', {
    login: 'second',
    name: 'x',
    roles: ['administrator'],
    organizationId: null,
  });
  const other = await service.signIn('second', String(made.body['password']));
  const next = 'a-password-of-another';
  await service.as(other, { method: 'PUT', path: '/api/session/password', body: { old: made.body['password'], next } });
  await draw('shared', 'shared');
  const request = { method: 'POST', path: '/api/registry/samples', body: { share: 0.3, seed: 'shared' } };
  const theirs = await service.as(other, { ...request, headers: { 'idempotency-key': 'shared' } });
  expect([theirs.status, theirs.headers.get('idempotency-replayed')]).toEqual([200, null]);
  // The account is what counts, not how it signed in.
  const headers = { authorization: `Bearer ${String(body['token'])}`, 'idempotency-key': 'shared' };
  expect((await service.as(admin, { ...request, headers })).headers.get('idempotency-replayed')).toBe('true');
});

test('what was refused gives its key back', async () => {
  const wrong = { login: 'admin', name: 'x', roles: ['auditor'], organizationId: null };
  expect((await post('again', '/api/users', wrong)).body['code']).toBe('login-taken');
  expect((await post('again', '/api/users', { ...wrong, login: 'free' })).status).toBe(200);
});

test('a secret is not kept: sent again, it is told that it was done', async () => {
  const clerk = { login: 'clerk', name: 'x', roles: ['auditor'], organizationId: null };
  const made = await post('secret', '/api/users', clerk);
  expect(made.status).toBe(200);
  const again = await post('secret', '/api/users', clerk);
  expect([again.status, again.body['code']]).toEqual([409, 'reply-not-kept']);
  const kept = await service.service.database.selectFrom('idempotentReplies').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(made.body['password']);
});

test('a file that is sent counts with what is in it', async () => {
  const send = async (text: string) =>
    service.as(admin, {
      method: 'POST',
      path: '/api/registry/preview?name=a.csv',
      body: text,
      headers: { 'idempotency-key': 'file', 'content-type': 'application/octet-stream' },
    });
  expect((await send('网站名称,首页网址\n')).status).toBe(200);
  expect((await send('网站名称,首页网址\n')).headers.get('idempotency-replayed')).toBe('true');
  expect((await send('网站名称,首页网址,x\n')).body['code']).toBe('request-differs');
});

test('where a process ended in between, nothing is done a second time', async () => {
  const { database } = service.service;
  const { id } = await database.selectFrom('users').select('id').where('login', '=', 'admin').executeTakeFirstOrThrow();
  const who = { user: { id } } as Who;
  let times = 0;
  const lost = { key: 'lost', parts: ['x'], textOf: String };
  const crash = async () => {
    times += 1;
    throw new Error('gone');
  };
  await expect(runOnce({ database }, who, { ...lost, run: crash })).rejects.toThrow('gone');
  await expect(runOnce({ database }, who, { ...lost, run: crash })).rejects.toThrow('request-under-way');
  expect(times).toBe(1);
});

test('a key is held for a day, and swept after it', async () => {
  const { database } = service.service;
  await draw('old', 'old');
  const createdAt = new Date(Date.now() - 25 * 3_600_000).toISOString();
  await database.updateTable('idempotentReplies').set({ createdAt }).where('key', '=', 'old').execute();
  expect((await draw('old', 'old')).headers.get('idempotency-replayed')).toBeNull();
  expect(await draws('old')).toBe(2);
  await database.updateTable('idempotentReplies').set({ createdAt }).execute();
  await sweepReplies(database);
  expect(await database.selectFrom('idempotentReplies').selectAll().execute()).toEqual([]);
});

test('a key that is too long or no key is refused', async () => {
  for (const key of ['x'.repeat(201), 'a b', ''])
    expect((await draw(key, newId())).body['code'], key).toBe('request-malformed');
  expect((await draw('x'.repeat(200), newId())).status).toBe(200);
});

/** Replies that the administrator is said to have had in the last minutes, one a second. */
async function fill({ count, bytes }: { count: number; bytes: number }): Promise<void> {
  const { database } = service.service;
  await database.deleteFrom('idempotentReplies').execute();
  await sql`insert into idempotent_replies (user_id, key, request_sha256, status, body, created_at)
    select id, 'kept-' || number, repeat('0', 64), 200, repeat('x', ${bytes}), now() - make_interval(secs => number)
    from users, generate_series(1, ${count}) number where login = 'admin'`.execute(database);
}

test('an account keeps so many bytes of replies: the oldest make room, and nothing is done again for that', async () => {
  await fill({ count: 40, bytes: 2 ** 20 });
  const first = await draw('small', 'small');
  expect(first.status).toBe(200);
  const { database } = service.service;
  const rows = await database.selectFrom('idempotentReplies').select(['key', 'body']).execute();
  expect(rows).toHaveLength(41);
  expect(rows.reduce((sum, { body }) => sum + (body ?? '').length, 0)).toBeLessThanOrEqual(16 * 2 ** 20);
  const kept = rows.flatMap(({ key, body }) => (body === null ? [] : [key]));
  expect(new Set(kept)).toEqual(new Set(['small', ...Array.from({ length: 15 }, (_, index) => `kept-${index + 1}`)]));
  expect((await draw('small', 'small')).body).toEqual(first.body);
});

test('many at once that make room, and remove what is old, do not stand in the way of each other', async () => {
  await fill({ count: 200, bytes: 2 ** 18 });
  const { database } = service.service;
  const createdAt = new Date(Date.now() - 25 * 3_600_000).toISOString();
  await database.updateTable('idempotentReplies').set({ createdAt }).where('key', 'like', '%7').execute();
  const answers = await Promise.all([
    ...Array.from({ length: 20 }, async (_, number) => draw(`at-once-${number}`, 'at-once')),
    ...Array.from({ length: 5 }, async () => sweepReplies(database)),
  ]);
  expect(answers.flatMap((answer) => (answer === undefined ? [] : [answer.status]))).toEqual(Array(20).fill(200));
  const rows = await database.selectFrom('idempotentReplies').select(['key', 'body']).execute();
  expect(rows.filter(({ key }) => key.endsWith('7') && key.startsWith('kept'))).toEqual([]);
  expect(rows.reduce((sum, { body }) => sum + (body ?? '').length, 0)).toBeLessThanOrEqual(16 * 2 ** 20);
});

test('an account has so many keys a day; those that it has are answered as before', async () => {
  await fill({ count: 9999, bytes: 10 });
  const last = await draw('the-last', 'the-last');
  expect(last.status).toBe(200);
  const refused = await draw('one-more', 'one-more');
  expect([refused.status, refused.body['code']]).toEqual([429, 'keys-too-many']);
  expect(await draws('one-more')).toBe(0);
  expect((await draw('the-last', 'the-last')).body).toEqual(last.body);
  const { database } = service.service;
  const createdAt = new Date(Date.now() - 25 * 3_600_000).toISOString();
  await database.updateTable('idempotentReplies').set({ createdAt }).where('key', '=', 'kept-1').execute();
  expect((await draw('one-more', 'one-more')).status).toBe(200);
  await database.deleteFrom('idempotentReplies').execute();
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
