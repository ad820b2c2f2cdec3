import { connect } from 'node:net';
import { sql } from 'kysely';
import type { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDPOINTS } from '../../../src/server/api/endpoints.ts';
import type { Endpoint, Inputs } from '../../../src/server/api/endpoint.ts';
import { verifyChains } from '../../../src/server/usecases/traces/verify-chains.ts';
import { type Client, openTestService, STRANGER, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;
beforeAll(async () => {
  // Behind a proxy that says who asks: shots come from many addresses, under the bound for one.
  service = await openTestService(undefined, { trustProxy: true });
  admin = await service.administrator();
});
afterAll(async () => service.end());

const TEXTS = [
  "'; drop table users; --",
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  'a\u0000b',
  '\ud800',
  '甲'.repeat(5000),
  '${7*7}{{7*7}}',
  '%',
  '\r\nX-Made-Up: 1',
];
const VALUES: unknown[] = [...TEXTS, null, true, -1, 1e308, [], {}, [[]], { $gt: '' }, { __proto__: { admin: true } }];
const BODIES = [
  '',
  '{',
  '[]',
  'null',
  '"text"',
  '{"a":1,"a":2}',
  '{"__proto__":{"x":1}}',
  '\u0000',
  '['.repeat(20_000),
];
const TYPES = [
  'application/json',
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-7',
  '',
];

interface Shot {
  method: string;
  path: string;
  body?: string;
  headers?: Record<string, string>;
}

/** Would end the session that the others need, and is tried without one. */
const ENDING = 'signOut';

const fieldsOf = (part: z.ZodObject | undefined): string[] => Object.keys(part?.shape ?? {});

function* shotsAt({ method, path, inputs }: Endpoint): Generator<Shot> {
  const { params, query, body } = inputs as Inputs;
  const filled = (values: Record<string, string>) =>
    path.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? 'x');
  const json = { 'content-type': 'application/json' };
  const sent = method === 'GET' ? {} : { body: '{}', headers: json };
  for (const name of fieldsOf(params))
    for (const text of TEXTS)
      yield { method, path: filled({ [name]: encodeURIComponent(text.toWellFormed()) }), ...sent };
  for (const name of [...fieldsOf(query), 'made-up'])
    for (const text of TEXTS)
      yield { method, path: `${filled({})}?${name}=${encodeURIComponent(text.toWellFormed())}&${name}=twice`, ...sent };
  if (method === 'GET') return;
  for (const name of [...fieldsOf(body), 'made-up'])
    for (const value of VALUES) {
      const whole = Object.fromEntries(fieldsOf(body).map((field): [string, unknown] => [field, 'text']));
      yield { method, path: filled({}), body: JSON.stringify({ ...whole, [name]: value }), headers: json };
    }
  for (const broken of BODIES)
    for (const type of TYPES) yield { method, path: filled({}), body: broken, headers: { 'content-type': type } };
  yield { method, path: filled({}), body: JSON.stringify({ text: 'x'.repeat(2 << 20) }), headers: json };
}

const PATHS = [
  '/../../etc/passwd',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%00',
  '/api/%ff',
  '/api//session',
  `/api/${'x'.repeat(9000)}`,
];
const METHODS = ['OPTIONS', 'PROPFIND', 'SEARCH', 'PATCH', 'DELETE', 'PUT', 'POST'];

const counts = async () => {
  const { rows } = await sql<{ name: string; count: number }>`
    select relname as name, (xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || quote_ident(relname), false, true, '')))[1]::text::int as count
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not in ('sessions', 'events', 'event_payloads', 'chains')
      and relname not like 'probe%' order by 1`.execute(service.service.database);
  return rows;
};

test('whatever is sent, the answer tells what is wrong with it, and nothing is stored half', async () => {
  const before = await counts();
  const statuses = new Map<number, number>();
  const wrong: string[] = [];
  let from = '10.0.0.0';
  const shoot = async (client: Client, { method, path, body, headers = {} }: Shot) => {
    const answer = await fetch(service.address + path, {
      method,
      headers: { cookie: client.cookie, 'x-csrf-token': client.csrf, 'x-forwarded-for': from, ...headers },
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true;
    if (answer.status >= 500 || (answer.status >= 400 && !(isProblem && text.includes('"code":"'))))
      wrong.push(`${answer.status} ${method} ${path.slice(0, 100)} ${body?.slice(0, 100) ?? ''} ${text.slice(0, 100)}`);
    if (answer.headers.has('x-made-up')) wrong.push(`a header was made up: ${path}`);
  };
  for (const [index, endpoint] of ENDPOINTS.entries()) {
    const client = endpoint.id === ENDING ? STRANGER : admin;
    const shots = [...shotsAt(endpoint)];
    for (let begin = 0; begin < shots.length; begin += 8) {
      from = `10.0.${index}.${Math.floor(begin / 8) % 250}`;
      await Promise.all(shots.slice(begin, begin + 8).map(async (shot) => shoot(client, shot)));
    }
  }
  for (const path of PATHS) for (const method of ['GET', ...METHODS]) await shoot(STRANGER, { method, path });
  expect(wrong).toEqual([]);
  expect(service.bugs).toEqual([]);
  // Refused, not limited: every shot has met what it was aimed at.
  expect(statuses.get(429) ?? 0).toBeLessThan(100);
  expect([...statuses.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(2000);
  expect(await counts()).toEqual(before);
  expect((await verifyChains(service.service)).flatMap(({ faults }) => faults)).toEqual([]);
  expect((await service.as(admin, { path: '/api/session' })).status).toBe(200);
});

const RAW: [string, string, number[]][] = [
  ['no request', 'hello\r\n\r\n', [400]],
  ['a method that nobody knows', 'BREW /api/session HTTP/1.1\r\nHost: x\r\n\r\n', [400]],
  ['two lengths', 'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}', [400]],
  [
    'length and chunks',
    'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}',
    [400],
  ],
  ['NUL in the address', 'GET /api/\u0000 HTTP/1.1\r\nHost: x\r\n\r\n', [400]],
  ['no host', 'GET /api/session HTTP/1.1\r\n\r\n', [400]],
  ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, [431]],
  [
    'cookies twice',
    'GET /api/session HTTP/1.1\r\nHost: x\r\nCookie: kaoping-session=a\r\nCookie: kaoping-session=b\r\nConnection: close\r\n\r\n',
    [200, 401],
  ],
  [
    'types twice',
    'PUT /api/session/password HTTP/1.1\r\nHost: x\r\nContent-Type: a\r\nContent-Type: b\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
    [400, 415],
  ],
  [
    'what is packed',
    'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Encoding: br\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
    [400],
  ],
  ['an address that is none', 'GET /api/%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', [400]],
  [
    'a chunk of no size',
    'PUT /api/session/password HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
    [400],
  ],
];

test.each(RAW)('%s', async (name, text, statuses) => {
  const { hostname, port } = new URL(service.address);
  const answer = await new Promise<string>((settle, fail) => {
    let said = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (piece) => (said += piece.toString()));
    socket.on('close', () => settle(said));
    socket.on('error', fail);
  });
  expect(statuses, answer.slice(0, 300)).toContain(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]));
  // Node itself answers where the host is missing.
  if (name !== 'no host' && !answer.startsWith('HTTP/1.1 200'))
    expect(answer.toLowerCase()).toMatch(/application\/problem\+json[^]*nosniff|nosniff[^]*application\/problem\+json/);
  expect(service.bugs).toEqual([]);
});
