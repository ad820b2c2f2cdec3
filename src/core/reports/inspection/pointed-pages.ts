import type { Finding, InspectionResult } from '../../model/inspection-result.ts';
import { inTurn } from './in-turn.ts';

/** What is wrong on every page of a site is proven by some of them. */
export const MOST_KEPT = 1000;
const MOST_OF_CHECK = 50;

/**
 * SHA-256 of the pages that findings point at and of which the bytes are worth keeping: at most 50 of each check and 1,000 in all, vetoes first, each
 * check in turn. What passed, and what could not be looked at, points at nothing.
 */
export function pointedPages(result: InspectionResult): Set<string> {
  const pages = new Set<string>();
  for (const page of inTurn(result, { ofCheck: MOST_OF_CHECK, thingsOf: hashesOf }))
    if (pages.size < MOST_KEPT) pages.add(page);
  return pages;
}

function hashesOf({ outcome, evidence }: Finding): string[] {
  return outcome === 'untested' ? [] : evidence.flatMap(({ sha256 }) => sha256 ?? []);
}
