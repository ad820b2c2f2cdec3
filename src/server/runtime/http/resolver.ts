import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** The IP addresses of a host name; rejects with the error of the platform's resolver. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** How long an answer is used, in milliseconds: one run sees one address, and the name server is not asked for every page. */
const KEEP = 60_000;

/** Resolves by the platform, remembering answers; `now` in milliseconds. */
export function openResolver(now: () => number, ask: Resolve = askPlatform): Resolve {
  const answers = new Map<string, { until: number; addresses: Promise<readonly string[]> }>();
  return async (host) => {
    const bare = host.replace(/^\[|\]$/gu, '');
    if (isIP(bare) !== 0) return [bare];
    const known = answers.get(bare);
    if (known !== undefined && known.until > now()) return known.addresses;
    const addresses = ask(bare);
    answers.set(bare, { until: now() + KEEP, addresses });
    addresses.catch(() => answers.delete(bare));
    return addresses;
  };
}

async function askPlatform(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true, order: 'verbatim' });
  return found.map(({ address }) => address);
}
