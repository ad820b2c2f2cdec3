import type { Reach } from '../../../core/model/observation/index.ts';
import { type Door, DoorClosed, isFailure } from '../../runtime/http/index.ts';
import { visit } from './visit.ts';

export interface Ipv6Options<Site extends { homeUrl: string }> {
  sites: readonly Site[];
  /** Addresses of others; one of them has to answer over IPv6. */
  controls: readonly string[];
  door: Pick<Door, 'fetch' | 'addresses'>;
  /** Milliseconds. */
  timeout: number;
  /** What went wrong with us at a single site, of which nothing is said then: it must not keep the others from being seen. */
  onBug(error: unknown): void;
}

/** Null where the host has no address of IPv6. */
export interface SeenOverIpv6<Site> {
  site: Site;
  reach: Reach | null;
}

/**
 * Visits home pages over IPv6 only. Null where our own network has none: no control that has an address of it answered, before or after.
 * Of a host whose addresses are not to be had at the moment nothing is said. Rejects with `DoorClosed` when it is stopped.
 */
export async function visitOverIpv6<Site extends { homeUrl: string }>(
  options: Ipv6Options<Site>,
): Promise<SeenOverIpv6<Site>[] | null> {
  const { sites, controls, door, onBug } = options;
  if (!(await hasIpv6(controls, door))) return null;
  const seen = await Promise.all(
    sites.map(async (site) =>
      visitOne(site, options).catch((error: unknown) => {
        if (error instanceof DoorClosed) throw error;
        onBug(error);
        return null;
      }),
    ),
  );
  return (await hasIpv6(controls, door)) ? seen.filter((each) => each !== null) : null;
}

async function visitOne<Site extends { homeUrl: string }>(
  site: Site,
  { door, timeout }: Pick<Ipv6Options<Site>, 'door' | 'timeout'>,
): Promise<SeenOverIpv6<Site> | null> {
  const over6: Pick<Door, 'fetch'> = { fetch: async (request) => door.fetch({ ...request, overIpv6: true }) };
  const host = URL.parse(site.homeUrl)?.hostname.replace(/^\[|\]$/gu, '') ?? '';
  const { found, failure } = await door.addresses(host);
  if (failure !== null) return failure === 'dns-not-found' ? { site, reach: null } : null;
  if (!found.some((address) => address.includes(':'))) return { site, reach: null };
  return { site, reach: await visit(site.homeUrl, over6, timeout) };
}

async function hasIpv6(controls: readonly string[], door: Pick<Door, 'fetch'>): Promise<boolean> {
  for (const url of controls) {
    const limits = { response: 5000, total: 5000 };
    const { outcome } = await door.fetch({ url, method: 'HEAD', isOnce: true, overIpv6: true, limits });
    if (!isFailure(outcome)) return true;
  }
  return false;
}
