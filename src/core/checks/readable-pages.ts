import { type Link, type SeenPage, stateOf } from '../model/observation/index.ts';

/** What can be said about a page at all. */
export type Readability = 'readable' | 'scripted' | 'not-a-page';

/**
 * `scripted`: nobody ran its scripts, so nothing is known of what it shows. `not-a-page`: no answer with content, or a page that
 * says that there is nothing. What looks like a page and only fills a frame of others is told by `openPartsOfPages`.
 */
export function readabilityOf({ reach, scripted, facts }: SeenPage): Readability {
  if (stateOf(reach) !== 'open' || facts.kind === 'error') return 'not-a-page';
  return scripted ? 'scripted' : 'readable';
}

/**
 * Addresses that are no pages of their own, gathered from links in any order; few on any site. The home page always is one, also where
 * links to what is not there lead to it.
 */
export interface PartsOfPages {
  see(link: Link): void;
  seePage(page: SeenPage): void;
  /** Whether the address only fills a frame of other pages, or answers like one that does not exist. Complete at the end only. */
  has(url: string): boolean;
}

export function openPartsOfPages(): PartsOfPages {
  const known = new Set<string>();
  const homes = new Set<string>();
  return {
    see({ url, use, isSoftNotFound, reach }) {
      if (use !== 'frame' && !isSoftNotFound) return;
      known.add(url);
      if (reach !== null) known.add(reach.url);
    },
    seePage({ url, depth }) {
      if (depth === 0) homes.add(url);
    },
    has: (url) => known.has(url) && !homes.has(url),
  };
}
