import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';

/** A raw server on loopback that answers each path with bytes of its own; everything it started ends with `close`. */
export interface HostileServer {
  origin: string;
  port: number;
  /** Request lines in order, without the protocol. */
  requests: string[];
  /** Connections that are open now. */
  open(): number;
  close(): Promise<void>;
}

/** `text` is the whole request. */
type Answer = (socket: Socket, method: string, text: string) => void;

const ok =
  (body: string | Buffer, headers = '') =>
  (socket: Socket) => {
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n`);
    socket.write(body);
  };

const ZEROS = Buffer.alloc(40 * 1024 * 1024);
const BOMB = gzipSync(ZEROS);
const PAGE = '<p>示例</p>';
const LARGE = Buffer.from(PAGE.repeat(50_000));

const redirect =
  (location: string, headers = '') =>
  (socket: Socket) =>
    socket.write(`HTTP/1.1 302 Found\r\nlocation: ${location}\r\ncontent-length: 0\r\n${headers}\r\n`, 'latin1');

/** A chunked answer that never ends. */
function endless(socket: Socket, head: string): void {
  socket.write(head);
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const more = (): void => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
}

/** Sends a piece at intervals until the other side is gone. */
function drip(socket: Socket, piece: string, every: number): void {
  const timer = setInterval(() => socket.write(piece), every);
  socket.on('close', () => clearInterval(timer));
}

export const ANSWERS: Readonly<Record<string, Answer>> = {
  '/': ok(PAGE, 'content-type: text/html\r\nset-cookie: a=1\r\nset-cookie: b=2\r\n'),
  '/gzip': ok(gzipSync(PAGE), 'content-encoding: gzip\r\n'),
  '/broken-gzip': ok('no gzip', 'content-encoding: gzip\r\n'),
  '/unknown-encoding': ok('x', 'content-encoding: rot13\r\n'),
  '/bomb': ok(BOMB, 'content-encoding: gzip\r\n'),
  '/deflate': ok(deflateSync(PAGE), 'content-encoding: deflate\r\n'),
  '/raw-deflate': ok(deflateRawSync(PAGE), 'content-encoding: deflate\r\n'),
  '/br': ok(brotliCompressSync(PAGE), 'content-encoding: br\r\n'),
  '/zstd': ok(zstdCompressSync(PAGE), 'content-encoding: zstd\r\n'),
  '/twice': ok(gzipSync(gzipSync(PAGE)), 'content-encoding: gzip, gzip\r\n'),
  '/large': ok(LARGE),
  '/large-gzip': ok(gzipSync(LARGE), 'content-encoding: gzip\r\n'),
  '/bomb-br': ok(brotliCompressSync(ZEROS), 'content-encoding: br\r\n'),
  '/bomb-zstd': ok(zstdCompressSync(ZEROS), 'content-encoding: zstd\r\n'),
  '/bomb-in-bomb': ok(gzipSync(BOMB), 'content-encoding: gzip, gzip\r\n'),
  '/many-layers': ok('x', `content-encoding: ${Array.from({ length: 1000 }, () => 'gzip').join(', ')}\r\n`),
  '/cut-gzip': ok(gzipSync(LARGE).subarray(0, -20), 'content-encoding: gzip\r\n'),
  '/endless': (socket) => endless(socket, 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'),
  '/ten-gigabytes': (socket) => endless(socket, `HTTP/1.1 200 OK\r\ncontent-length: ${10 * 1024 ** 3}\r\n\r\n`),
  '/many-headers'(socket) {
    socket.write('HTTP/1.1 200 OK\r\n');
    drip(socket, `x-${'y'.repeat(4096)}: z\r\n`, 1);
  },
  '/slow-headers'(socket) {
    socket.write('HTTP/1.1 200 OK\r\nx: ');
    drip(socket, 'y', 50);
  },
  '/silent': () => undefined,
  '/drip'(socket) {
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n');
    drip(socket, 'x', 50);
  },
  '/stalled': (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nx'),
  '/reset'(socket) {
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nx');
    setTimeout(() => socket.resetAndDestroy(), 20);
  },
  '/short': (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nx'),
  '/no-http': (socket) => socket.end('SSH-2.0-OpenSSH_9\r\n\r\n'),
  '/status-099': (socket) => socket.end('HTTP/1.1 099 No\r\ncontent-length: 0\r\n\r\n'),
  '/other-protocol': (socket) =>
    socket.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n'),
  '/loop': redirect('/loop'),
  '/ping': redirect('/pong'),
  '/pong': redirect('/ping'),
  '/file': redirect('file:///etc/passwd'),
  '/gopher': redirect('gopher://127.0.0.1:70/_x'),
  '/data': redirect('data:text/html,x'),
  '/script': redirect('javascript:alert(1)'),
  '/nowhere': redirect('http://['),
  '/no-location': (socket) => socket.write('HTTP/1.1 302 Found\r\ncontent-length: 0\r\n\r\n'),
  '/metadata': redirect('http://169.254.169.254/'),
  '/mapped': redirect('http://[::ffff:169.254.169.254]/latest/meta-data/'),
  '/loopback-6': redirect('http://[::1]/'),
  '/to-gbk': redirect('/\u00d6\u00d0?q=\u00ce\u00c4'),
  '/%D6%D0?q=%CE%C4': ok('gbk'),
  '/to-missing': redirect('/missing'),
  '/missing': (socket) => socket.write('HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n'),
  '/no-head'(socket, method) {
    if (method === 'GET') ok(PAGE)(socket);
    else socket.write('HTTP/1.1 405 No\r\ncontent-length: 0\r\n\r\n');
  },
  '/same'(socket, _method, text) {
    const status = text.includes('if-none-match: "1"') ? '304 Not Modified' : '200 OK';
    socket.write(`HTTP/1.1 ${status}\r\netag: "1"\r\ncontent-length: 0\r\n\r\n`);
  },
  '/to-same': redirect('/same'),
  '/echo': (socket, _method, text) => ok(text)(socket),
  '/wall'(socket, _method, text) {
    if (text.includes('cookie: pass=1; way=2')) ok(PAGE)(socket);
    else
      redirect(
        '/wall',
        'set-cookie: pass=1; expires=Tue, 01 Jan 2030 00:00:00 GMT; path=/\r\nset-cookie: way=2\r\n',
      )(socket);
  },
  '/longer': (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nxyz'),
  '/two-lengths': (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx'),
  '/negative-length': (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\nx'),
  '/chunk-of-lies': (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nfffffff\r\nx'),
  '/bad-chunk': (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n'),
  '/reset-at-once': (socket) => socket.resetAndDestroy(),
  '/closed-at-once': (socket) => socket.end(),
  '/strange-headers': ok('x', '__proto__: a\r\nconstructor: b\r\nx-latin: \u00e9\r\n'),
  '/moved': (socket) => socket.write('HTTP/1.1 301 Moved\r\nlocation: /#top\r\ncontent-length: 0\r\n\r\n'),
  '/busy': (socket) => socket.write('HTTP/1.1 503 Busy\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n'),
};

/** `/deeper/1` leads to `/deeper/2` and so on. */
function deeper(path: string): Answer {
  const step = Number(path.split('/')[2]) + 1;
  return (socket) => socket.write(`HTTP/1.1 302 Found\r\nlocation: /deeper/${step}\r\ncontent-length: 0\r\n\r\n`);
}

/** `/busy-2/x` and `/reset-2/x` are so at the first two requests and well at the third. */
function answerTo(path: string, requests: readonly string[]): Answer | undefined {
  if (path.startsWith('/deeper/')) return deeper(path);
  const [, trouble, times] = /^\/(busy|reset)-(\d)\//u.exec(path) ?? [];
  if (trouble === undefined) return ANSWERS[path];
  const count = requests.filter((request) => request === `GET ${path}`).length;
  return count > Number(times) ? ok(PAGE) : ANSWERS[trouble === 'busy' ? '/busy' : '/reset-at-once'];
}

export async function openHostileServer(): Promise<HostileServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      const text = data.toString('latin1');
      for (const [, method = '', path = ''] of text.matchAll(/^(GET|HEAD) (\S+) HTTP/gmu)) {
        requests.push(`${method} ${path}`);
        answerTo(path, requests)?.(socket, method, text);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    open: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
