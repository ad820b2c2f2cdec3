import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STATE_CODES } from '../../../../src/core/monitoring/index.ts';
import { keepPlans } from '../../../../src/server/usecases/monitoring/keep-plans.ts';
import { visitIpv6 } from '../../../../src/server/usecases/monitoring/visit-ipv6.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { registerSites, setClock, testProber } from './sites.test-support.ts';

const bugs: unknown[] = [];
const GOING_ON = { signal: new AbortController().signal, onBug: (error: unknown) => void bugs.push(error) };
let running: TestService;
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  response.writeHead(request.url === '/broken/' ? 503 : 200).end('<p>over IPv6');
});
const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((each) => each?.address === '::1');

beforeAll(async () => {
  running = await openTestService(undefined, { role: 'api' });
  if (!hasIpv6) return;
  server.listen(0, '::1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close().closeAllConnections();
  await running.end();
});

test('sites are visited over IPv6 once a day, where there is one at both ends', async (context) => {
  if (!hasIpv6) {
    process.stdout.write('skipped: this machine has no address of IPv6\n');
    context.skip('this machine has no address of IPv6');
    return;
  }
  const { port } = server.address() as AddressInfo;
  const { service, set } = setClock(running.service, '2026-11-30T09:00:00+08:00');
  const names = ['both', 'only4', 'nowhere'];
  const urls = [...names.map((name) => `http://${name}.example:${port}/`), `http://both.example:${port}/broken/`];
  const { sites } = await registerSites(service, urls);
  const prober = {
    ...testProber({ control: `http://both.example:${port}/control/`, resolve: async () => Promise.resolve([]) }),
    allow: ['127.0.0.0/8', '::1'],
    async resolve(host: string) {
      if (host === 'nowhere.example') throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      return Promise.resolve(host === 'only4.example' ? ['127.0.0.1'] : ['127.0.0.1', '::1']);
    },
  };
  await keepPlans(service, prober);
  // A machine without IPv6 says nothing.
  const controls = [`http://only4.example:${port}/`];
  expect(await visitIpv6(service, { ...prober, controls }, GOING_ON)).toBe(false);
  const rows = async () => service.database.selectFrom('ipv6Visits').selectAll().execute();
  expect(await rows()).toEqual([]);

  expect(await visitIpv6(service, prober, GOING_ON)).toBe(true);
  const seen = new Map(
    (await rows()).map(({ targetId, hasAddress, state, status }) => [targetId, [hasAddress, state, status]]),
  );
  expect(sites.map(({ targetId }) => seen.get(targetId))).toEqual([
    [true, STATE_CODES.open, 200],
    [false, null, null],
    [false, null, null],
    [true, STATE_CODES.failed, 503],
  ]);
  expect(await visitIpv6(service, prober, GOING_ON)).toBe(false);
  const admin = await running.administrator();
  const path = `/api/targets/${sites[0]?.targetId ?? ''}/availability?to=2026-11-30`;
  const { body } = await running.as(admin, { path });
  expect(body['ipv6']).toMatchObject({ day: '2026-11-30', hasAddress: true, isOpen: true, status: 200, failure: null });
  expect(body['days']).toEqual([]);
  set('2026-12-01T09:00:00+08:00');
  expect(await visitIpv6(service, prober, GOING_ON)).toBe(true);
  expect(await rows()).toHaveLength(8);
  expect(bugs).toEqual([]);
});
