import type { Failure } from '../../model/failure.ts';
import type { Link } from '../../model/observation/index.ts';

/** `unasked`: within no sample, because the crawl did not come so far. `unsure`: asked, and a visitor may fare better than we. */
export type LinkState = 'open' | 'dead' | 'unsure' | 'unasked';

/**
 * Faults that browsers and we see differently: a browser fetches missing certificates of issuers, accepts old handshakes, shows what
 * is too long or too short. What is wrong with the certificate of the site itself is told by `certificate-problems`.
 */
const OURS: ReadonlySet<Failure> = new Set([
  'tls-certificate',
  'tls-chain',
  'tls-expired',
  'tls-name',
  'tls-failed',
  'headers-too-large',
  'too-slow',
  'wrong-length',
]);

/** Answers of other sites that mean what they say; everything else may be a firewall that dislikes robots. */
const PLAIN_ANSWERS: ReadonlySet<number> = new Set([404, 410, 500, 502, 504]);

/** What can be said about a link with certainty. */
export function linkStateOf({ state, reach, scope, isSoftNotFound }: Link): LinkState {
  // A page that answers for what is not there is counted by soft-not-found.
  if (state === 'open') return isSoftNotFound ? 'unasked' : 'open';
  // Where a redirect led to what robots.txt shuts out, nobody asked on.
  if (reach === null || reach.failure === 'shut-out') return 'unasked';
  if (state !== 'dead') return 'unsure';
  if (reach.failure !== null) return OURS.has(reach.failure) ? 'unsure' : 'dead';
  return scope === 'internal' || PLAIN_ANSWERS.has(reach.status ?? 0) ? 'dead' : 'unsure';
}
