import { type Link, type PagePlace, type Sheet, unpackLink } from '../../model/observation/index.ts';
import { siteOf } from '../address-alias.ts';
import { MOST_PLACES } from '../page-table.ts';
import type { Site } from '../site.ts';

/** What style sheets name: few addresses, beside the links of pages. */
export interface SheetLinks {
  see(sheet: Sheet): void;
  /** After everything was seen and settled; in the order of addresses. */
  give(give: (link: Link) => void): void;
}

export function openSheetLinks({ book, outcomes, home }: Site): SheetLinks {
  /** By packed link, with the number that the address has here. */
  const named = new Map<string, { use: Link['use']; address: number; places: Map<string, PagePlace> }>();
  return {
    see({ url, sha256, at, links }) {
      for (const packed of links) {
        const { address: id, use } = unpackLink(packed);
        const address = book.byId(id);
        const key = `${book.url(address)} ${use}`;
        const known = named.get(key) ?? { use, address, places: new Map<string, PagePlace>() };
        known.places.set(url, { url, sha256, at });
        named.set(key, known);
      }
    },
    give(give) {
      for (const [, { use, address, places }] of [...named].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        const url = book.url(address);
        const outcome = outcomes.get(address);
        const sheets = [...places.values()].toSorted((a, b) => (a.url < b.url ? -1 : 1));
        give({
          kind: 'link',
          url,
          use,
          scope: siteOf(url) === siteOf(home) ? 'internal' : 'external',
          onHome: false,
          state: outcomes.state(address),
          reach: outcome?.reach ?? null,
          isSoftNotFound: false,
          contentType: outcome?.contentType ?? null,
          length: outcome?.length ?? null,
          sniffed: outcome?.sniffed ?? null,
          pages: sheets.slice(0, MOST_PLACES),
          pageCount: sheets.length,
          isOfSheet: true,
        });
      }
    },
  };
}
