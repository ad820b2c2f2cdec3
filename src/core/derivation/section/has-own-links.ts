import { aliasKey } from '../address-alias.ts';
import { type Edges, USES, USES_OF_ADDRESS } from '../link/index.ts';
import type { Site } from '../site.ts';
import type { Frames } from './frames.ts';
import { listPageOf } from './paging.ts';

/** Uses that may be what a column shows, when its entries were not recognised. */
const SHOWN = new Set(['page', 'file', 'frame', 'image', 'media']);

export interface OwnLinksContext extends Site {
  edges: Edges;
  homeKeys: ReadonlySet<string>;
  /** Keys of lists (`listPageOf`) that are columns: menus lead from one to the next. */
  columnKeys: ReadonlySet<string>;
  isCommon(address: number): boolean;
  /** What was read with the page. */
  frames: Frames;
}

/**
 * Whether a page leads to something, or shows something, that is not of the frame of the site: then it is not certain that it is
 * blank, even when no entries were recognised.
 */
export function hasOwnLinks(page: number, context: OwnLinksContext): boolean {
  const { book, edges, homeKeys, columnKeys, isCommon, frames } = context;
  for (const link of edges.of(page)) {
    const use = link % USES_OF_ADDRESS;
    const address = (link - use) / USES_OF_ADDRESS;
    if (!SHOWN.has(USES[use] ?? '') || isCommon(address) || frames.isRead(address)) continue;
    const url = book.url(address);
    if (!homeKeys.has(aliasKey(url)) && !columnKeys.has(listPageOf(url).key)) return true;
  }
  return false;
}
