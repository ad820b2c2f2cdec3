import { ATTRIBUTE, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import type { PageLinks } from './page-links.ts';

/** With fewer, pictures are single ones of a text or of a menu. */
const FEWEST_PICTURES = 4;
/** Elements between a link and the caption that it stands in. */
const MOST_STEPS = 2;
/** Its last part is a number of an article; what follows does not matter. */
const ARTICLE = /^[^?#]*\/[^/?#]*\d[^/?#]*$/u;

/**
 * The links of a gallery, however short they are: captions (`figcaption`) of several pictures that lead to pages whose addresses are
 * the same but for their numbers. Nodes, in order.
 */
export function captionedPictures({ tree, attribute }: Page, { nodes }: PageLinks): number[] {
  const galleries = new Map<string, number[]>();
  for (const node of nodes) {
    if (!isCaption(tree, node)) continue;
    const href = attribute(node, ATTRIBUTE.href) ?? '';
    if (!ARTICLE.test(href)) continue;
    const kind = href.replaceAll(/\d+/gu, '0');
    const links = galleries.get(kind) ?? [];
    links.push(node);
    galleries.set(kind, links);
  }
  return [...galleries.values()].filter((links) => links.length >= FEWEST_PICTURES).flat();
}

function isCaption({ tag, parent }: Page['tree'], link: number): boolean {
  let node = parent[link] ?? -1;
  for (let step = 0; step < MOST_STEPS && node >= 0; step++) {
    if (tag[node] === TAG.figcaption) return tag[parent[node] ?? -1] === TAG.figure;
    node = parent[node] ?? -1;
  }
  return false;
}
