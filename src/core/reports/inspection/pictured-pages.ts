import type { Finding, InspectionResult } from '../../model/inspection-result.ts';

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
  const queues = checksInOrder(result).map((check) => pagesOf(result.findings.filter((one) => one.check === check)));
  const pages = new Set([result.inspection.target.home]);
  for (let turn = 0; queues.some((queue) => turn < queue.length); turn++) {
    for (const queue of queues) {
      const page = queue[turn];
      if (page !== undefined && pages.size < MOST_PICTURED) pages.add(page);
    }
  }
  return [...pages];
}

/** Severest first. */
function checksInOrder({ indicators, findings }: InspectionResult): string[] {
  const ofVetoes = (outlook: string) => indicators.filter(({ veto }) => veto === outlook).map(({ check }) => check);
  return [...new Set([...ofVetoes('reached'), ...ofVetoes('open'), ...findings.map(({ check }) => check)])];
}

function pagesOf(findings: readonly Finding[]): string[] {
  const pages = findings
    .filter(({ outcome }) => outcome === 'failed')
    .flatMap(({ evidence }) => evidence.find(({ url, sha256 }) => sha256 !== null && /^https?:\/\//u.test(url)) ?? []);
  return [...new Set(pages.map(({ url }) => url))].slice(0, MOST_OF_CHECK);
}
