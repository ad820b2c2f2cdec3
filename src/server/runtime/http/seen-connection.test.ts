import { once } from 'node:events';
import * as plain from 'node:http';
import * as secure from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { openDoors } from './doors.test-support.ts';
import type { SeenConnection } from './index.ts';
import { makeCertificate } from './make-certificate.test-support.ts';

const validTo = '2120-01-01T00:00:00.000Z';
const certificate = makeCertificate({
  names: ['site.example'],
  issuer: '测试机构',
  validFrom: '2020-01-01T00:00:00.000Z',
  validTo,
});
const doors = openDoors();
const servers = [
  plain.createServer((_request, response) => response.end('ok')),
  secure.createServer(certificate, (_request, response) => response.end('ok')),
];
afterAll(async () => {
  await doors.close();
  for (const server of servers) server.close().closeAllConnections();
});

test.each([
  ['http', 0, { tls: null, validTo: null }],
  ['https', 1, { tls: expect.any(Number), validTo }],
])('a connection over %s is told of', async (scheme, which, expected) => {
  const seen: SeenConnection[] = [];
  const door = doors.open({
    resolve: async () => Promise.resolve(['127.0.0.1']),
    authorities: [certificate.cert],
    onConnection: (each) => seen.push(each),
  });
  const server = servers[which] as plain.Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `${scheme}://site.example:${(server.address() as AddressInfo).port}/`;
  expect((await door.fetch({ url, method: 'GET' })).outcome).toMatchObject({ status: 200 });
  expect(seen).toEqual([{ host: 'site.example', address: '127.0.0.1', tcp: expect.any(Number), ...expected }]);
});
