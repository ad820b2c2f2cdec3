import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAddressGuard } from './address-guard.ts';
import { type HostileServer, openHostileServer } from './hostile-server.test-support.ts';
import { openDoors } from './doors.test-support.ts';
import { failureOf } from './failure-of.ts';
import { type HttpRequest, isFailure, userAgentOf } from './index.ts';

const doors = openDoors();
const door = doors.open;

let server: HostileServer;
beforeAll(async () => {
  server = await openHostileServer();
});
afterAll(async () => {
  await doors.close();
  await server.close();
});

const outcomeOf = async (path: string, through = door()) =>
  (await through.fetch({ url: `${server.origin}${path}`, method: 'GET' })).outcome;

describe('what a site does wrong has a code', () => {
  test.each([
    ['/broken-gzip', 'bad-encoding'],
    ['/cut-gzip', 'bad-encoding'],
    ['/unknown-encoding', 'bad-encoding'],
    ['/many-layers', 'bad-encoding'],
    ['/bomb', 'too-large'],
    ['/bomb-br', 'too-large'],
    ['/bomb-zstd', 'too-large'],
    ['/bomb-in-bomb', 'too-large'],
    ['/ten-gigabytes', 'too-large'],
    ['/endless', 'too-large'],
    ['/many-headers', 'headers-too-large'],
    ['/slow-headers', 'response-timeout'],
    ['/silent', 'response-timeout'],
    ['/drip', 'too-slow'],
    ['/stalled', 'too-slow'],
    ['/reset', 'reset'],
    ['/reset-at-once', 'reset'],
    ['/closed-at-once', 'reset'],
    ['/short', 'wrong-length'],
    ['/two-lengths', 'wrong-length'],
    ['/negative-length', 'not-http'],
    ['/chunk-of-lies', 'reset'],
    ['/bad-chunk', 'not-http'],
    ['/no-http', 'not-http'],
    ['/status-099', 'not-http'],
    ['/other-protocol', 'reset'],
    ['/loop', 'redirect-loop'],
    ['/ping', 'redirect-loop'],
    ['/deeper/1', 'too-many-redirects'],
    ['/file', 'forbidden-scheme'],
    ['/gopher', 'forbidden-scheme'],
    ['/data', 'forbidden-scheme'],
    ['/script', 'forbidden-scheme'],
    ['/nowhere', 'bad-redirect'],
    ['/no-location', 'bad-redirect'],
    ['/metadata', 'forbidden-address'],
    ['/mapped', 'forbidden-address'],
    ['/loopback-6', 'forbidden-address'],
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

const textOf = async (path: string, request: Partial<HttpRequest> = {}) => {
  const { outcome } = await door().fetch({ url: `${server.origin}${path}`, method: 'GET', ...request });
  if (isFailure(outcome)) throw new Error(outcome.failure);
  return new TextDecoder().decode(outcome.body);
};

describe('what is wrong and has no name of its own', () => {
  test.each([
    [`http://${'x'.repeat(300)}/`, 'dns-failed'],
    [`http://${'x'.repeat(60)}.${'y'.repeat(300)}.cn/`, 'dns-not-found'],
  ])('a name that is too long to be asked for', async (url, failure) => {
    expect((await door().fetch({ url, method: 'GET' })).outcome).toMatchObject({ failure });
    expect(await door().addresses(new URL(url).hostname)).toEqual({ found: [], failure });
  });

  test.each([
    [{ code: 'EACCES', syscall: 'connect' }, 'unreachable'],
    [{ code: 'EAFNOSUPPORT', syscall: 'connect' }, 'unreachable'],
    [{ code: 'ENOTCONN', syscall: 'read' }, 'reset'],
    [{ code: 'INVALID_PURPOSE' }, 'tls-certificate'],
    [{ code: 'ERROR_IN_CERT_NOT_AFTER_FIELD' }, 'tls-certificate'],
    [{ code: 'UNSPECIFIED' }, 'tls-certificate'],
    // Ours.
    [{ code: 'EMFILE', syscall: 'connect' }, null],
    [{ code: 'ENOENT', syscall: 'open' }, null],
    [{}, null],
  ])('%o', (error, failure) => {
    expect(failureOf(Object.assign(new Error('x'), error))).toBe(failure);
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

  test.each(['/gzip', '/deflate', '/raw-deflate', '/br', '/zstd', '/twice'])('%s is unpacked', async (path) => {
    const outcome = await outcomeOf(path);
    if (isFailure(outcome)) throw new Error(outcome.failure);
    expect(new TextDecoder().decode(outcome.body)).toBe('<p>示例</p>');
    expect(outcome.bytes).not.toBe(outcome.body.length);
  });

  test('with more content than is unpacked at once', async () => {
    expect(await textOf('/large-gzip')).toBe(await textOf('/large'));
  });

  test('with more content than was declared, without what is too much', async () => {
    expect(await textOf('/longer')).toBe('x');
  });

  test('with headers that mean something to the language', async () => {
    const outcome = await outcomeOf('/strange-headers');
    expect(outcome).toMatchObject({ status: 200 });
    if (!isFailure(outcome)) expect(outcome.headers['constructor']).toBe('b');
  });

  test('to a question that says who asks', async () => {
    const asked = await door({ userAgent: userAgentOf('1.2.3', 'https://例.cn/(关于)') }).fetch({
      url: `${server.origin}/echo`,
      method: 'GET',
    });
    const text = isFailure(asked.outcome) ? '' : new TextDecoder().decode(asked.outcome.body);
    expect(text).toContain('user-agent: Kaoping/1.2.3 (+https://%E4%BE%8B.cn/%28%E5%85%B3%E4%BA%8E%29)\r\n');
    expect(text).toContain('accept-encoding: gzip, br, zstd, deflate\r\n');
  });

  test.each([
    ['/中文 页?q=值&x=%', '/%E4%B8%AD%E6%96%87%20%E9%A1%B5?q=%E5%80%BC&x=%'],
    ['/a/../b/./c', '/b/c'],
    ['/%E4%A', '/%E4%A'],
    ['', '/'],
    ['?q', '/?q'],
    ['/x#y', '/x'],
    [`/a'"<>\\b`, `/a'%22%3C%3E/b`],
  ])('%s is asked for as %s', async (path, sent) => {
    const through = door();
    // The second time the origin is known.
    for (let time = 0; time < 2; time++) {
      await through.fetch({ url: `${server.origin}${path}`, method: 'GET', limits: { total: 1, response: 1 } });
      await expect.poll(() => server.requests.at(-1)).toBe(`GET ${sent}`);
    }
  });

  test('of a host name in Chinese', async () => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return Promise.resolve(['127.0.0.1']);
    };
    const url = `http://例子.中国:${server.port}/`;
    const { outcome } = await door({ resolve }).fetch({ url, method: 'GET' });
    expect([outcome.status, asked]).toEqual([200, ['xn--fsqu00a.xn--fiqs8s']]);
  });
});

describe('the beginning of a body', () => {
  test.each(['/large', '/large-gzip', '/endless', '/ten-gigabytes'])('%s', async (path) => {
    const outcome = await door().fetch({ url: `${server.origin}${path}`, method: 'GET', firstBytes: 5 });
    expect(outcome).toMatchObject({ outcome: { status: 200, isCut: true, body: { length: 5 } } });
  });

  test('that is all of it', async () => {
    const { outcome } = await door().fetch({ url: `${server.origin}/`, method: 'GET', firstBytes: 500 });
    expect(outcome).toMatchObject({ status: 200, isCut: false, body: { length: 13 } });
  });
});

describe('addresses that are not visited', () => {
  const guard = openAddressGuard();

  test.each(
    [
      '127.0.0.1 127.9.9.9 0.0.0.0 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 168.63.129.16 100.64.0.1 224.0.0.1',
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
    const resolve = async () => Promise.resolve([++looks === 1 ? '127.0.0.1' : '127.0.0.2']);
    const closed = door({ allow: ['127.0.0.1/32'], resolve, now: () => time });
    const request = {
      url: `http://twice.example:${server.port}/`,
      method: 'GET',
      headers: { connection: 'close' },
    } as const;
    expect((await closed.fetch(request)).outcome).toMatchObject({ status: 200 });
    time += 61_000;
    expect((await closed.fetch(request)).outcome).toMatchObject({ failure: 'forbidden-address' });
    expect(looks).toBe(2);
  });

  test('a name that means something else with every look is connected to where it was checked', async () => {
    let time = 0;
    let looks = 0;
    const answers = ['127.0.0.1', '127.0.0.2'];
    const resolve = async () => Promise.resolve([answers[looks++ % 2] ?? '']);
    // Every look at the clock is a minute later, so that no answer is used twice.
    const closed = door({ allow: ['127.0.0.2/32'], resolve, now: () => (time += 61_000), limits: { total: 1e12 } });
    const before = server.requests.length;
    const { outcome } = await closed.fetch({ url: `http://ever.example:${server.port}/`, method: 'GET' });
    expect(isFailure(outcome)).toBe(true);
    expect(server.requests.length).toBe(before);
  });

  test('of several addresses only those that are allowed are tried', async () => {
    const resolve = async () => Promise.resolve(['169.254.169.254', '10.0.0.1', '127.0.0.1']);
    const { outcome } = await door({ resolve }).fetch({ url: `http://mixed.example:${server.port}/`, method: 'GET' });
    expect(outcome.status).toBe(200);
  });
});

test('what somebody else asks counts as a request of ours, and waits as one', async () => {
  let time = 1_000_000;
  const door = doors.open({ perHost: { rate: 2, connections: 4 }, now: () => time });
  await door.pass(`${server.origin}/`);
  const before = server.requests.length;
  let isThrough = false;
  const passing = door.pass(`${server.origin}/`).then(() => (isThrough = true));
  const asking = door.fetch({ url: `${server.origin}/`, method: 'GET' });
  expect([isThrough, server.requests.length]).toEqual([false, before]);
  time += 5000;
  await passing;
  time += 5000;
  expect((await asking).outcome.status).toBe(200);
  expect(door.strain('127.0.0.1')).toBe(1);
  // Whoever asks finds out for themselves that there is nobody.
  await expect(door.pass('http://nowhere.invalid/')).resolves.toBeUndefined();
});
