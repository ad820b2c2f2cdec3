import { constants } from 'node:crypto';
import { getCACertificates } from 'node:tls';
import type { Failure } from '../../../core/model/failure.ts';
import { type AddressBook, openAddressBook } from './address-book.ts';
import { openAddressGuard } from './address-guard.ts';
import { lookAtCertificate, type SeenCertificate } from './certificate.ts';
import { guardedConnector } from './connect.ts';
import { type Deadlines, openDeadlines } from './deadlines.ts';
import { failureOf } from './failure-of.ts';
import type { Limits } from './exchange.ts';
import { openResolver, type Resolve } from './resolver.ts';
import type { SeenConnection } from './seen-connection.ts';
import { openWire, type Wire } from './wire/index.ts';

/** Connections to checked addresses, over any family or over IPv6 only. */
export interface Network {
  route(overIpv6: boolean): Route;
  /** Of everything that is on its way. */
  deadlines: Deadlines;
  addresses(host: string): Promise<{ found: readonly string[]; failure: Failure | null }>;
  certificate(origin: string): Promise<SeenCertificate>;
  close(): Promise<void>;
}

export interface Route {
  book: AddressBook;
  wire: Wire;
}

export interface NetworkOptions {
  allow?: readonly string[];
  resolve?: Resolve;
  anyCertificate?: boolean;
  authorities?: readonly string[];
  limits: Limits;
  onConnection?: (seen: SeenConnection) => void;
  /** Milliseconds. */
  now: () => number;
}

/** Browsers speak with servers that never heard of secure renegotiation; many of governments are such. */
const SECURE_OPTIONS = constants.SSL_OP_LEGACY_SERVER_CONNECT;

export function openNetwork(options: NetworkOptions): Network {
  const { limits, now, anyCertificate = false, authorities = [] } = options;
  const own = authorities.length === 0 ? {} : { ca: [...getCACertificates(), ...authorities] };
  const guard = openAddressGuard(options.allow);
  const resolver = openResolver(now, options.resolve);
  const deadlines = openDeadlines(now);
  const routes = new Map<boolean, Route>();
  const open = (overIpv6: boolean): Route => {
    const book = openAddressBook({ guard, resolver, overIpv6 });
    const tls = { rejectUnauthorized: !anyCertificate, secureOptions: SECURE_OPTIONS, ...own };
    const connect = guardedConnector({
      book,
      timeout: limits.connect,
      now,
      onConnection: options.onConnection,
      ...tls,
    });
    return { book, wire: openWire({ connect, deadlines, now }) };
  };
  const route = (overIpv6: boolean): Route => {
    const known = routes.get(overIpv6);
    if (known !== undefined) return known;
    const opened = open(overIpv6);
    routes.set(overIpv6, opened);
    return opened;
  };
  return {
    route,
    deadlines,
    async addresses(host) {
      try {
        return { found: await resolver.resolve(host), failure: null };
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (failure === null) throw thrown;
        return { found: [], failure };
      }
    },
    certificate: async (origin) =>
      lookAtCertificate(origin, {
        book: route(false).book,
        timeout: limits.connect,
        secureOptions: SECURE_OPTIONS,
        ...own,
      }),
    async close() {
      for (const { wire } of routes.values()) wire.close();
      return Promise.resolve();
    },
  };
}
