import type { Finding, Findings, InspectionResult } from '../../model/inspection-result.ts';

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
  const queues = queuesOf(result);
  const pages = new Set([result.inspection.target.home]);
  for (let turn = 0; queues.some((queue) => turn < queue.length); turn++) {
    for (const queue of queues) {
      const page = queue[turn];
      if (page !== undefined && pages.size < MOST_PICTURED) pages.add(page);
    }
  }
  return [...pages];
}

/** The pages of each check, severest first. */
function queuesOf({ indicators, findings }: InspectionResult): string[][] {
  const ofVetoes = (outlook: string) => indicators.filter(({ veto }) => veto === outlook).map(({ check }) => check);
  const byCheck = pagesByCheck(findings);
  const checks = new Set([...ofVetoes('reached'), ...ofVetoes('open'), ...byCheck.keys()]);
  return [...checks].map((check) => byCheck.get(check) ?? []);
}

/** In the order of the findings. */
function pagesByCheck(findings: Findings): Map<string, string[]> {
  const byCheck = new Map<string, string[]>();
  for (const finding of findings) {
    const pages = byCheck.get(finding.check) ?? [];
    byCheck.set(finding.check, pages);
    const page = pages.length < MOST_OF_CHECK ? pageOf(finding) : null;
    if (page !== null && !pages.includes(page)) pages.push(page);
  }
  return byCheck;
}

function pageOf({ outcome, evidence }: Finding): string | null {
  if (outcome !== 'failed') return null;
  return evidence.find(({ url, sha256 }) => sha256 !== null && /^https?:\/\//u.test(url))?.url ?? null;
}
