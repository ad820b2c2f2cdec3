import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { openDoors } from './doors.test-support.ts';
import { isFailure, type SeenConnection } from './index.ts';
import { type CertificateWish, makeCertificate } from './make-certificate.test-support.ts';

const doors = openDoors();
const servers: Server[] = [];
afterAll(async () => {
  await doors.close();
  for (const server of servers) server.close().closeAllConnections();
});

const YEARS = { validFrom: '2020-01-01T00:00:00.000Z', validTo: '2120-01-01T00:00:00.000Z' };

/** A host with a certificate, and a door that knows its authority. */
async function openHost(wish: Partial<CertificateWish> = {}) {
  const made = makeCertificate({ names: ['site.example'], issuer: '测试机构', ...YEARS, ...wish });
  const server = createServer(made, (_request, response) => response.end('ok'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  const resolve = async () => Promise.resolve(['127.0.0.1']);
  return {
    origin: `https://site.example:${(server.address() as AddressInfo).port}`,
    trusting: doors.open({ resolve, authorities: [made.cert] }),
    knowing: doors.open({ resolve }),
    careless: doors.open({ resolve, anyCertificate: true }),
    closed: doors.open({ resolve, allow: [] }),
  };
}

describe('a certificate', () => {
  test('that is trusted, with what stands in it', async () => {
    const { origin, trusting } = await openHost({ names: ['site.example', '*.site.example', '127.0.0.1'] });
    expect(await trusting.certificate(origin)).toEqual({
      certificate: { issuer: '测试机构', names: ['site.example', '*.site.example', '127.0.0.1'], ...YEARS },
      failure: null,
    });
    expect((await trusting.fetch({ url: `${origin}/`, method: 'GET' })).outcome).toMatchObject({ status: 200 });
  });

  test.each([
    ['of another name', { names: ['other.example'] }, 'tls-name'],
    ['that has expired', { validTo: '2021-01-01T00:00:00.000Z' }, 'tls-expired'],
    ['that is not valid yet', { validFrom: '2119-01-01T00:00:00.000Z' }, 'tls-certificate'],
  ])('%s', async (_what, wish, failure) => {
    const { origin, trusting, careless } = await openHost(wish);
    expect(await trusting.certificate(origin)).toMatchObject({ failure, certificate: { issuer: '测试机构' } });
    const url = `${origin}/`;
    expect((await trusting.fetch({ url, method: 'GET' })).outcome).toMatchObject({ failure });
    expect((await careless.fetch({ url, method: 'GET' })).outcome).toMatchObject({ status: 200 });
  });

  test.each([
    ['that ends in a month 13', { validTo: '2120-13-01T00:00:00.000Z' }],
    ['that begins on a day 99', { validFrom: '2020-99-99T00:00:00.000Z' }],
    ['of nobody for nobody', { issuer: '', names: [] }],
  ])('%s, which anybody can make, brings nothing down', async (_what, wish) => {
    const { origin, trusting, knowing, careless } = await openHost(wish);
    const url = `${origin}/`;
    expect(await knowing.certificate(origin)).toMatchObject({ failure: 'tls-certificate' });
    expect(isFailure((await trusting.fetch({ url, method: 'GET' })).outcome)).toBe(true);
    const seen: SeenConnection[] = [];
    const watching = doors.open({
      resolve: async () => Promise.resolve(['127.0.0.1']),
      anyCertificate: true,
      onConnection: (connection) => void seen.push(connection),
    });
    for (const door of [careless, watching])
      expect((await door.fetch({ url, method: 'GET' })).outcome).toMatchObject({ status: 200 });
    expect(seen).toHaveLength(1);
  });

  test('that nobody vouches for', async () => {
    const { origin, knowing } = await openHost();
    expect(await knowing.certificate(origin)).toMatchObject({ failure: 'tls-certificate' });
    expect((await knowing.fetch({ url: `${origin}/`, method: 'GET' })).outcome).toMatchObject({
      failure: 'tls-certificate',
    });
  });

  test.each([
    ['that says where it is to be had', { caIssuers: 'http://ca.example/ca.crt' }, 'tls-chain'],
    ['that does not say where it is to be had', { caIssuers: null }, 'tls-certificate'],
  ])('without that of its issuer, %s', async (_what, apart, failure) => {
    const { origin, knowing } = await openHost({ apart });
    expect(await knowing.certificate(origin)).toMatchObject({ failure, certificate: { issuer: '测试机构' } });
    expect((await knowing.fetch({ url: `${origin}/`, method: 'GET' })).outcome).toMatchObject({ failure: 'tls-chain' });
  });

  test('where nothing speaks TLS', async () => {
    const { origin } = await openHost();
    const plain = origin.replace('https:', 'http:');
    const { outcome } = await doors.open({ resolve: async () => Promise.resolve(['127.0.0.1']) }).fetch({
      url: `${plain}/`,
      method: 'GET',
    });
    expect(isFailure(outcome)).toBe(true);
    const away = await doors.open().certificate('https://127.0.0.1:9');
    expect(away).toEqual({ certificate: null, failure: 'refused' });
  });

  test('of an address that may not be visited is not looked at', async () => {
    const { origin, closed } = await openHost();
    expect(await closed.certificate(origin)).toEqual({ certificate: null, failure: 'forbidden-address' });
  });
});
