import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { AddressBook } from './address-book.ts';
import { momentOf } from './certificate.ts';
import { HttpTrouble } from './http-trouble.ts';
import { type Reading, socketOpener, type TlsOptions, type Way } from './open-socket.ts';
import type { SeenConnection } from './seen-connection.ts';

export interface ConnectOptions extends TlsOptions {
  book: AddressBook;
  /** Milliseconds for TCP and TLS of one address. */
  timeout: number;
  /** Milliseconds. */
  now: () => number;
  /** Is told of each connection that was made. */
  onConnection?: ((seen: SeenConnection) => void) | undefined;
}

/** Connects to an origin. Ends early where `signal` says so. */
export type Connect = (origin: string, reading: Reading, signal: AbortSignal) => Promise<Socket>;

/** More addresses of a host are not tried. */
const MAX_ADDRESSES = 3;

/**
 * Connects to an address that was checked, never to a name: between the check and the connection nobody can change what the name
 * means. Addresses are tried in the order of the resolver, forbidden ones left out.
 */
export function guardedConnector(options: ConnectOptions): Connect {
  const { book, timeout, now, onConnection } = options;
  const open = socketOpener(options);
  const connect = async (way: Way, reading: Reading, signal: AbortSignal): Promise<Socket> => {
    const begun = now();
    const socket = open(way, reading);
    let tcp = 0;
    socket.once('connect', () => {
      tcp = now() - begun;
    });
    await connected(socket, { way, timeout, signal });
    const { host, address } = way;
    onConnection?.({ host, address, tcp, ...seenTls(socket, now() - begun - tcp) });
    return socket;
  };
  return async (origin, reading, signal) => {
    const { hostname, port, protocol } = new URL(origin);
    const isSecure = protocol === 'https:';
    const host = hostname.replace(/^\[|\]$/gu, '');
    const way = { host, port: portOf(port, isSecure), isSecure };
    const addresses = (await book.find(host)).slice(0, MAX_ADDRESSES);
    let failed: unknown;
    for (const address of addresses) {
      signal.throwIfAborted();
      try {
        // One after the other: the next one is for when this one does not answer.
        return await connect({ ...way, address }, reading, signal);
      } catch (thrown) {
        failed = thrown;
      }
    }
    throw failed;
  };
}

function portOf(port: string, isSecure: boolean): number {
  if (port !== '') return Number(port);
  return isSecure ? 443 : 80;
}

/** Waits until requests can be written. One that fails is destroyed. */
async function connected(
  socket: Socket,
  { way: { host, isSecure }, timeout, signal }: { way: Way; timeout: number; signal: AbortSignal },
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const giveUp = (): void => void socket.destroy(new HttpTrouble('connect-timeout', host));
  // Some end without a word.
  const ended = (): void => reject(new HttpTrouble('reset', host));
  const timer = setTimeout(giveUp, timeout);
  signal.addEventListener('abort', giveUp, { once: true });
  socket.once(isSecure ? 'secureConnect' : 'connect', () => resolve());
  socket.once('error', reject);
  socket.once('close', ended);
  try {
    await promise;
  } catch (thrown) {
    // It may fail once more while it is torn down.
    socket.on('error', () => undefined).destroy();
    throw thrown;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
    socket.off('close', ended).off('error', reject);
  }
}

function seenTls(socket: Socket, time: number): Pick<SeenConnection, 'tls' | 'validTo'> {
  if (!(socket instanceof TLSSocket)) return { tls: null, validTo: null };
  const { valid_to: end } = (socket.getPeerCertificate() as { valid_to?: string } | null) ?? {};
  return { tls: time, validTo: end === undefined ? null : momentOf(end) };
}
