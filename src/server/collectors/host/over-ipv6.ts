import type { Failure } from '../../../core/model/failure.ts';
import type { Host } from '../../../core/model/observation/index.ts';
import { type Door, isFailure } from '../../runtime/http/index.ts';

export interface OverIpv6Options {
  home: string;
  door: Pick<Door, 'fetch'>;
  /** The addresses that the name server tells; null where it told nothing. */
  ipv6: readonly string[] | null;
  hasIpv6: boolean;
  /** An address that is known to answer over IPv6; without it silence of the site proves nothing. */
  control: string | null;
}

/** There was a connection: what is wrong with the site is not its IPv6. */
const CONNECTED: ReadonlySet<Failure> = new Set([
  'tls-certificate',
  'tls-chain',
  'tls-expired',
  'tls-name',
  'headers-too-large',
  'too-large',
  'too-slow',
  'bad-encoding',
  'wrong-length',
  'bad-redirect',
  'too-many-redirects',
  'redirect-loop',
  'forbidden-scheme',
  'shut-out',
]);

/** The other side said no: our own IPv6 works. */
const SAID_NO: ReadonlySet<Failure> = new Set(['refused', 'reset', 'not-http', 'tls-failed']);

/** Whether the home page opens over IPv6. What may be the fault of our own network is never called closed. */
export async function overIpv6({ home, door, ipv6, hasIpv6, control }: OverIpv6Options): Promise<Host['overIpv6']> {
  if (ipv6?.length === 0) return 'no-address';
  if (ipv6 === null || !hasIpv6) return 'not-measurable';
  const { redirects, outcome } = await door.fetch({ url: home, method: 'GET', firstBytes: 1, overIpv6: true });
  // Where it leads to is another question, and may be another host.
  if (redirects.length > 0 || !isFailure(outcome) || CONNECTED.has(outcome.failure)) return 'open';
  if (SAID_NO.has(outcome.failure)) return 'closed';
  if (outcome.failure === 'forbidden-address' || control === null) return 'not-measurable';
  const known = await door.fetch({ url: control, method: 'HEAD', overIpv6: true });
  return isFailure(known.outcome) ? 'not-measurable' : 'closed';
}
