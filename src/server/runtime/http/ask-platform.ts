import { lookup, Resolver } from 'node:dns/promises';
import { readFileSync } from 'node:fs';

/** Milliseconds for one question, and how often it is put. */
const QUESTION = { timeout: 5000, tries: 2 };

const NOT_THERE: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * The addresses of a host name, IPv4 first. Name servers are asked at once for as many names as come: the resolver of the system
 * takes four at a time, and a site with links to a thousand dead hosts would wait for it by the hour. That one is asked for names
 * of the machine itself, and where no name server is known.
 */
export async function askPlatform(host: string): Promise<readonly string[]> {
  if (!host.includes('.') || namesOfMachine().has(host)) return askSystem(host);
  const resolver = new Resolver(QUESTION);
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = [four, six].flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  if (found.length > 0) return found;
  const reasons = [four, six].flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  // Refused is the name server and not the site.
  if (reasons.some((reason) => codeOf(reason) === 'ECONNREFUSED')) return askSystem(host);
  throw reasons.find((reason) => !NOT_THERE.has(codeOf(reason))) ?? reasons[0];
}

/** The IPv6 addresses of a host name; null where the name server gave no answer that says whether there are any. */
export async function askIpv6(host: string): Promise<readonly string[] | null> {
  try {
    return await new Resolver(QUESTION).resolve6(host);
  } catch (thrown) {
    return NOT_THERE.has(codeOf(thrown)) ? [] : null;
  }
}

async function askSystem(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true, order: 'ipv4first' });
  return found.map(({ address }) => address);
}

function codeOf(reason: unknown): string {
  return reason instanceof Error && 'code' in reason ? String(reason.code) : '';
}

let names: ReadonlySet<string> | null = null;

/** Names of the file `hosts`. */
function namesOfMachine(): ReadonlySet<string> {
  names ??= new Set(readHosts().flatMap((line) => line.replace(/#.*/u, '').trim().split(/\s+/u).slice(1)));
  return names;
}

function readHosts(): string[] {
  try {
    return readFileSync('/etc/hosts', 'utf8').split('\n');
  } catch (thrown) {
    // A machine without that file has no names of its own.
    if (codeOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}
