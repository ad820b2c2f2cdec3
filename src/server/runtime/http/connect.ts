import { isIP, type Socket } from 'node:net';
import { callbackify } from 'node:util';
import { buildConnector } from 'undici';
import type { AddressBook } from './address-book.ts';

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
}

/** More addresses of a host are not tried. */
const MAX_ADDRESSES = 3;

/**
 * Connects to an address that was checked, never to a name: between the check and the connection nobody can change what the name
 * means. Addresses are tried in the order of the resolver, forbidden ones left out.
 */
export function guardedConnector({ book, ...tls }: ConnectOptions): buildConnector.connector {
  const connect = promised(buildConnector({ ...tls, allowH2: false, keepAlive: true }));
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

function promised(connect: buildConnector.connector): (options: buildConnector.Options) => Promise<Socket> {
  return async (options) =>
    new Promise((resolve, reject) => {
      connect(options, (...[error, socket]) => {
        if (error === null) resolve(socket);
        else reject(error);
      });
    });
}
