import type { Failure } from '../../../core/model/failure.ts';
import { isFailure, LIMITS } from './exchange.ts';
import { openNetwork } from './network.ts';
import type { Resolve } from './resolver.ts';
import { send } from './send.ts';
import { openTargets } from './target.ts';

export interface Post {
  /** Absolute, http or https. */
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface PostOptions {
  /** Private networks that may be sent to nevertheless. */
  allow: readonly string[];
  now: () => number;
  /** Asks for the addresses of a host name instead of the platform. */
  resolve?: Resolve;
}

/** What came back; of the body so much as tells what went wrong. */
export type Posted = { status: number; body: string } | { failure: Failure };

/** Milliseconds: whoever is told something answers at once. */
const PATIENCE = 10_000;
const MOST_BYTES = 64 * 1024;

/**
 * Sends something to an address that somebody has written down: never to a private one that is not allowed, whatever its name means at
 * the moment, and not on to where it redirects. Certificates have to be good.
 */
export async function post({ url, headers, body }: Post, options: PostOptions): Promise<Posted> {
  const target = openTargets()(url);
  if (target === null) return { failure: 'forbidden-scheme' };
  const { now } = options;
  const limits = { ...LIMITS, connect: PATIENCE, response: PATIENCE, total: 2 * PATIENCE, body: MOST_BYTES };
  const network = openNetwork({ ...options, limits });
  try {
    const { wire } = network.route(false);
    const asked = { url, method: 'POST', headers, body } as const;
    const { deadlines } = network;
    const answer = await send(asked, { target, wire, limits, usual: {}, deadlines, now, begun: now() });
    if (isFailure(answer)) return { failure: answer.failure };
    return { status: answer.status, body: new TextDecoder().decode(answer.body) };
  } finally {
    await network.close();
  }
}
