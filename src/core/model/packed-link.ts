import type { PageLink } from './page-facts.ts';

export type LinkUse = PageLink['kind'];

/** In the order of their numbers, which stand in logs: new ones only at the end. */
const USES: readonly LinkUse[] = ['page', 'file', 'frame', 'image', 'script', 'style', 'media', 'form', 'icon'];
const BITS = 16;

/** Number of an address and what it is for, in one number: pages have many links, and a log has many pages. */
export function packLink(address: number, use: LinkUse): number {
  return address * BITS + USES.indexOf(use);
}

export function unpackLink(packed: number): { address: number; use: LinkUse } {
  return { address: Math.floor(packed / BITS), use: USES[packed % BITS] ?? 'page' };
}

/** The number of the address of a packed link. */
export function linkedAddress(packed: number): number {
  return Math.floor(packed / BITS);
}

/** A link that is for the same as `packed`, to another address. */
export function linkElsewhere(packed: number, address: number): number {
  return address * BITS + (packed % BITS);
}
