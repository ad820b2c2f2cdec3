import { Agent } from 'undici';
import { PASSING_FAILURES } from '../../../core/model/failure.ts';
import { openAddressGuard } from './address-guard.ts';
import { guardedConnector } from './connect.ts';
import type { HttpFailure, HttpRequest, HttpResponse, Limits } from './exchange.ts';
import { isFailure, LIMITS } from './exchange.ts';
import { failureOf } from './failure-of.ts';
import { type Followed, follow } from './follow.ts';
import { openGate } from './gate.ts';
import type { Answer, PaceLimits } from './pace.ts';
import { openResolver, type Resolve } from './resolver.ts';
import { send } from './send.ts';

export interface DoorOptions {
  userAgent: string;
  /** Private networks that are visited nevertheless. */
  allow?: readonly string[];
  perHost?: PaceLimits;
  perAddress?: PaceLimits;
  limits?: Partial<Limits>;
  /** Pauses before the attempts after the first one, in milliseconds. */
  retries?: readonly number[];
  /** Asks for the addresses of a host name instead of the platform. */
  resolve?: Resolve;
  /** Milliseconds that only go forward. */
  now: () => number;
}

/** The only way out to the network. */
export interface Door {
  /** Asks for an address; redirects are followed and passing failures tried again. Rejects only with an error of ours. */
  fetch(request: HttpRequest): Promise<Followed>;
  close(): Promise<void>;
}

/** Polite: two requests a second and host, and as many at once. */
const PER_HOST: PaceLimits = { rate: 2, connections: 2 };
const PER_ADDRESS: PaceLimits = { rate: 8, connections: 8 };
const RETRIES = [1000, 4000, 10_000];

export function openDoor(options: DoorOptions): Door {
  const { now, perHost = PER_HOST, perAddress = PER_ADDRESS, retries = RETRIES } = options;
  const limits = { ...LIMITS, ...options.limits };
  const guard = openAddressGuard(options.allow);
  const resolve = openResolver(now, options.resolve);
  const gate = openGate({ perHost, perAddress, now });
  const dispatcher = new Agent({
    connect: guardedConnector({ guard, resolve, timeout: limits.connect, rejectUnauthorized: true }),
    connections: perHost.connections,
    maxHeaderSize: limits.header,
    pipelining: 1,
  });

  const once = async (request: HttpRequest): Promise<HttpResponse | HttpFailure> => {
    const { hostname } = new URL(request.url);
    const begun = now();
    const address = await addressOf(resolve, hostname);
    if (typeof address !== 'string')
      return { url: request.url, failure: address.failure, status: null, total: now() - begun };
    const leave = await gate.enter({ host: hostname, address });
    let answer: Answer = { status: null, firstByte: 0, retryAfter: null };
    try {
      const outcome = await send(request, { dispatcher, limits, userAgent: options.userAgent, now });
      answer = answerOf(outcome);
      return outcome;
    } finally {
      leave(answer);
    }
  };

  const patient = async (request: HttpRequest): Promise<HttpResponse | HttpFailure> => {
    let outcome = await once(request);
    for (const pause of retries) {
      if (!isFailure(outcome) || !PASSING_FAILURES.has(outcome.failure)) break;
      await sleep(pause);
      outcome = await once(request);
    }
    return outcome;
  };

  return {
    async fetch(request) {
      if (!/^https?:/iu.test(request.url) || !URL.canParse(request.url)) {
        return { redirects: [], outcome: { url: request.url, failure: 'forbidden-scheme', status: null, total: 0 } };
      }
      return follow(request, patient, limits.redirects);
    },
    close: async () => dispatcher.destroy(),
  };
}

async function addressOf(resolve: Resolve, host: string): Promise<string | Pick<HttpFailure, 'failure'>> {
  try {
    const [first] = await resolve(host);
    return first ?? { failure: 'dns-not-found' };
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure === null) throw thrown;
    return { failure };
  }
}

function answerOf(outcome: HttpResponse | HttpFailure): Answer {
  if (isFailure(outcome)) return { status: outcome.status, firstByte: 0, retryAfter: null };
  const wait = Number(outcome.headers['retry-after'] ?? Number.NaN);
  return { status: outcome.status, firstByte: outcome.firstByte, retryAfter: Number.isFinite(wait) ? wait : null };
}

async function sleep(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
