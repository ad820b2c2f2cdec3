import type { FindingBrief, Findings } from './inspection-result.ts';

/** For who counts findings, or wants few of many: no evidence is made of the others. */
export function* briefsOf(findings: Findings): Generator<FindingBrief> {
  if (findings.briefs !== undefined) yield* findings.briefs();
  else for (const finding of findings) yield { ...finding, whole: () => finding };
}
