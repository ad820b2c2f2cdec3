import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDeadlines } from '../deadlines.ts';
import { DoorClosed } from '../door-closed.ts';
import { openDoors } from '../doors.test-support.ts';
import { makeCertificate } from '../make-certificate.test-support.ts';
import { openNetwork } from '../network.ts';
import { LIMITS } from '../exchange.ts';
import type { Receiver } from './connection.ts';
import { requestText } from './request-text.ts';

const answer = (body: string, headers = ''): string =>
  `HTTP/1.1 200 OK\r\n${headers}content-length: ${body.length}\r\n\r\n${body}`;

type Behaviour = (socket: Socket, request: string, count: number) => void;

/** A server that behaves as told; `count` is that of requests on the same connection, from 1 on. */
let behave: Behaviour;
let server: Server;
let connections: number;
let requests: string[];
let time: number;

beforeEach(async () => {
  behave = (socket) => socket.write(answer('a'));
  [connections, requests, time] = [0, [], 0];
  server = createServer((socket) => {
    connections++;
    let count = 0;
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      requests.push(data.toString('latin1'));
      behave(socket, data.toString('latin1'), ++count);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

const CERTIFICATE = makeCertificate({
  names: ['site.test'],
  issuer: 'site.test',
  validFrom: '2020-01-01T00:00:00.000Z',
  validTo: '2120-01-01T00:00:00.000Z',
});

const doors = openDoors();

afterEach(async () => {
  await doors.close();
  server.close();
  await once(server, 'close');
});

const origin = (): string => `http://127.0.0.1:${(server.address() as { port: number }).port}`;

/** A door that says what became of one address after the other. */
function openAsking() {
  const door = doors.open({ now: () => time });
  return async (path: string): Promise<string> => {
    const { outcome } = await door.fetch({ url: `${origin()}${path}`, method: 'GET' });
    return 'failure' in outcome ? outcome.failure : Buffer.from(outcome.body).toString('latin1');
  };
}

describe('a connection', () => {
  test('carries one request after the other', async () => {
    const ask = openAsking();
    for (const path of ['/1', '/2', '/3']) expect(await ask(path)).toBe('a');
    expect(connections).toBe(1);
    expect(requests[0]).toMatch(/^GET \/1 HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\nconnection: keep-alive\r\n/u);
  });

  test.each([
    ['that the server does not keep', answer('a', 'connection: close\r\n')],
    ['that it ends within the second', answer('a', 'keep-alive: timeout=1\r\n')],
    ['on which more came than was asked for', `${answer('a')}x`],
    ['of HTTP/1.0', answer('a').replace('1.1', '1.0')],
  ])('%s is not used again', async (_name, bytes) => {
    behave = (socket) => socket.write(bytes);
    const ask = openAsking();
    expect([await ask('/1'), await ask('/2')]).toEqual(['a', 'a']);
    expect(connections).toBe(2);
  });

  test('that the server ended meanwhile costs no answer', async () => {
    behave = (socket, _request, count) => (count === 1 ? socket.write(answer('a')) : socket.destroy());
    const ask = openAsking();
    expect([await ask('/1'), await ask('/2'), await ask('/3')]).toEqual(['a', 'a', 'a']);
    expect(connections).toBe(3);
  });

  test('on which the content came that belongs to no HEAD costs no answer', async () => {
    behave = (socket, request, count) => {
      if (request.startsWith('HEAD')) {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n');
        // Together with the answer to what is asked next.
      } else socket.write(count === 1 ? answer('a') : `<html${answer('a')}`);
    };
    const door = doors.open({ now: () => time });
    const ask = async (method: 'GET' | 'HEAD') => (await door.fetch({ url: `${origin()}/`, method })).outcome;
    expect([await ask('HEAD'), await ask('GET')]).toMatchObject([
      { status: 200 },
      { status: 200, body: { length: 1 } },
    ]);
    expect(connections).toBe(2);
  });

  test('on which no HTTP comes at once is no HTTP', async () => {
    const door = doors.open({ now: () => time });
    behave = (socket) => socket.write('<html>\n\n');
    const { outcome } = await door.fetch({ url: `${origin()}/`, method: 'GET' });
    expect(outcome).toMatchObject({ failure: 'not-http' });
    expect(connections).toBe(1);
  });

  test('on which the server says that it has waited too long costs no answer', async () => {
    behave = (socket, _request, count) => {
      if (count === 1) socket.write(answer('a'));
      else socket.end('HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n');
    };
    const ask = openAsking();
    expect([await ask('/1'), await ask('/2')]).toEqual(['a', 'a']);
    expect(connections).toBe(2);
  });

  test('on which the server ends each answer is not tried for ever', async () => {
    let isWell = true;
    behave = (socket) => (isWell ? socket.write(answer('a')) : socket.destroy());
    const ask = openAsking();
    expect(await ask('/1')).toBe('a');
    isWell = false;
    expect(await ask('/2')).toBe('reset');
    expect(connections).toBe(2);
  });

  test('that broke in the midst of an answer is not tried again', async () => {
    behave = (socket, _request, count) => {
      if (count === 1) socket.write(answer('a'));
      else socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nab');
    };
    const ask = openAsking();
    expect([await ask('/1'), await ask('/2')]).toEqual(['a', 'wrong-length']);
    expect(connections).toBe(1);
  });

  test('on which bytes come that nobody asked for is given up', async () => {
    behave = (socket) => {
      socket.write(answer('a'));
      setTimeout(() => socket.write(answer('forged')), 20);
    };
    const ask = openAsking();
    expect(await ask('/1')).toBe('a');
    await expect
      .poll(async () => new Promise((resolve) => server.getConnections((_, count) => resolve(count))))
      .toBe(0);
    expect(await ask('/2')).toBe('a');
  });

  test('that nobody uses is ended', async () => {
    const ask = openAsking();
    expect(await ask('/1')).toBe('a');
    const open = async () => new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
    expect(await open()).toBe(1);
    time += 5000;
    await expect.poll(open).toBe(0);
  });

  test('is read in pieces as small as they come', async () => {
    behave = (socket) => {
      const bytes = answer('abc', 'x: y\r\n');
      let at = 0;
      const next = (): void => {
        if (at < bytes.length) socket.write(bytes.charAt(at++), next);
      };
      next();
    };
    expect(await openAsking()('/1')).toBe('abc');
  });
});

describe('what a server sends that browsers show', () => {
  test.each([
    [
      'a length beside chunks that nobody would take',
      'HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n',
    ],
    ['lines that end with LF', 'HTTP/1.1 200 OK\ncontent-length: 1\n\na'],
    [
      'a length beside chunks',
      'HTTP/1.1 200 OK\r\ncontent-length: 9\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n',
    ],
    ['a header that is none', 'HTTP/1.1 200 OK\r\nnonsense\r\ncontent-length: 1\r\n\r\na'],
    ['no reason', 'HTTP/1.1 200\r\ncontent-length: 1\r\n\r\na'],
  ])('%s', async (_name, bytes) => {
    behave = (socket) => socket.write(bytes);
    expect(await openAsking()('/')).toBe('a');
  });
});

test('who still waits when the door is closed is told so', async () => {
  behave = () => undefined;
  const network = openNetwork({ limits: LIMITS, allow: ['127.0.0.0/8'], now: () => 0 });
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const receiver: Receiver = {
    header: 1024,
    isOver: false,
    sent: () => void network.close(),
    head: () => undefined,
    content: () => undefined,
    end: () => resolve('ended'),
    fail: resolve,
  };
  network.route(false).wire.ask({ origin: origin(), path: '/', method: 'GET', headers: {} }, receiver);
  expect(await promise).toBeInstanceOf(DoorClosed);
});

test('who waits for the name server when the door is closed asks nobody', async () => {
  const found = Promise.withResolvers<string[]>();
  const resolve = async () => found.promise;
  const network = openNetwork({ limits: LIMITS, allow: ['127.0.0.0/8'], now: () => 0, resolve });
  const { promise, resolve: fail } = Promise.withResolvers<unknown>();
  const nothing = (): void => undefined;
  const receiver = { header: 1024, isOver: false, sent: nothing, head: nothing, content: nothing, end: nothing, fail };
  const { port } = new URL(origin());
  const request = { origin: `http://site.test:${port}`, path: '/', method: 'GET', headers: {} } as const;
  network.route(false).wire.ask(request, receiver);
  await network.close();
  found.resolve(['127.0.0.1']);
  expect(await promise).toBeInstanceOf(DoorClosed);
  expect(connections).toBe(0);
});

test('over TLS an answer that nobody asked for is not taken for the next one', async () => {
  const secure = createTlsServer(CERTIFICATE, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (data: Buffer) => {
      const [, path = ''] = /^GET (\S+)/u.exec(data.toString('latin1')) ?? [];
      // Two records in one piece of the connection.
      socket.cork();
      socket.write(answer(path));
      socket.write(answer('forged'));
      process.nextTick(() => socket.uncork());
    });
  });
  secure.listen(0, '127.0.0.1');
  await once(secure, 'listening');
  const door = doors.open({ anyCertificate: true, resolve: async () => Promise.resolve(['127.0.0.1']) });
  const { port } = secure.address() as { port: number };
  for (const path of ['/1', '/2', '/3']) {
    const { outcome } = await door.fetch({ url: `https://site.test:${port}${path}`, method: 'GET' });
    expect('failure' in outcome ? outcome.failure : Buffer.from(outcome.body).toString('latin1')).toBe(path);
  }
  await doors.close();
  secure.close();
  await once(secure, 'close');
});

test('one timer serves all deadlines and ends with them', async () => {
  const deadlines = openDeadlines(() => time);
  const expired: number[] = [];
  for (const at of [1, 2]) deadlines.add({ at, expire: () => void expired.push(at) });
  time = 1;
  await expect.poll(() => expired).toEqual([1]);
  time = 2;
  await expect.poll(() => expired).toEqual([1, 2]);
});

describe('the text of a request', () => {
  const base = { origin: 'https://www.example.gov.cn:8443', path: '/a?b', method: 'GET', headers: {} } as const;

  test('names the host with its port', () => {
    expect(requestText(base)).toBe(
      'GET /a?b HTTP/1.1\r\nhost: www.example.gov.cn:8443\r\nconnection: keep-alive\r\n\r\n',
    );
  });

  test('leaves out what would begin a line of its own', () => {
    const headers = { 'if-none-match': '"a"\r\nx: y', 'a b': 'c', 'if-match': '\u4e2d', ok: 'caf\u00e9\t' };
    const text = requestText({ ...base, headers });
    expect(text.split('\r\n').slice(2)).toEqual(['connection: keep-alive', 'ok: caf\u00e9\t', '', '']);
  });

  test.each(['/a b', '/a\r\nx: y', '/\u4e2d', '/a\u0000'])('refuses the path %j', (path) => {
    expect(() => requestText({ ...base, path })).toThrow(RangeError);
  });

  test('counts a body in bytes', () => {
    const text = requestText({ ...base, method: 'POST', body: '考评' });
    expect(text).toContain('\r\ncontent-length: 6\r\n');
    expect(Buffer.from(text.split('\r\n\r\n')[1] ?? '', 'latin1').toString('utf8')).toBe('考评');
  });
});
