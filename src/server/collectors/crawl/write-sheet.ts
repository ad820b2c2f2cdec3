import { packLink } from '../../../core/model/packed-link.ts';
import { charsetOf, decodeBytes, sheetAddresses } from '../../../core/pages/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import type { CrawlContext } from './crawl-context.ts';
import { normaliseUrl } from './normalise-url.ts';

export type WriteSheet = typeof writeSheet;

/**
 * Writes down what a style sheet names, and meets it. Before its address: what is written of that says that the sheet was seen to.
 */
export function writeSheet({ table, frontier, options, write }: CrawlContext, id: number, body: Uint8Array): void {
  const url = table.get(id);
  const links = new Set<number>();
  for (const { use, address } of sheetAddresses(decodeBytes(body, charsetOf(body)))) {
    const named = normaliseUrl(address, url);
    if (named !== null) links.add(packLink(table.intern(named), use));
  }
  if (links.size === 0) return;
  frontier.meetLinks(links);
  write({
    kind: 'sheet',
    at: options.clock.moment(),
    id,
    url,
    sha256: sha256(body),
    bytes: body.length,
    links: [...links],
  });
}
