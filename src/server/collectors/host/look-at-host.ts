import type { Failure } from '../../../core/model/failure.ts';
import type { Host } from '../../../core/model/observation/index.ts';
import { stateOf } from '../../../core/model/reach-state.ts';
import { askIpv6, type Door, isFailure, reachOf } from '../../runtime/http/index.ts';
import { hasIpv6 } from './has-ipv6.ts';
import { overIpv6 } from './over-ipv6.ts';

/** What is found out about a host besides its pages: the crawl adds what only it sees. */
export type HostFacts = Pick<Host, 'ipv4' | 'ipv6' | 'overIpv6' | 'https' | 'leadsToHttps'>;

export interface LookAtHostOptions {
  /** Absolute address of the home page. */
  home: string;
  door: Door;
  /** Null where the name server gave no answer that says whether there are any. */
  resolve6?: (host: string) => Promise<readonly string[] | null>;
  hasIpv6?: () => boolean;
  /** An address that is known to answer over IPv6. */
  controlOverIpv6?: string | null;
  /** Where the home page is over HTTP and over HTTPS, where that is not at the usual ports. */
  plain?: string;
  secure?: string;
}

/** Looks at the host of a home page once: its addresses, IPv6, HTTPS and certificate, and whether plain HTTP leads there. */
export async function lookAtHost(options: LookAtHostOptions): Promise<HostFacts> {
  const { home, door } = options;
  const { hostname, pathname, search, protocol } = new URL(home);
  const path = `${pathname}${search}`;
  const secure = options.secure ?? (protocol === 'https:' ? home : `https://${hostname}${path}`);
  const plain = options.plain ?? (protocol === 'http:' ? home : `http://${hostname}${path}`);
  const host = hostname.replace(/^\[|\]$/gu, '');
  const { found, failure } = await door.addresses(host);
  const ipv6 = failure === null ? await ipv6Of(host, found, options) : null;
  return {
    ipv4: found.filter((address) => !isIpv6(address)).toSorted(),
    ipv6: [...(ipv6 ?? [])].toSorted(),
    overIpv6: await overIpv6({
      home,
      door,
      ipv6,
      hasIpv6: (options.hasIpv6 ?? hasIpv6)(),
      control: options.controlOverIpv6 ?? null,
    }),
    https: await overHttps(secure, options),
    leadsToHttps: await leadsToHttps(plain, options),
  };
}

const isIpv6 = (address: string): boolean => address.includes(':');

/** An address instead of a name has no other ones; what the door knows already need not be asked for. */
async function ipv6Of(
  host: string,
  found: readonly string[],
  { resolve6 = askIpv6 }: LookAtHostOptions,
): Promise<readonly string[] | null> {
  const known = found.filter((address) => isIpv6(address));
  if (known.length > 0 || /^[\d.]+$/u.test(host)) return known;
  return resolve6(host);
}

async function overHttps(secure: string, { door, home }: LookAtHostOptions): Promise<Host['https']> {
  const { certificate, failure } = await door.certificate(new URL(secure).origin);
  const reach = reachOf(await door.fetch({ url: secure, method: 'GET', isOnce: secure !== home }));
  // A door that takes any certificate does not say that a visitor would be warned.
  // Where both were refused, the look at the certificate alone saw why.
  const isTold = isOfTls(failure) && (reach.failure === null || isOfTls(reach.failure));
  return { reach: isTold ? { ...reach, failure } : reach, certificate };
}

const isOfTls = (failure: Failure | null): boolean => failure !== null && failure.startsWith('tls-');

/** Nobody answers there, or nobody says whether they would. */
const NO_PLAIN_ADDRESS: ReadonlySet<Failure> = new Set([
  'dns-not-found',
  'dns-failed',
  'refused',
  'unreachable',
  'connect-timeout',
  'forbidden-address',
  'shut-out',
]);

async function leadsToHttps(plain: string, { door, home }: LookAtHostOptions): Promise<boolean | null> {
  const { redirects, outcome } = await door.fetch({ url: plain, method: 'GET', firstBytes: 1, isOnce: plain !== home });
  const last = redirects.at(-1)?.url ?? plain;
  if (outcome.url.startsWith('https:') || last.startsWith('https:')) return true;
  if (isFailure(outcome) && NO_PLAIN_ADDRESS.has(outcome.failure)) return null;
  const failure = isFailure(outcome) ? outcome.failure : null;
  return stateOf({ status: outcome.status, failure }) === 'blocked' ? null : false;
}
