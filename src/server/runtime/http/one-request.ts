import { answerOf } from './answer-of.ts';
import type { HttpRequest, Limits, Outcome } from './exchange.ts';
import { failureOf } from './failure-of.ts';
import { type Gate, openGate } from './gate.ts';
import type { AddressBook } from './address-book.ts';
import type { Network } from './network.ts';
import type { Answer, PaceLimits } from './pace.ts';
import type { PlacesOptions } from './places.ts';
import { send, usualHeaders } from './send.ts';
import type { Target } from './target.ts';

export interface OneRequest {
  /** One attempt at one address, at the pace of its host. */
  ask(request: HttpRequest, target: Target): Promise<Outcome>;
  /** Waits as for a request at that target, which somebody else makes then. */
  pass(target: Target): Promise<void>;
  /** How many times slower than at first a host is asked, because of what it answered. */
  strain(host: string): number;
  close(): void;
}

export interface OneRequestOptions extends Pick<PlacesOptions, 'shareOf'> {
  network: Network;
  perHost: PlacesOptions['perHost'];
  perAddress: PaceLimits;
  limits: Limits;
  userAgent: string;
  /** Milliseconds. */
  now: () => number;
}

const NOTHING: Answer = { status: null, firstByte: 0, retryAfter: null };

export function openOneRequest(options: OneRequestOptions): OneRequest {
  const { network, perHost, perAddress, limits, userAgent, now } = options;
  const { shareOf } = options;
  const gate: Gate = openGate({ perHost, perAddress, now, ...(shareOf === undefined ? {} : { shareOf }) });
  const { deadlines } = network;
  const usual = usualHeaders(userAgent);
  return {
    close: () => gate.close(),
    strain: (host) => gate.strain(host),
    async pass({ host }) {
      const { book } = network.route(false);
      const address = book.known(host)?.[0] ?? (await addressOf(book, host));
      // Who asks finds out for themselves why it cannot be asked.
      if (typeof address !== 'string') return;
      const destination = { host, address };
      if (!gate.tryEnter(destination)) await gate.enter(destination);
      gate.leave(destination, NOTHING);
    },
    async ask(request, target) {
      const { book, wire } = network.route(request.overIpv6 === true);
      let begun = now();
      const address = book.known(target.host)?.[0] ?? (await addressOf(book, target.host));
      if (typeof address !== 'string') return { url: request.url, ...address, status: null, total: now() - begun };
      const asking = now() - begun;
      const destination = { host: target.host, address };
      if (!gate.tryEnter(destination)) await gate.enter(destination);
      // Our own waiting at the gate is not the site's.
      begun = now() - asking;
      let answer = NOTHING;
      try {
        const bounds = request.limits === undefined ? limits : { ...limits, ...request.limits };
        const outcome = await send(request, { target, wire, limits: bounds, usual, deadlines, now, begun });
        answer = answerOf(outcome);
        return outcome;
      } finally {
        gate.leave(destination, answer);
      }
    },
  };
}

async function addressOf(book: AddressBook, host: string) {
  try {
    const [first] = await book.find(host);
    return first ?? { failure: 'dns-not-found' as const };
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure === null) throw thrown;
    return { failure };
  }
}
