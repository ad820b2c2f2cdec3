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
  return all.toSorted(inOrder).slice(0, MOST_EVIDENCE);
}

/** How often something was seen, with the first ten places: memory stays flat however many there are. */
export interface EvidenceTally {
  readonly count: number;
  add(evidence: Evidence): void;
  /** In order of their addresses, whatever the order in which they came. */
  first(): Evidence[];
}

export function openEvidenceTally(): EvidenceTally {
  let kept: Evidence[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(evidence) {
      count++;
      const last = kept[MOST_EVIDENCE - 1];
      if (last === undefined || inOrder(evidence, last) < 0) kept = firstEvidence([...kept, evidence]);
    },
    first: () => kept,
  };
}

function inOrder(a: Evidence, b: Evidence): number {
  return compare(a.url, b.url) || compare(a.quote ?? '', b.quote ?? '');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function shortened(text: string): string {
  const signs = Array.from(text);
  return signs.length <= MOST_QUOTED ? text : `${signs.slice(0, MOST_QUOTED - 1).join('')}…`;
}
