import type { PagePlace, SeenPage } from '../model/observation/index.ts';
import type { Evidence } from '../model/verdict.ts';
import { MOST_EVIDENCE } from '../model/verdict.ts';

const MOST_QUOTED = 120;

/** Evidence on a page; `quote` as displayed, cut at 120 characters. */
export function evidenceOf({ url, sha256, at }: PagePlace | SeenPage, quote: string | null = null): Evidence {
  return { url, quote: quote === null ? null : shortened(quote), at, sha256 };
}

/** The first ten in order of their addresses, whatever the order in which they came. */
export function firstEvidence(all: readonly Evidence[]): Evidence[] {
  return all.toSorted((a, b) => compare(a.url, b.url) || compare(a.quote ?? '', b.quote ?? '')).slice(0, MOST_EVIDENCE);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function shortened(text: string): string {
  const signs = Array.from(text);
  return signs.length <= MOST_QUOTED ? text : `${signs.slice(0, MOST_QUOTED - 1).join('')}…`;
}
