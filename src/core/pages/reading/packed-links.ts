import { type LinkUse, packLink } from '../../model/packed-link.ts';
import { type FoundLink, isFileAddressAt, LINK_KINDS, type LinkKind } from '../links/index.ts';
import type { ResolveLink } from './crawl-origin.ts';

const HASH = 0x23;

/** The links of a page as numbers of addresses with what they are for (`unpackLink`), distinct, in order. */
export interface PackedLinks {
  add(link: Readonly<FoundLink>): void;
  /** The same of one whose use is known, by its number. */
  addUsed(use: number, from: number, to: number): void;
  numbers(): number[];
}

export function openPackedLinks(bytes: Uint8Array, resolve: ResolveLink): PackedLinks {
  const links = new Set<number>();
  const addUsed = (use: number, from: number, to: number): void => {
    const number = resolve(from, to);
    if (number >= 0) links.add(number * USES + use);
  };
  return {
    addUsed,
    add(link) {
      const use = linkUse(bytes, link);
      if (use !== null) addUsed(use, link.from, link.to);
    },
    numbers: () => [...links],
  };
}

/** Numbers that the links of one address have. */
const USES = packLink(1, 'page');
const useNumber = (use: LinkUse) => packLink(0, use);
const FILE = useNumber('file');
const USE_OF = Object.fromEntries(LINK_KINDS.map((kind) => [kind, useNumber(kind)])) as Readonly<
  Record<LinkKind, number>
>;

/** The number of what an address is for; null for a place of the page itself. */
export function linkUse(bytes: Uint8Array, { kind, from, to }: Readonly<FoundLink>): number | null {
  if (bytes[from] === HASH) return null;
  return kind === 'page' && isFileAddressAt(bytes, from, to) ? FILE : USE_OF[kind];
}
