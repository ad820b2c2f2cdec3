import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { openAddressBook } from './address-book.ts';
import { openAddressGuard } from './address-guard.ts';
import { forwardRequest } from './forward-request.ts';
import type { PlacesOptions } from './places.ts';
import { openProxyGate } from './proxy-gate.ts';
import type { ProxyWay } from './proxy-way.ts';
import { openTunnel } from './open-tunnel.ts';
import { openResolver, type Resolve } from './resolver.ts';

export interface ProxyOptions {
  /** Private networks that are visited nevertheless. */
  allow?: readonly string[];
  /** Asks for the addresses of a host name instead of the platform. */
  resolve?: Resolve;
  /** Milliseconds to connect. */
  connect?: number;
  /** How fast a host and an address may be asked through it; without it there is no bound. */
  pace?: Omit<PlacesOptions, 'now'>;
  /** Milliseconds that only go forward. */
  now: () => number;
}

/** What holds while one page is drawn. */
export interface DrawnThrough {
  /** So many bytes may come through, all together; beyond them connections end. */
  bytes: number;
  /** Which addresses are not asked for; in tunnels they cannot be seen. */
  isShut?: (url: string) => boolean;
}

/** A proxy on loopback for a program that we do not trust: it leads to the addresses that the door would go to, and nowhere else. */
export interface GuardedProxy {
  port: number;
  /** From here on it is about another page. */
  begin(page: DrawnThrough): void;
  /** How many requests wait until they may be made. */
  waiting(): number;
  /** Whether something of the page that shows more than its looks was not asked for. */
  isCut(): boolean;
  close(): Promise<void>;
}

const CONNECT = 15_000;
const UNBOUND = { rate: Infinity, connections: Infinity };

/** Connections at once; a browser makes at most 32 through a proxy. */
const MOST_CONNECTIONS = 64;

/** `openProxy` loads it where one is wanted. */
export async function serveProxy(options: ProxyOptions): Promise<GuardedProxy> {
  const book = openAddressBook({
    guard: openAddressGuard(options.allow),
    resolver: openResolver(options.now, options.resolve),
  });
  const { now, pace = { perHost: UNBOUND, perAddress: UNBOUND } } = options;
  const gate = openProxyGate({ ...pace, now });
  const budget = { left: 0 };
  const sockets = new Set<Duplex>();
  const track = (socket: Duplex): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // What goes wrong with one connection ends that connection.
    socket.on('error', () => socket.destroy());
  };
  const server = createServer({ maxHeaderSize: 64 * 1024, keepAliveTimeout: 5000 });
  const port = (): number => (server.address() as AddressInfo).port;
  const page: ProxyWay['page'] = { isShut: () => false, isCut: false };
  const way = { book, gate, page, budget, track, timeout: options.connect ?? CONNECT, ownPort: port };
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', (socket: Socket) => track(socket));
  server.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    void openTunnel({ authority: request.url ?? '', socket, head }, way);
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void forwardRequest(request, response, way);
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: port(),
    begin({ bytes, isShut = () => false }) {
      budget.left = bytes;
      Object.assign(page, { isShut, isCut: false });
    },
    waiting: gate.waiting,
    isCut: () => page.isCut,
    async close() {
      gate.close();
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
