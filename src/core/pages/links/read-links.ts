import { type PageTree, TAG, TEXT } from '../html/index.ts';
import type { AddressScan } from './address-scan.ts';
import { cssAddresses } from './css.ts';
import { type ElementAttributes, elementLinks } from './element-links.ts';
import type { FoundLink, VisitLink } from './found-link.ts';

/** Every address of a page in document order: of elements, in `srcset`, in styles, of `meta refresh`. Nothing is copied. */
export function readLinks(tree: PageTree, visit: VisitLink): void {
  const link: FoundLink = { kind: 'page', from: 0, to: 0 };
  const scan: AddressScan = { bytes: tree.bytes, link, visit };
  const { attributeName: names, valueFrom, valueTo } = tree;
  const attributes: ElementAttributes = { names, valueFrom, valueTo, first: 0, end: 0 };
  for (let node = 0; node < tree.size; node++) {
    const tag = tree.tag[node] ?? 0;
    if (tag === TEXT) readText(tree, node, scan);
    else {
      attributes.first = tree.attributes[node] ?? 0;
      attributes.end = tree.attributes[node + 1] ?? 0;
      elementLinks(tag, attributes, scan);
    }
  }
}

function readText({ tag, parent, from, to }: PageTree, node: number, scan: AddressScan): void {
  const above = parent[node] ?? -1;
  if (above < 0 || tag[above] !== TAG.style) return;
  scan.link.kind = 'image';
  cssAddresses(scan, from[node] ?? 0, to[node] ?? 0);
}
