import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A raw server on loopback that answers each path with bytes of its own; everything it started ends with `close`. */
export interface HostileServer {
  origin: string;
  port: number;
  /** Request lines in order, without the protocol. */
  requests: string[];
  close(): Promise<void>;
}

type Answer = (socket: Socket) => void;

const ok =
  (body: string | Buffer, headers = '') =>
  (socket: Socket) => {
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${headers}\r\n`);
    socket.write(body);
  };

const BOMB = gzipSync(Buffer.alloc(40 * 1024 * 1024));

/** Sends a piece at intervals until the other side is gone. */
function drip(socket: Socket, piece: string, every: number): void {
  const timer = setInterval(() => socket.write(piece), every);
  socket.on('close', () => clearInterval(timer));
}

export const ANSWERS: Readonly<Record<string, Answer>> = {
  '/': ok('<p>示例</p>', 'content-type: text/html\r\nset-cookie: a=1\r\nset-cookie: b=2\r\n'),
  '/gzip': ok(gzipSync('<p>示例</p>'), 'content-encoding: gzip\r\n'),
  '/broken-gzip': ok('no gzip', 'content-encoding: gzip\r\n'),
  '/unknown-encoding': ok('x', 'content-encoding: rot13\r\n'),
  '/bomb': ok(BOMB, 'content-encoding: gzip\r\n'),
  '/endless'(socket) {
    socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const more = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', more);
    more();
  },
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
  '/loop': (socket) => socket.write('HTTP/1.1 302 Found\r\nlocation: /loop\r\ncontent-length: 0\r\n\r\n'),
  '/file': (socket) => socket.write('HTTP/1.1 302 Found\r\nlocation: file:///etc/passwd\r\ncontent-length: 0\r\n\r\n'),
  '/nowhere': (socket) => socket.write('HTTP/1.1 302 Found\r\nlocation: http://[\r\ncontent-length: 0\r\n\r\n'),
  '/metadata': (socket) =>
    socket.write('HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0\r\n\r\n'),
  '/moved': (socket) => socket.write('HTTP/1.1 301 Moved\r\nlocation: /#top\r\ncontent-length: 0\r\n\r\n'),
  '/busy': (socket) => socket.write('HTTP/1.1 503 Busy\r\nretry-after: 1\r\ncontent-length: 0\r\n\r\n'),
};

/** `/deeper/1` leads to `/deeper/2` and so on. */
function deeper(path: string): Answer {
  const step = Number(path.split('/')[2]) + 1;
  return (socket) => socket.write(`HTTP/1.1 302 Found\r\nlocation: /deeper/${step}\r\ncontent-length: 0\r\n\r\n`);
}

export async function openHostileServer(): Promise<HostileServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      for (const [, request = '', path = ''] of data.toString('latin1').matchAll(/^((?:GET|HEAD) (\S+)) HTTP/gmu)) {
        requests.push(request);
        (path.startsWith('/deeper/') ? deeper(path) : ANSWERS[path])?.(socket);
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
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
