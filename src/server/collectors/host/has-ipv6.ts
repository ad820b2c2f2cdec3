import { networkInterfaces } from 'node:os';

/** Whether this machine has an address of IPv6 with which it can speak to others; it may still lead nowhere. */
export function hasIpv6(): boolean {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .some(({ family, internal, address }) => family === 'IPv6' && !internal && !address.startsWith('fe80'));
}
