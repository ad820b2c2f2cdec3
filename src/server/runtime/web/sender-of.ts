import { isIPv6 } from 'node:net';

/** Groups of 16 bits that name the network of an IPv6 address; whoever has one has all the addresses in it. */
const NETWORK = 4;

/** Addresses of which the last 32 bits are an IPv4 address: mapped ones, and those that a translator made (RFC 6052). */
const CLOTHES = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0'];

/**
 * Who is counted as one: an IPv4 address, or the /64 of an IPv6 one. An IPv4 address in the clothes of an IPv6 one is itself; what is
 * no address, because a proxy told it so, is itself, too.
 */
export function senderOf(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const groups = groupsOf(plain);
  const written = (end: number) =>
    groups
      .slice(0, end)
      .map((group) => group.toString(16))
      .join(':');
  const [high = 0, low = 0] = groups.slice(6);
  if (CLOTHES.includes(written(6))) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return `${written(NETWORK)}::/64`;
}

/** The eight groups of an address in whatever way it is written. */
function groupsOf(address: string): number[] {
  // In a URL it stands in one way, without dots.
  const [before = '', after] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const numbers = (text: string) => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
  const [first, last] = [numbers(before), numbers(after ?? '')];
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last];
}
