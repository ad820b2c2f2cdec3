import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { type Previewed, preview } from './registry.test-support.ts';

let service: TestService;
let admin: Client;
beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
});
afterAll(async () => service.end());

/** More than is gone through in one turn. */
const ROWS = 1201;
const table = (remark: string): string =>
  [
    '单位名称,简称,区划代码',
    ...Array.from({ length: ROWS }, (_, row) => `某市第${row}局,“${row}”局${remark},445100`),
  ].join('\n');

/** Under a key of its own, as the desk sends it. */
async function send(key: string, content: string, basis: string) {
  const response = await fetch(`${service.address}/api/registry/import?name=a.csv&basis=${basis}`, {
    method: 'POST',
    headers: {
      cookie: admin.cookie,
      'x-csrf-token': admin.csrf,
      'content-type': 'application/octet-stream',
      'idempotency-key': key,
    },
    body: Buffer.from(content),
  });
  const { status, headers } = response;
  return {
    status,
    type: headers.get('content-type'),
    replayed: headers.get('idempotency-replayed'),
    text: await response.text(),
  };
}

test('more rows than are gone through at once are told, written and told of as a few are', async () => {
  const told = await preview(service, admin, table(''));
  expect(told).toMatchObject({ unchanged: 0, faults: [], badRows: 0, warnings: [] });
  expect(told.changes).toHaveLength(ROWS);
  const done = await send('many', table(''), told.basis);
  expect(done).toMatchObject({ status: 200, type: 'application/json; charset=utf-8', replayed: null });
  const { changes } = JSON.parse(done.text) as Previewed;
  expect(changes).toEqual(told.changes);
  expect(changes[ROWS - 1]).toEqual({
    table: 'organizations',
    line: ROWS + 1,
    isNew: true,
    name: `某市第${ROWS - 1}局`,
    renamedFrom: null,
    differences: expect.any(Array),
  });
  // Sent again under its key it is answered as it was.
  expect(await send('many', table(''), told.basis)).toEqual({ ...done, replayed: 'true' });
  expect(await preview(service, admin, table(''))).toMatchObject({ changes: [], unchanged: ROWS });
});

test('a long list is read as a short one is', async () => {
  const { status, body } = await service.as(admin, { path: '/api/organizations' });
  expect(status).toBe(200);
  const names = (body['items'] as { fullName: string }[]).map(({ fullName }) => fullName);
  expect(names).toEqual(expect.arrayContaining(['某市第0局', `某市第${ROWS - 1}局`]));
  // Packed, as browsers ask for it, it is the same.
  const headers = { cookie: admin.cookie, 'accept-encoding': 'identity' };
  const plain = await fetch(`${service.address}/api/organizations`, { headers });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.json()).toEqual(body);
  const head = await fetch(`${service.address}/api/organizations`, { method: 'HEAD', headers });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('one event has what was and what is there of each row', async () => {
  const { basis } = await preview(service, admin, table('（新）'));
  expect((await send('again', table('（新）'), basis)).status).toBe(200);
  const { database } = service.service;
  const events = await database
    .selectFrom('events')
    .innerJoin('eventPayloads', 'eventPayloads.sha256', 'events.payloadSha256')
    .select('payload')
    .where('verb', '=', 'import')
    .orderBy('number')
    .execute();
  const [first, second] = events.map(({ payload }) => JSON.parse(payload) as Payload);
  expect(first?.before).toHaveLength(ROWS);
  expect(first?.after.changes[7]?.values).toMatchObject({ fullName: '某市第7局', shortName: '“7”局' });
  expect(second?.before[ROWS - 1]).toMatchObject({ table: 'organizations', values: { shortName: `“${ROWS - 1}”局` } });
  expect(second?.after.changes[ROWS - 1]?.values).toMatchObject({ shortName: `“${ROWS - 1}”局（新）` });
  expect(second?.after.file).toMatch(/^[0-9a-f]{64}$/);
  expect((await verifyChains({ database })).flatMap(({ faults }) => faults)).toEqual([]);
  expect(service.bugs).toEqual([]);
});

interface Row {
  id: string;
  table: string;
  values: Record<string, string>;
}

interface Payload {
  before: Row[];
  after: { file: string; changes: Row[] };
}
