import type { Failure } from '../../../core/model/failure.ts';
import type { Reach } from '../../../core/model/observation/index.ts';
import type { TargetFacts } from './ask-target.ts';
import { type IdQueue, openIdQueue } from './id-queue.ts';
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
  /** Addresses in a row that let us wait in vain. */
  silences: number;
  /** How everything of it fails, once that is known; by scheme, because a host may answer over one only. */
  failures: Map<string, Failure>;
}

/** An address that is asked for before it is known whether it is to be. */
export interface Scout {
  id: number;
  /** Null until it has answered. */
  facts: TargetFacts | null;
  isAwaited: boolean;
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
    if (host.busy < AT_ONCE && host.queue.length > 0) inLine.add(host);
  };
  return {
    of(url) {
      const name = hostOf(url);
      const known = hosts.get(name);
      if (known !== undefined) return known;
      const host = { name, queue: openIdQueue(), added: 0, busy: 0, scout: null, silences: 0, failures: new Map() };
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

/** After so many addresses of a host in a row that let us wait in vain the others are not asked for. */
const MOST_SILENCES = 3;

const schemeOf = (url: string): string => url.slice(0, url.indexOf(':'));

/** What is known of an address before it is asked for: how everything of the host fails, or that it lets us wait. */
export function knownOf({ failures, silences }: OutsideHost, url: string): Failure | 'silent' | null {
  return failures.get(schemeOf(url)) ?? (silences >= MOST_SILENCES ? 'silent' : null);
}

/** Notes how an address of a host answered. */
export function learn(host: OutsideHost, url: string, { failure, redirects }: Reach): void {
  host.silences = failure === 'response-timeout' || failure === 'too-slow' ? host.silences + 1 : 0;
  if (failure !== null && redirects === 0 && OF_HOST.has(failure)) host.failures.set(schemeOf(url), failure);
}
