/** Which addresses belong to a site. */
export interface SiteHosts {
  includes(url: string): boolean;
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
  return { includes: (url) => hosts.has(hostOf(url)) };
}

function twins(host: string): string[] {
  return host.startsWith('www.') ? [host, host.slice(4)] : [host, `www.${host}`];
}
