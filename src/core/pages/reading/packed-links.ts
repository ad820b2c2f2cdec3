import { packLink } from '../../model/packed-link.ts';
import { type FoundLink, isFileAddressAt } from '../links/index.ts';
import type { ResolveLink } from './crawl-origin.ts';

const HASH = 0x23;

/** The links of a page as numbers of addresses with what they are for (`unpackLink`), distinct, in order. */
export interface PackedLinks {
  add(link: Readonly<FoundLink>): void;
  numbers(): number[];
}

export function openPackedLinks(bytes: Uint8Array, resolve: ResolveLink): PackedLinks {
  const links = new Set<number>();
  return {
    add({ kind, from, to }) {
      // A place of the page itself.
      if (bytes[from] === HASH) return;
      const number = resolve(from, to);
      if (number >= 0) links.add(packLink(number, kind === 'page' && isFileAddressAt(bytes, from, to) ? 'file' : kind));
    },
    numbers: () => [...links],
  };
}
