import type { Failure } from '../../../core/model/failure.ts';
import type { SeenCertificate } from './certificate.ts';
import { DoorClosed } from './door-closed.ts';
import { type HttpRequest, LIMITS, type Limits, type Outcome } from './exchange.ts';
import { type Followed, follow } from './follow.ts';
import { openNetwork } from './network.ts';
import { openOneRequest } from './one-request.ts';
import type { PaceLimits } from './pace.ts';
import { openPatience } from './patience.ts';
import type { Resolve } from './resolver.ts';
import type { SeenConnection } from './seen-connection.ts';
import { openTargets } from './target.ts';

export interface DoorOptions {
  userAgent: string;
  /** Private networks that are visited nevertheless. */
  allow?: readonly string[];
  /** Also by the host, which has its own pace then. */
  perHost?: PaceLimits | ((host: string) => PaceLimits);
  perAddress?: PaceLimits;
  /** How many ask a host at once, of us all: each waits so many times longer. */
  shareOf?: (host: string) => number;
  limits?: Partial<Limits>;
  /** Pauses before the attempts after the first one, in milliseconds. */
  retries?: readonly number[];
  /** Whether sites are read whose certificate is not trusted. */
  anyCertificate?: boolean;
  /** Certificates (PEM) that are trusted beside those of browsers: of the authority of an intranet. */
  authorities?: readonly string[];
  /** Asks for the addresses of a host name instead of the platform. */
  resolve?: Resolve;
  /** Is told of each connection that was made; those that were kept are used again without a word. */
  onConnection?: (seen: SeenConnection) => void;
  /** Milliseconds that only go forward. */
  now: () => number;
}

/** The only way out to the network. */
export interface Door {
  /** Asks for an address; redirects are followed and passing failures tried again. Rejects only with an error of ours. */
  fetch(request: HttpRequest): Promise<Followed>;
  /** Waits until an address may be asked by somebody else, for whom it counts as one request; rejects with `DoorClosed`. */
  pass(url: string): Promise<void>;
  /** How many times slower than at first a host is asked, because of what it answered. */
  strain(host: string): number;
  /** The addresses of a host name, forbidden ones too, and why there are none. */
  addresses(host: string): Promise<{ found: readonly string[]; failure: Failure | null }>;
  /** The certificate that a host shows, trusted or not. */
  certificate(origin: string): Promise<SeenCertificate>;
  /** What is still on its way rejects with `DoorClosed`. */
  close(): Promise<void>;
}

/** Polite: two requests a second and host, and as many at once. */
const PER_HOST: PaceLimits = { rate: 2, connections: 2 };
const PER_ADDRESS: PaceLimits = { rate: 8, connections: 8 };
const RETRIES = [1000, 4000, 10_000];

export function openDoor(options: DoorOptions): Door {
  const { now, perHost = PER_HOST, perAddress = PER_ADDRESS, retries = RETRIES } = options;
  const limits = { ...LIMITS, ...options.limits };
  const closing = new AbortController();
  const targetOf = openTargets();
  const network = openNetwork({ ...options, limits });
  const one = openOneRequest({ ...options, network, perHost, perAddress, limits, now });
  const patient = openPatience({ retries, signal: closing.signal, now });

  const ask = async (request: HttpRequest): Promise<Outcome> => {
    const target = targetOf(request.url);
    if (target === null) return { url: request.url, failure: 'forbidden-scheme', status: null, total: 0 };
    if (request.isOnce === true || retries.length === 0) return one.ask(request, target);
    return patient(target.origin, async () => one.ask(request, target));
  };

  return {
    async fetch(request) {
      try {
        return await follow(request, ask, limits.redirects);
      } catch (thrown) {
        throw closing.signal.aborted ? new DoorClosed() : thrown;
      }
    },
    async pass(url) {
      const target = targetOf(url);
      if (target !== null) await one.pass(target);
    },
    strain: one.strain,
    addresses: network.addresses,
    certificate: network.certificate,
    async close() {
      closing.abort();
      one.close();
      await network.close();
    },
  };
}
