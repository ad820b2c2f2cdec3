import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAddressGuard } from './address-guard.ts';
import { type HostileServer, openHostileServer } from './hostile-server.test-support.ts';
import { type Door, type DoorOptions, isFailure, openDoor } from './index.ts';

const UNBOUND = { rate: Infinity, connections: 16 };

const doors: Door[] = [];
function door(options: Partial<DoorOptions> = {}): Door {
  const opened = openDoor({
    userAgent: 'Kaoping',
    allow: ['127.0.0.0/8'],
    perHost: UNBOUND,
    perAddress: UNBOUND,
    retries: [],
    limits: { body: 1024 * 1024, header: 16 * 1024, connect: 1000, response: 600, total: 1200, redirects: 5 },
    now: () => performance.now(),
    ...options,
  });
  doors.push(opened);
  return opened;
}

let server: HostileServer;
beforeAll(async () => {
  server = await openHostileServer();
});
afterAll(async () => {
  await Promise.all(doors.map(async (each) => each.close()));
  await server.close();
});

const outcomeOf = async (path: string, through = door()) =>
  (await through.fetch({ url: `${server.origin}${path}`, method: 'GET' })).outcome;

describe('what a site does wrong has a code', () => {
  test.each([
    ['/broken-gzip', 'bad-encoding'],
    ['/unknown-encoding', 'bad-encoding'],
    ['/bomb', 'too-large'],
    ['/endless', 'too-large'],
    ['/many-headers', 'headers-too-large'],
    ['/slow-headers', 'response-timeout'],
    ['/silent', 'response-timeout'],
    ['/drip', 'too-slow'],
    ['/stalled', 'too-slow'],
    ['/reset', 'reset'],
    ['/short', 'reset'],
    ['/no-http', 'not-http'],
    ['/loop', 'redirect-loop'],
    ['/deeper/1', 'too-many-redirects'],
    ['/file', 'forbidden-scheme'],
    ['/nowhere', 'bad-redirect'],
    ['/metadata', 'forbidden-address'],
  ])('%s: %s', async (path, failure) => {
    expect(await outcomeOf(path)).toMatchObject({ failure });
  });

  test('nobody listens', async () => {
    const { outcome } = await door().fetch({ url: 'http://127.0.0.1:9/', method: 'GET' });
    expect(outcome).toMatchObject({ failure: 'refused' });
  });

  test.each(['file:///etc/passwd', 'gopher://127.0.0.1/', 'javascript:1', 'http://[', 'ftp://127.0.0.1/'])(
    '%s is not asked for',
    async (url) => {
      expect((await door().fetch({ url, method: 'GET' })).outcome).toMatchObject({ failure: 'forbidden-scheme' });
    },
  );

  test('a name that does not exist', async () => {
    const resolve = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const { outcome } = await door({ resolve }).fetch({ url: 'http://a.example/', method: 'GET' });
    expect(outcome).toMatchObject({ failure: 'dns-not-found' });
  });
});

describe('a sound answer', () => {
  test('with its headers and its body', async () => {
    const outcome = await outcomeOf('/');
    if (isFailure(outcome)) throw new Error(outcome.failure);
    expect(outcome.status).toBe(200);
    expect(outcome.headers['set-cookie']).toBe('a=1, b=2');
    expect(new TextDecoder().decode(outcome.body)).toBe('<p>示例</p>');
  });

  test('unpacked, with the bytes that travelled', async () => {
    const outcome = await outcomeOf('/gzip');
    if (isFailure(outcome)) throw new Error(outcome.failure);
    expect(new TextDecoder().decode(outcome.body)).toBe('<p>示例</p>');
    expect(outcome.bytes).not.toBe(outcome.body.length);
  });

  test('behind a redirect, without the fragment', async () => {
    const { redirects, outcome } = await door().fetch({ url: `${server.origin}/moved`, method: 'GET' });
    expect(redirects).toEqual([{ url: `${server.origin}/moved`, status: 301 }]);
    expect(outcome).toMatchObject({ url: `${server.origin}/`, status: 200 });
  });
});

describe('addresses that are not visited', () => {
  const guard = openAddressGuard();

  test.each(
    [
      '127.0.0.1 127.9.9.9 0.0.0.0 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1',
      '255.255.255.255 198.18.0.1 192.0.2.1 ::1 :: ::ffff:127.0.0.1 ::ffff:7f00:1 [::ffff:10.0.0.1] fe80::1 fe80::1%eth0',
      'fc00::1 fd12::1 ff02::1 64:ff9b::7f00:1 2002:7f00:1:: 2001:0:1:: ::127.0.0.1 fec0::1 example.com 127.1',
    ]
      .join(' ')
      .split(' '),
  )('%s', (address) => {
    expect(guard.allows(address)).toBe(false);
  });

  test.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '2400:3200::1', '::ffff:1.1.1.1', '192.169.0.1'])(
    'but %s is',
    (address) => {
      expect(guard.allows(address)).toBe(true);
    },
  );

  test('an office names its intranet', () => {
    const intranet = openAddressGuard(['10.1.0.0/16', '::1']);
    expect(['10.1.2.3', '::1', '10.2.0.1', '::ffff:10.1.0.1'].map((each) => intranet.allows(each))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  test.each(['10.1.0.0/33', 'intranet', '10.1.0.0/x', ''])('%s is no network', (network) => {
    expect(() => openAddressGuard([network])).toThrow(RangeError);
  });

  test.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://2130706433',
    'http://0x7f.1',
    'http://[::1]',
    'http://[::ffff:7f00:1]',
  ])('%s reaches nothing', async (origin) => {
    const before = server.requests.length;
    const closed = door({ allow: [] });
    const { outcome } = await closed.fetch({ url: `${origin}:${server.port}/`, method: 'GET' });
    expect(outcome).toMatchObject({ failure: 'forbidden-address' });
    expect(server.requests.length).toBe(before);
  });

  test('a name that leads to loopback reaches nothing', async () => {
    const closed = door({ allow: [], resolve: async () => Promise.resolve(['127.0.0.1']) });
    const { outcome } = await closed.fetch({ url: `http://inside.example:${server.port}/`, method: 'GET' });
    expect(outcome).toMatchObject({ failure: 'forbidden-address' });
  });

  test('a name that means something else at the second look reaches nothing', async () => {
    let time = 0;
    let looks = 0;
    const resolve = async () => Promise.resolve([++looks === 1 ? '203.0.114.1' : '127.0.0.1']);
    const closed = door({ allow: [], resolve, now: () => (time += 61_000), limits: { connect: 50, total: 100 } });
    const before = server.requests.length;
    const { outcome } = await closed.fetch({ url: `http://twice.example:${server.port}/`, method: 'GET' });
    expect(isFailure(outcome)).toBe(true);
    expect(looks).toBeGreaterThan(1);
    expect(server.requests.length).toBe(before);
  });
});
