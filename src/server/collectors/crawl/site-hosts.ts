/** Which addresses belong to a site. */
export interface SiteHosts {
  includes(url: string): boolean;
  /**
   * The same address as the home page would write it, of one that differs in scheme or `www.` only; null for one that does not.
   * Sites lead to themselves in all of these ways, and whoever reads all of them reads the site twice.
   */
  twinOf(url: string): string | null;
}

/** `host[:port]` of a normalised address. */
export function hostOf(url: string): string {
  const from = url.indexOf('//') + 2;
  const to = url.indexOf('/', from);
  return url.slice(from, to < 0 ? url.length : to);
}

/** The host of the home page, with and without `www.`, and others that are named; a subdomain is another site. */
export function siteHosts(home: string, others: readonly string[] = []): SiteHosts {
  const hosts = new Set([...twins(hostOf(home)), ...others.map((host) => host.toLowerCase())]);
  const origin = originOf(home);
  const same = new Set(twins(hostOf(home)));
  return {
    includes: (url) => hosts.has(hostOf(url)),
    twinOf(url) {
      const own = originOf(url);
      return own === origin || !same.has(hostOf(url)) ? null : origin + url.slice(own.length);
    },
  };
}

/** Scheme and host of a normalised address. */
export const originOf = (url: string): string => url.slice(0, url.indexOf('//') + 2 + hostOf(url).length);

function twins(host: string): string[] {
  return host.startsWith('www.') ? [host, host.slice(4)] : [host, `www.${host}`];
}
