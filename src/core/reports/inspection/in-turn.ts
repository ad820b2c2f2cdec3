import { briefsOf } from '../../model/finding-briefs.ts';
import type { Finding, Findings, InspectionResult } from '../../model/inspection-result.ts';

/** What is taken of findings, and how much. */
export interface Taking {
  /** Of one check at most. */
  ofCheck: number;
  thingsOf(finding: Finding): readonly string[];
}

/**
 * Something of the findings of each check in turn, vetoes that apply before vetoes that may and both before the rest, each thing of a check once, in
 * the order of the findings.
 */
export function* inTurn({ indicators, findings }: InspectionResult, taking: Taking): Generator<string> {
  const ofVetoes = (outlook: string) => indicators.filter(({ veto }) => veto === outlook).map(({ check }) => check);
  const byCheck = thingsByCheck(findings, taking);
  const checks = new Set([...ofVetoes('reached'), ...ofVetoes('open'), ...byCheck.keys()]);
  const queues = [...checks].map((check) => [...(byCheck.get(check) ?? [])]);
  for (let turn = 0; queues.some((queue) => turn < queue.length); turn++)
    for (const queue of queues) {
      const thing = queue[turn];
      if (thing !== undefined) yield thing;
    }
}

function thingsByCheck(findings: Findings, { ofCheck, thingsOf }: Taking): Map<string, Set<string>> {
  const byCheck = new Map<string, Set<string>>();
  for (const { check, whole } of briefsOf(findings)) {
    const things = byCheck.get(check) ?? new Set();
    byCheck.set(check, things);
    for (const thing of things.size < ofCheck ? thingsOf(whole()) : []) if (things.size < ofCheck) things.add(thing);
  }
  return byCheck;
}
