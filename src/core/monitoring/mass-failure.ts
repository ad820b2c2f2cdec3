import { reachesShare } from '../model/availability.ts';

/** From when on so many failures at once are no chance (see `isMassFailure`, `isOwnTrouble`). */
export interface MassTerms {
  /** Sites of a round, at least: of a few sites half may well be down. */
  sites: number;
  /** Share of failures, inclusive. Usually fewer than 3 % fail at once. */
  share: number;
  /** Networks that fail, at least: fewer are a platform that many sites share, and its outage is one of the sites. */
  networks: number;
}

export const MASS_TERMS: MassTerms = { sites: 20, share: 0.5, networks: 5 };

/** What one visit of a round came to. */
export interface RoundVisit {
  /** By `networkOf`. */
  network: string;
  isFailed: boolean;
}

/** Whether so many sites of a round failed at once that they are to be visited a second time before anything is said of them. */
export function isMassFailure(visits: readonly RoundVisit[], { sites, share }: MassTerms): boolean {
  const failed = visits.filter(({ isFailed }) => isFailed).length;
  return visits.length >= sites && reachesShare(failed, visits.length, share);
}

/**
 * Whether a mass failure is more likely to be ours than that of the sites, although control addresses answer: it goes over many networks
 * that have nothing to do with each other (our upstream, our name server, a firewall before us). Where the failures lie in few networks
 * it is a shared platform (a province's) that is down, which is true.
 */
export function isOwnTrouble(visits: readonly RoundVisit[], terms: MassTerms): boolean {
  if (!isMassFailure(visits, terms)) return false;
  const networks = [...Map.groupBy(visits, ({ network }) => network).values()];
  const failing = networks.filter((own) => {
    const failed = own.filter(({ isFailed }) => isFailed).length;
    return failed > 0 && reachesShare(failed, own.length, terms.share);
  });
  return failing.length >= terms.networks && reachesShare(failing.length, networks.length, terms.share);
}

/**
 * Names the network that an address lies in: /24 of IPv4, /48 of IPv6. Of a host whose address nobody knows the zone in which its name
 * stands, as its last three labels: `www.x.gd.gov.cn` lies in `gd.gov.cn`.
 */
export function networkOf(address: string | null, host: string): string {
  if (address === null) return host.toLowerCase().split('.').slice(-3).join('.');
  if (!address.includes(':')) return address.split('.').slice(0, 3).join('.');
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array.from({ length: missing }, () => '0')].slice(0, 3).join(':');
}
