import { isIP, type Socket } from 'node:net';
import { callbackify } from 'node:util';
import { buildConnector } from 'undici';
import type { AddressGuard } from './address-guard.ts';
import { HttpTrouble } from './http-trouble.ts';
import type { Resolve } from './resolver.ts';

export interface ConnectOptions {
  guard: AddressGuard;
  resolve: Resolve;
  /** Milliseconds for TCP and TLS of one address. */
  timeout: number;
  /** Whether a certificate that is not trusted ends the connection. */
  rejectUnauthorized: boolean;
}

/** More addresses of a host are not tried. */
const MAX_ADDRESSES = 3;

/**
 * Connects to an address that was checked, never to a name: between the check and the connection nobody can change what the name
 * means. Addresses are tried in the order of the resolver, forbidden ones left out.
 */
export function guardedConnector({ guard, resolve, ...tls }: ConnectOptions): buildConnector.connector {
  const connect = promised(buildConnector({ ...tls, keepAlive: true }));
  const connectAny = callbackify(async (options: buildConnector.Options): Promise<Socket> => {
    const addresses = await resolve(options.hostname);
    const allowed = addresses.filter((address) => guard.allows(address)).slice(0, MAX_ADDRESSES);
    // An IP address is no name of a certificate.
    const servername = isIP(options.hostname) === 0 ? (options.servername ?? options.hostname) : '';
    let failed: unknown = new HttpTrouble('forbidden-address', options.hostname);
    for (const hostname of allowed) {
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
