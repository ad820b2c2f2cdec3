import type { Failure } from '../../../core/model/failure.ts';
import type { Reach } from '../../../core/model/observation/index.ts';
import type { TargetFacts } from './ask-target.ts';
import { type IdQueue, openIdQueue } from './id-queue.ts';
import { openSilenceWatch, type SilenceWatch } from './silence-watch.ts';
import { hostOf } from './site-hosts.ts';

/** Another host than the one that is inspected, and what is known about it. */
export interface OutsideHost {
  name: string;
  queue: IdQueue;
  /** Addresses that were added. */
  added: number;
  busy: number;
  /** The address by which was looked whether the host is there, before it was added; null for none. */
  scout: Scout | null;
  silence: SilenceWatch;
  /** How everything of it fails, once that is known; by scheme, because a host may answer over one only. */
  failures: Map<string, Failure>;
}

/** An address that is asked for before it is known whether it is to be. */
export interface Scout {
  id: number;
  /** Null until it has answered. */
  facts: TargetFacts | null;
}

/** Hosts whose turn it is, one after the other. */
export interface OutsideHosts {
  of(url: string): OutsideHost;
  /** Counts an address that is to be asked for; false where the host has been given enough to answer. */
  admit(host: OutsideHost): boolean;
  add(host: OutsideHost, id: number): void;
  /** Puts a host in line if it has something to ask for and is not there yet. */
  line(host: OutsideHost): void;
  next(): OutsideHost | null;
}

/** Requests to one host at once. */
export const AT_ONCE = 2;
/** More addresses of another host are not asked for: it is not the one that is inspected. */
const MOST = 1000;

export function openOutsideHosts(): OutsideHosts {
  const hosts = new Map<string, OutsideHost>();
  const inLine = new Set<OutsideHost>();
  const line = (host: OutsideHost): void => {
    if (host.busy < AT_ONCE && host.queue.length > 0 && host.silence.isReady) inLine.add(host);
  };
  return {
    of(url) {
      const name = hostOf(url);
      const known = hosts.get(name);
      if (known !== undefined) return known;
      const silence = openSilenceWatch(AT_ONCE);
      const host = { name, queue: openIdQueue(), added: 0, busy: 0, scout: null, silence, failures: new Map() };
      hosts.set(name, host);
      return host;
    },
    admit(host) {
      if (host.added >= MOST) return false;
      host.added++;
      return true;
    },
    add(host, id) {
      host.queue.add(id);
      line(host);
    },
    line,
    next() {
      for (const host of inLine) {
        inLine.delete(host);
        return host;
      }
      return null;
    },
  };
}

/** What an address of a host fails with, every one does. */
const OF_HOST: ReadonlySet<Failure> = new Set([
  'dns-not-found',
  'dns-failed',
  'refused',
  'unreachable',
  'connect-timeout',
  'tls-certificate',
  'tls-chain',
  'tls-expired',
  'tls-name',
  'tls-failed',
  'forbidden-address',
]);

const schemeOf = (url: string): string => url.slice(0, url.indexOf(':'));

/** How everything of the host fails, where that is known; else null. */
export const failureOf = ({ failures }: OutsideHost, url: string): Failure | null =>
  failures.get(schemeOf(url)) ?? null;

/** Notes how an address of a host answered, as far as every one does. */
export function learn(host: OutsideHost, url: string, { failure, redirects }: Reach): void {
  if (failure !== null && redirects === 0 && OF_HOST.has(failure)) host.failures.set(schemeOf(url), failure);
}

export const isWaitInVain = ({ failure }: Pick<Reach, 'failure'>): boolean =>
  failure === 'response-timeout' || failure === 'too-slow';
