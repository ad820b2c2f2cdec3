import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostileServer, openHostileServer } from './hostile-server.test-support.ts';
import { type GuardedProxy, openProxy, type ProxyOptions } from './index.ts';

let server: HostileServer;
const proxies: GuardedProxy[] = [];
const UNBOUND = { rate: Infinity, connections: 16 };
beforeAll(async () => {
  server = await openHostileServer();
});
afterAll(async () => {
  await Promise.all(proxies.map(async (proxy) => proxy.close()));
  await server.close();
});

async function proxyOf(options: Partial<ProxyOptions> = {}, bytes = 1024 * 1024): Promise<GuardedProxy> {
  const proxy = await openProxy({ allow: ['127.0.0.1/32'], now: () => performance.now(), connect: 500, ...options });
  proxy.begin({ bytes });
  proxies.push(proxy);
  return proxy;
}

/** What comes back for bytes sent to the proxy, until the connection ends or has had enough. */
async function talk({ port }: GuardedProxy, text: string, enough = 10_000): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
    if (answer.length > enough) socket.destroy();
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const tunnel = (authority: string, after = '') => `CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\n\r\n${after}`;

/** Status and body for an address asked through the proxy, or the code of the error. */
async function get({ port }: GuardedProxy, url: string): Promise<string> {
  const asked = request({ host: '127.0.0.1', port, path: url, headers: { host: new URL(url).host }, agent: false });
  asked.end();
  try {
    const [response] = (await once(asked, 'response')) as [AsyncIterable<Buffer> & { statusCode: number }];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    return `${response.statusCode} ${Buffer.concat(chunks).toString()}`;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code ?? 'error';
  }
}

describe('a tunnel', () => {
  test('to an address that may be visited', async () => {
    const proxy = await proxyOf();
    const hello = `GET / HTTP/1.1\r\nhost: x\r\n\r\n`;
    const answer = await talk(proxy, tunnel(`127.0.0.1:${server.port}`, hello), 60);
    expect(answer).toMatch(/^HTTP\/1\.1 200 Connection established\r\n\r\nHTTP\/1\.1 200 OK/u);
  });

  test.each(['127.0.0.2', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]', '10.0.0.1', 'localhost'])(
    'to %s is refused',
    async (host) => {
      const answer = await talk(await proxyOf({ allow: [] }), tunnel(`${host}:${server.port}`));
      expect(answer).toMatch(/^HTTP\/1\.1 403/u);
    },
  );

  test.each(['127.0.0.1:25', '127.0.0.1:0', '127.0.0.1:65536', '127.0.0.1:99999'])('to %s is refused', async (to) => {
    expect(await talk(await proxyOf(), tunnel(to))).toMatch(/^HTTP\/1\.1 (?:403|400)/u);
  });

  test('to the proxy itself is refused', async () => {
    const proxy = await proxyOf();
    expect(await talk(proxy, tunnel(`127.0.0.1:${proxy.port}`))).toMatch(/^HTTP\/1\.1 403/u);
  });

  test('to where nobody listens fails', async () => {
    expect(await talk(await proxyOf(), tunnel('127.0.0.1:8'))).toMatch(/^HTTP\/1\.1 502/u);
  });

  test('to a name that means something else every time leads to where it was checked', async () => {
    let looks = 0;
    let time = 0;
    const resolve = async () => Promise.resolve([looks++ % 2 === 0 ? '127.0.0.2' : '127.0.0.1']);
    const proxy = await proxyOf({ allow: ['127.0.0.2/32'], resolve, now: () => (time += 61_000) });
    const before = server.requests.length;
    for (let turn = 0; turn < 4; turn++) {
      const answer = await talk(proxy, tunnel(`ever.example:${server.port}`, 'GET / HTTP/1.1\r\n\r\n'));
      expect(answer).toMatch(/^HTTP\/1\.1 (?:403|502)/u);
    }
    expect(server.requests.length).toBe(before);
  });

  test('brings only so many bytes', async () => {
    const proxy = await proxyOf({}, 100_000);
    const hello = `GET /endless HTTP/1.1\r\nhost: x\r\n\r\n`;
    const answer = await talk(proxy, tunnel(`127.0.0.1:${server.port}`, hello), Infinity);
    expect(answer.length).toBeLessThan(200_000);
  });
});

describe('a plain request', () => {
  test('to an address that may be visited', async () => {
    expect(await get(await proxyOf(), `${server.origin}/`)).toBe('200 <p>示例</p>');
  });

  test.each(['http://127.0.0.2/', 'http://169.254.169.254/latest/', 'http://[::1]/', 'http://2130706433/'])(
    'to %s is not answered',
    async (url) => {
      expect(await get(await proxyOf({ allow: [] }), url)).toBe('ECONNRESET');
    },
  );

  test('for something that is no address of the web is not answered', async () => {
    for (const path of ['/', 'file:///etc/passwd', 'http://[', '*']) {
      expect(await talk(await proxyOf(), `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`)).not.toMatch(/ 200 /u);
    }
  });

  test.each([
    '/no-http',
    '/short',
    '/reset-at-once',
    '/many-headers',
    '/two-lengths',
    '/bad-chunk',
    '/strange-headers',
  ])('that is answered by %s brings nothing down', async (path) => {
    const proxy = await proxyOf();
    await get(proxy, `${server.origin}${path}`);
    expect(await get(proxy, `${server.origin}/`)).toBe('200 <p>示例</p>');
  });

  test('brings only so many bytes', async () => {
    expect(await get(await proxyOf({}, 100_000), `${server.origin}/endless`)).not.toMatch(/^200/u);
  });
});

// A page that is left, a picture that is no longer wanted: the browser goes while the other side is still at it.
describe('an asker that leaves', () => {
  const plain = (path: string) => `GET ${server.origin}${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
  const tunnelled = (path: string) => tunnel(`127.0.0.1:${server.port}`, `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
  const ways = ['/', '/large', '/endless', '/silent', '/missing', '/slow-headers'].flatMap((path) => [
    { path, way: 'plainly', text: plain },
    { path, way: 'in a tunnel', text: tunnelled },
  ]);

  test.each(ways)('before $path is answered $way brings nothing down', async ({ path, text }) => {
    const proxy = await proxyOf({}, 1024 ** 3);
    for (let turn = 0; turn < 20; turn++) await leave(proxy, text(path), turn);
    expect(await get(proxy, `${server.origin}/`)).toBe('200 <p>示例</p>');
    await expect.poll(() => server.open()).toBe(0);
  });

  /** Every second turn the other side has the request already; half of the turns end by a reset. */
  async function leave({ port }: GuardedProxy, text: string, turn: number): Promise<void> {
    const before = server.requests.length;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => socket.destroy());
    socket.write(text);
    if (turn % 2 === 0) await expect.poll(() => server.requests.length, { interval: 1 }).toBeGreaterThan(before);
    else await once(socket, 'connect');
    const closed = once(socket, 'close');
    if (turn % 4 < 2) socket.resetAndDestroy();
    else socket.destroy();
    await closed;
  }
});

// Moments stand still, so what has to wait waits for good.
describe('a pace', () => {
  const paced = async (burst: number): Promise<GuardedProxy> =>
    proxyOf({
      now: () => 1_000_000_000,
      pace: { perHost: { rate: 0.01, connections: 6, burst }, perAddress: UNBOUND },
    });

  test('holds for plain requests', async () => {
    const proxy = await paced(0);
    expect(await get(proxy, `${server.origin}/`)).toBe('200 <p>示例</p>');
    const before = server.requests.length;
    const waiting = get(proxy, `${server.origin}/`);
    await expect.poll(() => proxy.waiting()).toBe(1);
    expect(server.requests.length).toBe(before);
    await proxy.close();
    expect(await waiting).toBe('ECONNRESET');
  });

  test('holds for tunnels, and for what is asked in them one after the other', async () => {
    const proxy = await paced(1);
    const socket = connect(proxy.port, '127.0.0.1');
    const before = server.requests.length;
    const ask = async (): Promise<void> => {
      const answered = once(socket, 'data');
      socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
      await answered;
    };
    const opened = once(socket, 'data');
    socket.write(tunnel(`127.0.0.1:${server.port}`));
    await opened;
    // As the two turns of a handshake, and a request that there is room for.
    await ask();
    await ask();
    await ask();
    void ask();
    await expect.poll(() => proxy.waiting()).toBe(1);
    const other = talk(proxy, tunnel(`127.0.0.1:${server.port}`));
    await expect.poll(() => proxy.waiting()).toBe(2);
    expect(server.requests.length - before).toBe(3);
    socket.destroy();
    await proxy.close();
    expect(await other).not.toMatch(/200/u);
  });

  test('gives way where the asker has left', async () => {
    const limits = { rate: Infinity, connections: 1 };
    const proxy = await proxyOf({ pace: { perHost: limits, perAddress: UNBOUND } });
    const silent = connect(proxy.port, '127.0.0.1');
    silent.write(`GET ${server.origin}/silent HTTP/1.1\r\nhost: x\r\n\r\n`);
    await expect.poll(() => server.requests.at(-1)).toBe('GET /silent');
    const next = get(proxy, `${server.origin}/`);
    await expect.poll(() => proxy.waiting()).toBe(1);
    silent.destroy();
    expect(await next).toBe('200 <p>示例</p>');
    expect(proxy.waiting()).toBe(0);
  });
});

test('what robots.txt shuts out is not asked for, and told unless it is about looks', async () => {
  const proxy = await proxyOf();
  proxy.begin({ bytes: 10_000, isShut: (url) => url === `${server.origin}/` });
  const before = server.requests.length;
  const shut = (accept: string) =>
    talk(proxy, `GET ${server.origin}/ HTTP/1.1\r\nhost: x\r\naccept: ${accept}\r\n\r\n`);
  expect(await shut('image/avif,*/*')).toBe('');
  expect(proxy.isCut()).toBe(false);
  expect(await shut('*/*')).toBe('');
  expect(proxy.isCut()).toBe(true);
  expect(server.requests.length).toBe(before);
  proxy.begin({ bytes: 10_000 });
  expect(proxy.isCut()).toBe(false);
  expect(await get(proxy, `${server.origin}/`)).toBe('200 <p>示例</p>');
});

test('a closed proxy ends what goes through it', async () => {
  const proxy = await openProxy({ allow: ['127.0.0.1/32'], now: () => 0 });
  const open = talk(proxy, tunnel(`127.0.0.1:${server.port}`, 'GET /silent HTTP/1.1\r\n\r\n'));
  await expect.poll(() => server.requests.at(-1)).toBe('GET /silent');
  await proxy.close();
  await expect(open).resolves.toMatch(/established/u);
});
