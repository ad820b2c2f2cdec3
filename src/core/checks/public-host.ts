/** Names that no public server answers to (RFC 2606, RFC 6761, RFC 6762). */
const RESERVED_NAMES = /(?:^|\.)(?:localhost|local|test|invalid|internal|lan|home\.arpa)$/u;

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/u;

/** `name`: a host of the public net; `number`: a public IP address; `inside`: of an intranet or of a test, which no visitor reaches. */
export type HostSort = 'name' | 'number' | 'inside';

/** The host of an address in small letters, as the URL standard has it (`[::1]` for IPv6); empty for what is no address. */
export function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/\.$/u, '') ?? '';
}

/** What sort of host that is; `host` as `hostOf` gives it. */
export function sortOfHost(host: string): HostSort {
  const bare = host.replace(/^\[|\]$/gu, '');
  if (bare.includes(':')) return /^(?:::1?$|f[cd]|fe[89ab])/u.test(bare) ? 'inside' : 'number';
  const numbers = IPV4.exec(bare)?.slice(1).map(Number);
  if (numbers !== undefined) return isInside(numbers) ? 'inside' : 'number';
  return !bare.includes('.') || RESERVED_NAMES.test(bare) ? 'inside' : 'name';
}

/** Loopback, private, shared and link-local ranges (RFC 6890). */
function isInside([a = 0, b = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127) return true;
  if (a === 100) return b >= 64 && b <= 127;
  if (a === 169) return b === 254;
  return a === 172 ? b >= 16 && b <= 31 : a === 192 && b === 168;
}
