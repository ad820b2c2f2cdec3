import type { Decision } from './finding-life.ts';

/** What a person can do with a finding. `adjust`: confirm it with a text or a number put right. */
export const REVIEW_VERBS = ['confirm', 'dismiss', 'adjust', 'reopen'] as const;
export type ReviewVerb = (typeof REVIEW_VERBS)[number];

/** A finding as a review meets it. */
export interface ReviewedFinding {
  decision: Decision;
  isVeto: boolean;
  /** Of a proposed one the account that proposed it. */
  proposer: string | null;
}

/** Why a review is refused. `same-person`: a veto needs a second one; `as-before`: that is decided already. */
export type ReviewRefusal = 'same-person' | 'as-before';

/**
 * What a finding is after a review. A veto is confirmed by two persons; whoever adjusts it proposes it anew, because the one before had
 * agreed to something else.
 */
export function decisionAfter(
  { decision, isVeto, proposer }: ReviewedFinding,
  { verb, reviewer }: { verb: ReviewVerb; reviewer: string },
): Decision | { refused: ReviewRefusal } {
  if (verb === 'adjust') return isVeto ? 'proposed' : 'confirmed';
  if (verb === 'dismiss') return decision === 'dismissed' ? { refused: 'as-before' } : 'dismissed';
  if (verb === 'reopen') return decision === 'open' ? { refused: 'as-before' } : 'open';
  if (decision === 'confirmed') return { refused: 'as-before' };
  if (!isVeto) return 'confirmed';
  if (decision !== 'proposed') return 'proposed';
  return proposer === reviewer ? { refused: 'same-person' } : 'confirmed';
}

/** Confirming says what is there already; everything else has to be explained. */
export function needsReason(verb: ReviewVerb): boolean {
  return verb !== 'confirm';
}
