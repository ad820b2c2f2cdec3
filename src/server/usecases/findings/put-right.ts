import type { ListedFinding } from '../../store/findings/list-findings.ts';

/** A finding as it is after what people put right, without what is for the inside. */
export function putRight(finding: ListedFinding) {
  const { lineage: _lineage, openedIn: _openedIn, seenIn: _seenIn, foundBy: _foundBy, adjusted, ...rest } = finding;
  const { message = rest.message, about = rest.about, measured = rest.measured } = adjusted ?? {};
  return { ...rest, message, about, measured, isAdjusted: adjusted !== null };
}
