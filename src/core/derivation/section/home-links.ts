import { aliasKey } from '../address-alias.ts';
import { type Edges, USES, USES_OF_ADDRESS } from '../link/index.ts';
import type { Site } from '../site.ts';

/** Uses by which a visitor gets to another page. */
const LEADS = new Set(['page', 'frame']);

/** Keys (`aliasKey`) of the home page, of the addresses to which the home page leads, and of those to which these are redirected. */
export function homeLinks({ book, pages, outcomes }: Site, edges: Edges): Set<string> {
  const keys = new Set<string>();
  for (let page = 0; page < pages.size; page++) {
    if (!pages.isHome(page) || !pages.stands(page)) continue;
    keys.add(aliasKey(book.url(pages.address(page))));
    for (const link of edges.of(page)) {
      const use = link % USES_OF_ADDRESS;
      if (!LEADS.has(USES[use] ?? '')) continue;
      const address = (link - use) / USES_OF_ADDRESS;
      keys.add(aliasKey(book.url(address)));
      const to = outcomes.redirectedTo(address);
      if (to !== null) keys.add(aliasKey(book.url(to)));
    }
  }
  return keys;
}
