import { openTextList } from '../../model/memory/index.ts';
import type { PageKind, PageTags } from '../../model/page-facts.ts';
import type { PagePlace, SeenPage } from '../../model/observation/index.ts';
import { openPlaceList } from '../place-list.ts';
import { pageTag } from '../page-tag.ts';
import { readabilityOf } from '../readable-pages.ts';
import { kindForTags } from '../required-tags.ts';

/** What is asked of a page to judge its tags. */
export interface TaggedPage extends PagePlace {
  kind: PageKind;
  tags: PageTags;
}

export function taggedPage(page: SeenPage): TaggedPage {
  const { url, at, sha256, facts } = page;
  return { url, at, sha256, kind: kindForTags(page), tags: facts.tags };
}

/** Pages whose tag and foot have different site codes, and the code that decides between them. */
export interface DisputedCodes {
  /** Every page of the site, of whatever kind. */
  see(page: SeenPage): void;
  /** Whether its tag and its foot differ; then the page is kept for the end. */
  isDisputed(page: SeenPage): boolean;
  pages(): Iterable<TaggedPage>;
  /** The code at the foot of the home page, else of most pages; null where none has one. Complete at the end only. */
  usual(): string | null;
}

export function openDisputedCodes(): DisputedCodes {
  const places = openPlaceList();
  const read = openTextList();
  const counts = new Map<string, number>();
  let ofHome: string | null = null;
  return {
    see(page) {
      const code = codeOf(page);
      if (code === null || readabilityOf(page) !== 'readable') return;
      counts.set(code, (counts.get(code) ?? 0) + 1);
      if (page.depth === 0 && (ofHome === null || code < ofHome)) ofHome = code;
    },
    isDisputed(page) {
      const { tags } = page.facts;
      const code = codeOf(page);
      const tag = pageTag(tags, 'SiteIDCode');
      if (code === null || tag === null || tag.toLowerCase() === code) return false;
      places.add(page);
      read.add(JSON.stringify({ kind: kindForTags(page), tags }));
      return true;
    },
    *pages() {
      for (let number = 0; number < places.length; number++) {
        yield { ...places.get(number), ...(JSON.parse(read.get(number)) as Pick<TaggedPage, 'kind' | 'tags'>) };
      }
    },
    usual: () => ofHome ?? mostFrequent(counts),
  };
}

const codeOf = ({ facts }: SeenPage) => facts.footer.siteCode?.toLowerCase() ?? null;

/** Of equals the first. */
function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  const [first] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
