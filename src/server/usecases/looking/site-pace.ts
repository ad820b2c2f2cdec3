import type { Inspection } from '../../../core/model/inspection.ts';
import { type PaceLimits, visitorPace } from '../../runtime/http/index.ts';

/** How fast the hosts of a site, and those that are not its own, are asked. */
export interface SitePace {
  perHost: (host: string) => PaceLimits;
  perAddress: PaceLimits;
}

/** Hosts of the site: its own, those below its name, and that to which its home page leads. */
export interface OwnHosts {
  isOwn(host: string): boolean;
  /** The home page lies there. */
  moved(to: string): void;
}

/** Connections to a site whose pace is not bound, and to one that is asked politely. */
const CONNECTIONS = { unbound: 16, polite: 4 };

/** Requests a second. */
const STRANGERS = 2;

export function openOwnHosts({ home, hosts = [] }: Pick<Inspection['target'], 'home' | 'hosts'>): OwnHosts {
  const own = hostnameOf(home);
  const name = own.replace(/^www\./, '');
  const known = new Set([own, name, `www.${name}`, ...hosts.map((host) => host.toLowerCase())]);
  const below = `.${name}`;
  return {
    isOwn: (host) => known.has(host) || host.endsWith(below),
    moved: (to) => void known.add(hostnameOf(to)),
  };
}

/** `visitor`: for a browser that draws pages instead of for us. */
export function sitePace(rate: number, { isOwn }: OwnHosts, asker: 'us' | 'visitor'): SitePace {
  const limits = { rate, connections: rate === Infinity ? CONNECTIONS.unbound : CONNECTIONS.polite };
  const paceOf = (each: PaceLimits): PaceLimits => (asker === 'us' ? each : visitorPace(each));
  const own = paceOf(limits);
  const strangers = paceOf({ ...limits, rate: strangersRate(rate) });
  return { perHost: (host) => (isOwn(host) ? own : strangers), perAddress: own };
}

/** As the door names hosts: without the brackets of IPv6. */
const hostnameOf = (url: string): string => new URL(url).hostname.replaceAll(/^\[|\]$/gu, '');

/** Other sites are asked whether they are there, and did not ask to be inspected. Without a bound it is one's own network. */
const strangersRate = (rate: number): number => (rate === Infinity ? Infinity : Math.min(rate, STRANGERS));
