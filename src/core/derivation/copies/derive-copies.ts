import type { Copies } from '../../model/observation/index.ts';
import { aliasKey } from '../address-alias.ts';
import { numberInAddress } from '../number-in-address.ts';
import { MOST_PLACES } from '../page-table.ts';
import type { PageTitles } from '../page-titles.ts';
import type { Site } from '../site.ts';
import type { Prints } from './collect-prints.ts';

export interface CopySources extends Site {
  prints: Prints;
  titles: PageTitles;
  order: Uint32Array;
}

/** Gives groups of articles of equal title and text at different addresses, in the order of their first addresses. */
export function deriveCopies(sources: CopySources, give: (copies: Copies) => void): void {
  const { prints, titles, pages, order } = sources;
  const places = new Uint32Array(pages.size);
  for (const [place, page] of pages.inOrder(order).entries()) places[page] = place;
  const placeOf = (article: number) => places[prints.page(article)] ?? 0;
  const sorted = Uint32Array.from({ length: prints.size }, (_, article) => article)
    .filter((article) => pages.stands(prints.page(article)))
    .toSorted((a, b) => prints.compare(a, b) || placeOf(a) - placeOf(b));
  const groups = equalRuns(sorted, prints)
    .map((group) => withoutAliases(group, sources))
    .filter((group) => group.length > 1);
  for (const group of groups.toSorted((a, b) => placeOf(a[0] ?? 0) - placeOf(b[0] ?? 0))) {
    give({
      kind: 'copies',
      title: titles.get(prints.page(group[0] ?? 0)),
      pages: group.slice(0, MOST_PLACES).map((article) => pages.place(prints.page(article))),
      pageCount: group.length,
    });
  }
}

/** Runs of two and more. */
function equalRuns(sorted: Uint32Array, prints: Prints): Uint32Array[] {
  const runs: Uint32Array[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && prints.compare(sorted[from] ?? 0, sorted[to] ?? 0) === 0) to++;
    if (to - from > 1) runs.push(sorted.subarray(from, to));
  }
  return runs;
}

/** An article has one number in a system, under whatever column it is shown; shorter numbers may be counted in each folder. */
const SMALLEST_ID = 10_000;

/** The first of each article: spellings of one address, addresses that lead to one, and one number under several columns are one. */
function withoutAliases(group: Uint32Array, { prints, pages, book, outcomes }: CopySources): number[] {
  const seen = new Set<string>();
  return Array.from(group).filter((article) => {
    const address = pages.address(prints.page(article));
    const url = book.url(outcomes.redirectedTo(address) ?? address);
    const numbered = numberInAddress(url);
    const keys = [
      aliasKey(url),
      ...(numbered !== null && numbered.number >= SMALLEST_ID ? [`#${numbered.number}`] : []),
    ];
    const isNew = keys.every((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}
