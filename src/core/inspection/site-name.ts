import { pageTag } from '../checks/index.ts';
import type { SeenPage } from '../model/observation/index.ts';
import { printable } from '../model/printable.ts';

/** Names are shorter; what is longer is none. */
const MOST_SIGNS = 60;

/** What a site calls itself: SiteName of its home page. Whatever the order in which pages come. */
export interface SiteNaming {
  see(page: SeenPage): void;
  end(): string | null;
}

export function openSiteName(): SiteNaming {
  // A home page that leads on to another address is two: the first in order of addresses that has a name stands.
  let named: { url: string; name: string } | null = null;
  return {
    see({ depth, url, facts }) {
      if (depth !== 0 || (named !== null && named.url <= url)) return;
      const name = asName(pageTag(facts.tags, 'SiteName') ?? '');
      if (name !== null) named = { url, name };
    },
    end: () => named?.name ?? null,
  };
}

/** On one line; null where there is no name in it. */
function asName(text: string): string | null {
  const name = printable(text).replaceAll(/\s+/gu, ' ').trim();
  return name === '' || Array.from(name).length > MOST_SIGNS ? null : name;
}
