import { request } from 'undici';
import type { Failure } from '../../../core/model/failure.ts';
import { LIMITS } from './exchange.ts';
import { failureOf } from './failure-of.ts';
import { openNetwork } from './network.ts';
import type { Resolve } from './resolver.ts';

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
  if (!/^https?:\/\//i.test(url)) return { failure: 'forbidden-scheme' };
  const network = openNetwork({ ...options, limits: { ...LIMITS, connect: PATIENCE }, connections: 1 });
  try {
    const { dispatcher } = network.route(false);
    const bounds = { headersTimeout: PATIENCE, bodyTimeout: PATIENCE, signal: AbortSignal.timeout(2 * PATIENCE) };
    const answer = await request(url, { dispatcher, method: 'POST', headers, body, ...bounds });
    let text = '';
    let bytes = 0;
    for await (const piece of answer.body as AsyncIterable<Uint8Array>) {
      text += Buffer.from(piece).toString('utf8');
      bytes += piece.length;
      if (bytes > MOST_BYTES) return { failure: 'too-large' };
    }
    return { status: answer.statusCode, body: text };
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'TimeoutError') return { failure: 'response-timeout' };
    const failure = failureOf(thrown);
    if (failure === null) throw thrown;
    return { failure };
  } finally {
    await network.close();
  }
}
