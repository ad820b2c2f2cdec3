/** An address of the web, taken apart. */
export interface Target {
  /** As `URL.origin` has it. */
  origin: string;
  /** Without the brackets of IPv6; names in ASCII. */
  host: string;
  /** Path and query. */
  path: string;
}

/** Paths that the URL parser would leave as they are; with `/.` they may lead upwards. */
const PLAIN_PATH = /^\/(?!.*\/\.)[\w!$%&()*+,\-/:;=?@[\]~][\w!$%&()*+,\-./:;=?@[\]~]*$|^\/$/u;
const MOST_ORIGINS = 4096;

/**
 * Takes addresses apart; null for what is no address of the web. Most of a crawl go to few origins and are normal already: for
 * those the URL parser, which takes longer than anything else here, is not asked.
 */
export function openTargets(): (url: string) => Target | null {
  const hosts = new Map<string, string>();
  return (url) => {
    const end = url.indexOf('/', 8);
    const origin = end < 0 ? url : url.slice(0, end);
    const host = hosts.get(origin);
    const path = end < 0 ? '/' : url.slice(end);
    if (host !== undefined && PLAIN_PATH.test(path)) return { origin, host, path };
    const target = parse(url);
    if (target === null) return null;
    if (hosts.size >= MOST_ORIGINS) hosts.clear();
    hosts.set(target.origin, target.host);
    return target;
  };
}

function parse(url: string): Target | null {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return null;
  const host = parsed.hostname.replace(/^\[|\]$/gu, '');
  return { origin: parsed.origin, host, path: `${parsed.pathname}${parsed.search}` };
}
