import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * Networks that no address of the web may lead to: private, loopback, link-local, metadata, shared, documentation, multicast and
 * reserved ones (IANA special-purpose registries), the ranges of IPv6 in which IPv4 addresses are wrapped, and the one public address at
 * which a cloud (Azure) answers its own machines.
 */
const FORBIDDEN = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24',
  '192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4',
  '168.63.129.16/32 240.0.0.0/4 ::/96 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20',
  '5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8',
]
  .join(' ')
  .split(' ');

export interface AddressGuard {
  /** Whether a connection to that IP address may be made. Anything that is no IP address may not be connected to. */
  allows(address: string): boolean;
}

/** `allowed`: networks (`10.1.0.0/16`, `::1`) that are visited although they are private: an intranet, or a test. */
export function openAddressGuard(allowed: readonly string[] = []): AddressGuard {
  const forbidden = listOf(FORBIDDEN);
  const exceptions = listOf(allowed);
  return {
    allows(address) {
      const plain = unmapped(address);
      const family = familyOf(plain);
      if (family === null) return false;
      return exceptions.check(plain, family) || !forbidden.check(plain, family);
    },
  };
}

/** The private or reserved address that the host of an address of the web is written as; null for a name, and for one that may be visited. */
export function forbiddenHost(url: string, allowed: readonly string[]): string | null {
  const host = new URL(url).hostname.replace(/^\[|\]$/gu, '');
  return isIP(host) === 0 || openAddressGuard(allowed).allows(host) ? null : host;
}

/** Whether a text names a network: `10.1.0.0/16`, `::1`. */
export function isNetwork(text: string): boolean {
  try {
    listOf([text]);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Throws a `RangeError` for a text that is no network. */
function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = familyOf(address);
    const bits = prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix);
    if (family === null || !Number.isInteger(bits)) throw new RangeError(`${network} is no network`);
    list.addSubnet(address, bits, family);
  }
  return list;
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address);
  if (version === 0) return null;
  return version === 4 ? 'ipv4' : 'ipv6';
}

/** `::ffff:10.0.0.1` is 10.0.0.1, and without a zone (`fe80::1%eth0`). */
function unmapped(address: string): string {
  const bare = address.replace(/^\[|\]$/gu, '').split('%')[0] ?? '';
  if (!isIPv6(bare)) return bare;
  const canonical = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/u.exec(canonical);
  if (mapped === null) return bare;
  const [high = 0, low = 0] = mapped.slice(1).map((part) => Number.parseInt(part, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
