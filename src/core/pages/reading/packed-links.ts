import { openDistinct } from '../../model/distinct.ts';
import { type LinkUse, packLink } from '../../model/packed-link.ts';
import { type FoundLink, isFileAddressAt, LINK_KINDS, type LinkKind } from '../links/index.ts';
import type { ResolveLink } from './crawl-origin.ts';

const HASH = 0x23;

/** The links of a page as numbers of addresses with what they are for (`unpackLink`), distinct, in order. */
export interface PackedLinks {
  /** Another page begins. */
  begin(bytes: Uint8Array, resolve: ResolveLink): void;
  add(link: Readonly<FoundLink>): void;
  /** The same of one whose use is known, by its number. */
  addUsed(use: number, from: number, to: number): void;
  numbers(): number[];
}

/** For one page after the other. */
export function openPackedLinks(): PackedLinks {
  const distinct = openDistinct();
  let page: Uint8Array = new Uint8Array();
  let numberOf: ResolveLink = () => -1;
  let numbers: number[] = [];
  const addUsed = (use: number, from: number, to: number): void => {
    const number = numberOf(from, to);
    if (number < 0) return;
    const packed = number * USES + use;
    if (distinct.isNew(packed)) numbers.push(packed);
  };
  return {
    begin(bytes, resolve) {
      page = bytes;
      numberOf = resolve;
      numbers = [];
      distinct.begin();
    },
    addUsed,
    add(link) {
      const use = linkUse(page, link);
      if (use !== null) addUsed(use, link.from, link.to);
    },
    numbers: () => numbers,
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
