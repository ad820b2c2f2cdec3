import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext, type SecureContext } from 'node:tls';

export interface TlsOptions {
  /** Whether a certificate that is not trusted ends the connection. */
  rejectUnauthorized: boolean;
  /** Of OpenSSL. */
  secureOptions: number;
  /** Trusted authorities (PEM) in place of those of Node. */
  ca?: string[];
}

/** An address of a server and the name under which it is asked. */
export interface Way {
  /** Name or IP address; without the brackets of IPv6. */
  host: string;
  /** IP address. */
  address: string;
  port: number;
  isSecure: boolean;
}

/** Takes the bytes that a connection has read into the memory of `buffer`: the first `end` of them, valid during the call. */
export interface Reading {
  buffer: Buffer;
  take(bytes: Buffer, end: number): void;
}

/** A socket on its way to be connected: by `secureConnect` where it is secure, else by `connect`. */
export type OpenSocket = (way: Way, reading: Reading) => Socket;

/** Milliseconds of silence after which the system asks whether the other side is still there. */
const KEEP_ALIVE = 60_000;
/** Hosts whose last session of TLS is known, so that the next connection is made faster. */
const MOST_SESSIONS = 100;

export function socketOpener({ rejectUnauthorized, secureOptions, ca }: TlsOptions): OpenSocket {
  const sessions = new Map<string, Buffer>();
  let context: SecureContext | null = null;
  const remember = (host: string, session: Buffer): void => {
    if (sessions.size >= MOST_SESSIONS) sessions.clear();
    sessions.set(host, session);
  };
  return ({ host, address, port, isSecure }, { buffer, take }) => {
    const tcp = {
      host: address,
      port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE,
      // Memory that is used again and again: to get some for every read costs more than all that is done with the bytes.
      onread: {
        buffer,
        callback(length: number) {
          take(buffer, length);
          return true;
        },
      },
    };
    if (!isSecure) return connectTcp(tcp);
    // Made once: to read all authorities takes long.
    context ??= createSecureContext({ secureOptions, ...(ca === undefined ? {} : { ca }) });
    const session = sessions.get(host);
    const socket = connectTls({
      ...tcp,
      rejectUnauthorized,
      secureContext: context,
      // An IP address is no name of a certificate.
      servername: isIP(host) === 0 ? host.replace(/\.$/u, '') : '',
      // Over HTTP/2 the limits of headers and connections would be others, and none of them is proven.
      ALPNProtocols: ['http/1.1'],
      ...(session === undefined ? {} : { session }),
    });
    // One with which a connection failed is not shown again.
    socket.once('error', () => void sessions.delete(host));
    return socket.on('session', (ticket) => remember(host, ticket));
  };
}
