import { packLink } from '../../model/observation/index.ts';
import type { PageTree } from '../html/index.ts';
import { isFileAddressAt, readLinks } from '../links/index.ts';
import type { ResolveLink } from './crawl-origin.ts';

const HASH = 0x23;

/** Gives the links of a page as numbers of addresses with what they are for (`unpackLink`): distinct, in order. */
export function openPackedLinks(): (tree: PageTree, resolve: ResolveLink) => number[] {
  return (tree, resolve) => {
    const links = new Set<number>();
    readLinks(tree, ({ kind, from, to }) => {
      // A place of the page itself.
      if (tree.bytes[from] === HASH) return;
      const number = resolve(from, to);
      if (number < 0) return;
      links.add(packLink(number, kind === 'page' && isFileAddressAt(tree.bytes, from, to) ? 'file' : kind));
    });
    return [...links];
  };
}
