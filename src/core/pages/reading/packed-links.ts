import { openDistinct } from '../../model/distinct.ts';
import { type LinkUse, packLink } from '../../model/packed-link.ts';
import { isLetter } from '../html/index.ts';
import { type FoundLink, isFileAddressAt, LINK_KINDS, type LinkKind } from '../links/index.ts';
import type { ResolveLink } from './crawl-origin.ts';
import { type LinkPlaces, type LinkVisitor, type SharedLinks, visitShared } from './link-places.ts';

const HASH = 0x23;

/** The links of a page as numbers of addresses with what they are for (`unpackLink`), distinct, in order. */
export interface PackedLinks {
  /** Another page begins. */
  begin(bytes: Uint8Array, resolve: ResolveLink): void;
  add(link: Readonly<FoundLink>): void;
  /**
   * `scope`: a number for the host and the charset of the page and for who resolves its addresses, not 0. Those of a stretch that mean
   * the same on all such pages are resolved once.
   */
  addAll(places: LinkPlaces, scope: number): void;
  numbers(): number[];
}

/** For one page after the other. */
export function openPackedLinks(): PackedLinks {
  const distinct = openDistinct();
  let page: Uint8Array = new Uint8Array();
  let numberOf: ResolveLink = () => -1;
  let numbers: number[] = [];
  let scopeOfPage = 0;
  /** Returns the packed number, or -1. */
  const addUsed = (use: number, from: number, to: number): number => {
    const number = numberOf(from, to);
    if (number < 0) return -1;
    const packed = number * USES + use;
    if (distinct.isNew(packed)) numbers.push(packed);
    return packed;
  };
  const resolveShared = (links: SharedLinks, start: number): void => {
    const packed: number[] = [];
    let isSettled = true;
    visitShared(links, start, (use, from, to) => {
      const number = addUsed(use, from, to);
      if (number >= 0) packed.push(number);
      isSettled &&= isOfHost(page, from);
    });
    links.scope = isSettled ? scopeOfPage : 0;
    links.packed = packed;
  };
  const visitor: LinkVisitor = {
    link: addUsed,
    shared(links, start) {
      if (links.scope !== scopeOfPage) resolveShared(links, start);
      else for (const packed of links.packed) if (distinct.isNew(packed)) numbers.push(packed);
    },
  };
  return {
    begin(bytes, resolve) {
      page = bytes;
      numberOf = resolve;
      numbers = [];
      distinct.begin();
    },
    addAll(places, scope) {
      scopeOfPage = scope;
      places.visit(visitor);
    },
    add(link) {
      const use = linkUse(page, link);
      if (use !== null) addUsed(use, link.from, link.to);
    },
    numbers: () => numbers,
  };
}

const SLASH = 0x2f;
const COLON = 0x3a;
const HTTP = 4;
const HTTPS = 5;

/** Whether what begins there means the same on every page of a host: a path from its root, or an address with a scheme. */
function isOfHost(bytes: Uint8Array, from: number): boolean {
  if (bytes[from] === SLASH) return true;
  let colon = from;
  while (isLetter(bytes[colon])) colon++;
  if (colon === from || bytes[colon] !== COLON) return false;
  // `http:a.html` is an address within the folder.
  const length = colon - from;
  return (length !== HTTP && length !== HTTPS) || (bytes[colon + 1] === SLASH && bytes[colon + 2] === SLASH);
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
