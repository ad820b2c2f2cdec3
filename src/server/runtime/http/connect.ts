import { isIP, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { callbackify } from 'node:util';
import { buildConnector } from 'undici';
import type { AddressBook } from './address-book.ts';
import { momentOf } from './certificate.ts';
import type { SeenConnection } from './seen-connection.ts';

export interface ConnectOptions {
  book: AddressBook;
  /** Milliseconds for TCP and TLS of one address. */
  timeout: number;
  /** Whether a certificate that is not trusted ends the connection. */
  rejectUnauthorized: boolean;
  /** Of OpenSSL. */
  secureOptions: number;
  /** Trusted authorities (PEM) in place of those of Node. */
  ca?: string[];
  /** Milliseconds. */
  now: () => number;
  /** Is told of each connection that was made. */
  onConnection?: ((seen: SeenConnection) => void) | undefined;
}

/** More addresses of a host are not tried. */
const MAX_ADDRESSES = 3;

/**
 * Connects to an address that was checked, never to a name: between the check and the connection nobody can change what the name
 * means. Addresses are tried in the order of the resolver, forbidden ones left out.
 */
export function guardedConnector(options: ConnectOptions): buildConnector.connector {
  const { book, now: _now, onConnection, ...tls } = options;
  const plain = promised(buildConnector({ ...tls, allowH2: false, keepAlive: true }));
  const connect = onConnection === undefined ? plain : watched(plain, { ...options, onConnection });
  const connectAny = callbackify(async (options: buildConnector.Options): Promise<Socket> => {
    const host = options.hostname.replace(/^\[|\]$/gu, '');
    const addresses = (await book.find(host)).slice(0, MAX_ADDRESSES);
    // An IP address is no name of a certificate.
    const servername = isIP(host) === 0 ? (options.servername ?? host) : '';
    let failed: unknown;
    for (const hostname of addresses) {
      try {
        // One after the other: the next one is for when this one does not answer.
        return await connect({ ...options, hostname, servername });
      } catch (thrown) {
        failed = thrown;
      }
    }
    throw failed;
  });
  return (options, callback) => {
    connectAny(options, (error, socket) => (error === null ? callback(null, socket) : callback(error, null)));
  };
}

type Connect = (options: buildConnector.Options) => Promise<Socket>;

/** Connects in two steps, so that each has its time. */
function watched(
  connect: Connect,
  { now, onConnection }: { now: () => number; onConnection(seen: SeenConnection): void },
): Connect {
  return async (options) => {
    const { hostname: address, servername } = options;
    const host = servername === undefined || servername === '' ? address : servername;
    const begun = now();
    const { servername: _name, ...bare } = options;
    const socket = await connect({ ...bare, protocol: 'http:' });
    const tcp = now() - begun;
    if (options.protocol !== 'https:') {
      onConnection({ host, address, tcp, tls: null, validTo: null });
      return socket;
    }
    const secure = await connect({ ...options, httpSocket: socket });
    const end = secure instanceof TLSSocket ? secure.getPeerCertificate().valid_to : undefined;
    const validTo = end === undefined ? null : momentOf(end);
    onConnection({ host, address, tcp, tls: now() - begun - tcp, validTo });
    return secure;
  };
}

function promised(connect: buildConnector.connector): Connect {
  return async (options) =>
    new Promise((resolve, reject) => {
      connect(options, (...[error, socket]) => {
        if (error === null) resolve(socket);
        else reject(error);
      });
    });
}
