import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { AddressBook } from './address-book.ts';
import { failureOf } from './failure-of.ts';
import type { Destination } from './gate.ts';
import { HttpTrouble } from './http-trouble.ts';
import type { ProxyGate } from './proxy-gate.ts';

/** What the connections of a proxy share. */
export interface ProxyWay {
  book: AddressBook;
  /** Every request waits there for its turn. */
  gate: ProxyGate;
  /** The page that is drawn. */
  page: { isShut: (url: string) => boolean; isCut: boolean };
  /** Bytes that may still come through. */
  budget: { left: number };
  /** Sees to it that a connection ends with the proxy. */
  track: (socket: Duplex) => void;
  /** Milliseconds to connect. */
  timeout: number;
  ownPort: () => number;
}

/** Ports of services that are no web, on which a request could do harm (the "bad ports" of the Fetch standard, those below 1024). */
const OTHER_SERVICES: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995,
]);

/** A host with its first address that may be visited; rejects where there is none, or the port is not one of the web. */
export async function wayTo(host: string, port: number, { book, ownPort }: ProxyWay): Promise<Destination> {
  // Through itself a proxy would call itself until nothing is left.
  const isOurs = port === ownPort();
  const isPort = Number.isInteger(port) && port > 0 && port < 65_536;
  if (isOurs || !isPort || OTHER_SERVICES.has(port)) throw new HttpTrouble('forbidden-address', host);
  const name = host.replace(/^\[|\]$/gu, '');
  const [address = ''] = await book.find(name);
  return { host: name, address };
}

export async function connectTo(address: string, port: number, { timeout, track }: ProxyWay): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = connect({ host: address, port, timeout });
  track(socket);
  socket.once('connect', () => resolve(socket));
  socket.once('error', reject);
  socket.once('timeout', () => socket.destroy(new HttpTrouble('connect-timeout', address)));
  return promise;
}

/** Counts what comes from the other side; where it is too much the connection ends. */
export function spend({ budget }: ProxyWay, chunk: Buffer, ...ends: readonly Duplex[]): void {
  budget.left -= chunk.length;
  if (budget.left >= 0) return;
  for (const end of ends) end.destroy();
}

/** Status for the browser: what is forbidden is 403, any other trouble on the way 502; a page must not be able to end us. */
export function statusOf(thrown: unknown): 403 | 502 {
  const failure = failureOf(thrown);
  return failure === 'forbidden-address' || failure === 'forbidden-scheme' ? 403 : 502;
}
