import { type LogRecord, stateOf } from '../model/observation/index.ts';
import { unpackLink } from '../model/packed-link.ts';
import type { Website } from '../model/website.ts';

/** A host of another site that a site leads to. */
export interface MetHost {
  /** As browsers write it, without port. */
  host: string;
  /** The first address there that the log names. */
  url: string;
  /** The first page that leads to that address; null where only a style sheet does. */
  page: string | null;
  /** Whether anything of it answered; null where nothing of it was asked for, or nothing can be said. */
  answers: boolean | null;
}

/** Hosts that are kept of one inspection: a site whose names are made up without end must not fill anything. */
export const MOST_MET_HOSTS = 5000;

/**
 * Collects the hosts of other sites from the records of a log. The site's own are left out: that of its home page with and without
 * `www.`, and those that are registered with it; so are bare addresses of the network. Records come in the order of the log.
 */
export function openMetHosts({ home, hosts = [] }: Pick<Website, 'home' | 'hosts'>) {
  const own = new Set([home, ...hosts.map((host) => `http://${host}`)].map((url) => plain(hostOf(url) ?? '')));
  const met = new Map<string, MetHost>();
  /** By number of an address. */
  const known = new Map<number, MetHost>();
  /** Those of which no page is known yet, by number of their first address. */
  const pageless = new Map<number, MetHost>();
  const seeAddress = (id: number, url: string): void => {
    const host = hostOf(url);
    if (host === null || own.has(plain(host))) return;
    const old = met.get(host);
    if (old !== undefined) known.set(id, old);
    if (old !== undefined || met.size >= MOST_MET_HOSTS) return;
    const one: MetHost = { host, url, page: null, answers: null };
    met.set(host, one);
    known.set(id, one);
    pageless.set(id, one);
  };
  return {
    see(record: LogRecord): void {
      if (record.kind === 'address') seeAddress(record.id, record.url);
      else if (record.kind === 'target') {
        const one = known.get(record.id);
        if (one !== undefined) one.answers = answerOf(one.answers, record.reach);
      } else if (record.kind === 'page' && pageless.size > 0) {
        for (const packed of record.links) {
          const { address } = unpackLink(packed);
          const one = pageless.get(address);
          if (one === undefined) continue;
          one.page = record.url;
          pageless.delete(address);
        }
      }
    },
    /** In the order in which they were met. */
    end: (): MetHost[] => [...met.values()],
  };
}

/** A refusal is an answer too: somebody is there. */
function answerOf(before: boolean | null, reach: Parameters<typeof stateOf>[0]): boolean | null {
  if (before === true || reach.status !== null) return true;
  return stateOf(reach) === 'dead' ? false : before;
}

const plain = (host: string): string => host.replace(/^www\./u, '');

/** The name in an address of the web; null for one without, and for an address of the network. */
function hostOf(url: string): string | null {
  const host = /^https?:\/\/([^/?#:@]+)(?::\d+)?(?:[/?#]|$)/iu.exec(url)?.[1]?.toLowerCase() ?? null;
  return host === null || !/\.[a-z][a-z0-9-]*$/u.test(host) ? null : host;
}
