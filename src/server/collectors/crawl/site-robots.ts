import { type Door, shutOutAt } from '../../runtime/http/index.ts';
import type { FoundHome } from './find-home.ts';
import type { HostRules } from './host-rules.ts';
import type { Robots } from './robots/index.ts';
import { hostOf, originOf, type SiteHosts } from './site-hosts.ts';

/** The rules of the hosts of a site, each for its own addresses. */
export interface SiteRobots {
  /** What of its robots.txt shuts an address out; null for one that may be visited, and where the rules are not known. */
  shutBy(url: string): string | null;
  /** Known are those of the home page's host, and of the others whose pages are read, once they were met: which are read does not depend on the order of answers. */
  isKnown(url: string): boolean;
  /** Asks those hosts for their rules of which one of these is the first address. */
  meet(urls: () => Iterable<string>): Promise<void>;
  /** Whether an address may be asked for, whatever is known; of another site only what is known counts. */
  mayAsk(url: string): Promise<boolean>;
}

export interface SiteRobotsOptions {
  found: Pick<FoundHome, 'url' | 'robots'>;
  site: SiteHosts;
  /** Further hosts whose pages belong to the site. */
  hosts: readonly string[];
  rules: HostRules;
}

/** Where the office lets us go anywhere. */
export const NO_RULES: SiteRobots = {
  shutBy: () => null,
  isKnown: () => true,
  meet: async () => undefined,
  mayAsk: async () => true,
};

export function openSiteRobots({ found, site, hosts, rules }: SiteRobotsOptions): SiteRobots {
  // Most addresses are at the host of the home page, and are known by how they begin.
  const own = `${originOf(found.url)}/`;
  const known = new Map<string, Robots | null>([[hostOf(found.url), found.robots]]);
  const unheard = new Set(hosts.map((host) => host.toLowerCase()).filter((host) => !known.has(host)));
  const robotsOf = (url: string): Robots | null =>
    url.startsWith(own) ? found.robots : (known.get(hostOf(url)) ?? null);
  return {
    shutBy: (url) => robotsOf(url)?.shutBy(url) ?? null,
    isKnown: (url) => url.startsWith(own) || known.has(hostOf(url)),
    async meet(urls) {
      if (unheard.size === 0) return;
      const met = new Map<string, string>();
      for (const url of urls()) if (unheard.delete(hostOf(url))) met.set(hostOf(url), url);
      await Promise.all(Array.from(met, async ([host, url]) => known.set(host, await rules.learn(url))));
    },
    mayAsk: async (url) => (!site.includes(url) && !rules.isHeard(url)) || rules.mayVisit(url),
  };
}

/** A door that does not go where robots.txt shuts us out, nor where a redirect leads there. What is known is asked of `shutBy` before. */
export function obeyingDoor(door: Door, { isKnown, mayAsk }: SiteRobots): Door {
  return {
    ...door,
    async fetch(request) {
      const { url } = request;
      if (!isKnown(url) && !(await mayAsk(url))) return { redirects: [], outcome: shutOutAt(url) };
      return door.fetch({ ...request, mayFollow: mayAsk });
    },
  };
}
