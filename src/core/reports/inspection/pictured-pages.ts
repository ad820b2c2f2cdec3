import type { Finding, InspectionResult } from '../../model/inspection-result.ts';
import { inTurn } from './in-turn.ts';

/** More pictures nobody looks at, and a report is to stay a file that can be sent. */
export const MOST_PICTURED = 12;
/** Of one check: what is wrong on many pages mostly looks the same on each. */
const MOST_OF_CHECK = 3;

/**
 * Pages of which a picture is worth keeping, at most 12: the home page, then for up to three findings of each check, one of each in turn, the
 * first page of its evidence, vetoes that apply before vetoes that may and both before the rest, in the order of the findings. Pages from which
 * nothing came back are left out: there is nothing to be seen.
 */
export function picturedPages(result: InspectionResult): string[] {
  if (result.seen.pages === 0) return [];
  const pages = new Set([result.inspection.target.home]);
  for (const page of inTurn(result, { ofCheck: MOST_OF_CHECK, thingsOf: pageOf }))
    if (pages.size < MOST_PICTURED) pages.add(page);
  return [...pages];
}

function pageOf({ outcome, evidence }: Finding): string[] {
  if (outcome !== 'failed') return [];
  const seen = evidence.find(({ url, sha256 }) => sha256 !== null && /^https?:\/\//u.test(url));
  return seen === undefined ? [] : [seen.url];
}
