import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { type Decision, decisionAfter, needsReason, type ReviewVerb } from '../../../core/process/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { cleanText } from '../../store/findings/clean-json.ts';
import { countAnew } from '../../store/findings/count-anew.ts';
import {
  type Adjustment,
  type FindingFilter,
  type FindingPlace,
  findingPlaces,
} from '../../store/findings/list-findings.ts';
import {
  countWithin,
  insertReviews,
  type LockedFinding,
  lockFindings,
  type NewReview,
  setDecisions,
} from '../../store/findings/review-findings.ts';
import type { Tables } from '../../store/tables.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { findingReach } from './finding-reach.ts';
import { writeRule } from './review-rules.ts';

/** At once, so that one event tells all of it. */
export const MOST_REVIEWED = 20_000;

/** Which findings: those named, as they were seen; or all of a filter, of which as many were seen. */
export type Chosen =
  | { findings: readonly { id: string; version: number }[] }
  | { filter: FindingFilter; expected: number };

export interface Review {
  verb: ReviewVerb;
  reason: string;
  /** What `adjust` puts right. */
  adjusted?: Adjustment | undefined;
  /** Remembers a dismissal for what will be found. */
  remember?:
    | {
        /** For a body and everything below it; null: for the target of the findings, which is one then. */
        organizationId: string | null;
        urlPattern: string | null;
        phrase: string | null;
        until: string | null;
      }
    | undefined;
}

export interface Reviewed {
  /** What became of how many. */
  decisions: Record<Decision, number>;
  /** The rule that was made. */
  ruleId: string | null;
}

/**
 * Decides about findings, all of them or none, in one event.
 * @throws AppError `version-changed`, `second-person-needed`, `reviewed-already`, `reason-missing`, `rule-not-possible`,
 * `too-many-findings`, `not-found`
 */
export async function reviewFindings(
  service: Service,
  who: Who,
  { chosen, review }: { chosen: Chosen; review: Review },
): Promise<Reviewed> {
  const reason = cleanText(review.reason).trim();
  if (reason === '' && needsReason(review.verb)) throw new AppError('reason-missing');
  return service.database.transaction().execute(async (transaction) => {
    const locked = await lockChosen(transaction, who, chosen);
    if (review.verb === 'adjust' && locked.length > 1) throw new AppError('too-many-findings', { limit: '1' });
    const { remember } = review;
    if (remember !== undefined && review.verb !== 'dismiss')
      throw new AppError('rule-not-possible', { reason: review.verb });
    const rule = remember === undefined ? null : { ...remember, ...scopeOf(locked, remember.organizationId), reason };
    const ruleId = rule === null ? null : await writeRule(service, who, { transaction, rule });
    const reviews = decide(locked, { verb: review.verb, reason, reviewer: who.user.id });
    const moment = service.clock.moment();
    await insertReviews(transaction, { user: who.user.id, moment }, reviews);
    await setDecisions(transaction, reviews, { adjusted: adjustmentBy(review), moment });
    await countAnew(
      transaction,
      locked.map(({ targetId }) => targetId),
    );
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'review',
      object: 'finding',
      objectId: reviews.length === 1 ? (reviews[0]?.findingId ?? '') : newId(),
      before: reviews.map(({ findingId, before }) => ({ id: findingId, decision: before })),
      after: {
        verb: review.verb,
        reason,
        adjusted: review.adjusted ?? null,
        rule: rule === null ? null : { id: ruleId, ...rule },
        decisions: reviews.map(({ findingId, after }) => ({ id: findingId, decision: after })),
      },
    });
    const decisions = { open: 0, proposed: 0, confirmed: 0, dismissed: 0 };
    for (const { after } of reviews) decisions[after]++;
    return { decisions, ruleId };
  });
}

/** Undefined: what was put right stays; it falls with what was decided. */
function adjustmentBy({ verb, adjusted }: Review): Adjustment | null | undefined {
  if (verb === 'adjust') return adjusted ?? {};
  return verb === 'reopen' || verb === 'dismiss' ? null : undefined;
}

async function lockChosen(transaction: Transaction<Tables>, who: Who, chosen: Chosen): Promise<LockedFinding[]> {
  const reach = findingReach(who, 'change');
  if ('findings' in chosen) {
    const versions = new Map(chosen.findings.map(({ id, version }) => [id, version]));
    if (versions.size > MOST_REVIEWED) throw new AppError('too-many-findings', { limit: String(MOST_REVIEWED) });
    const ids = [...versions.keys()];
    if ((await countWithin(transaction, ids, reach)) !== ids.length) throw new AppError('not-found');
    const locked = await lockFindings(transaction, ids);
    if (locked.some(({ id, version }) => versions.get(id) !== version)) throw new AppError('version-changed');
    return locked;
  }
  const { filter, expected } = chosen;
  if (expected > MOST_REVIEWED) throw new AppError('too-many-findings', { limit: String(MOST_REVIEWED) });
  const ids = await idsOf(transaction, { reach, filter, most: expected + 1 });
  if (ids.length !== expected) throw new AppError('version-changed');
  return lockFindings(transaction, ids);
}

/** All ids of a filter, so many at most. */
async function idsOf(
  transaction: Transaction<Tables>,
  { reach, filter, most }: { reach: ReturnType<typeof findingReach>; filter: FindingFilter; most: number },
): Promise<string[]> {
  const ids: string[] = [];
  for (let after: FindingPlace | null = null; ;) {
    const page = { sort: 'opened', limit: most - ids.length, after } as const;
    const { places, end } = await findingPlaces(transaction, { reach, filter, page });
    ids.push(...places.map(({ id }) => id));
    if (end === null || ids.length >= most) return ids;
    after = end;
  }
}

function decide(
  locked: readonly LockedFinding[],
  { verb, reason, reviewer }: { verb: ReviewVerb; reason: string; reviewer: string },
): NewReview[] {
  const decided = locked.map((finding) => ({ finding, after: decisionAfter(finding, { verb, reviewer }) }));
  const refused = decided.flatMap(({ after }) => (typeof after === 'string' ? [] : [after.refused]));
  const [first] = refused.toSorted().toReversed();
  const count = String(refused.filter((one) => one === first).length);
  if (first === 'same-person') throw new AppError('second-person-needed', { count });
  if (first === 'as-before') throw new AppError('reviewed-already', { count });
  return decided.map(({ finding: { id, decision }, after }) => ({
    findingId: id,
    verb,
    before: decision,
    after: typeof after === 'string' ? after : decision,
    reason,
    ruleId: null,
  }));
}

/** What a rule made from findings is about: their one check, and their one target unless a body is given. */
function scopeOf(locked: readonly LockedFinding[], organizationId: string | null) {
  if (locked.some(({ isVeto }) => isVeto)) throw new AppError('rule-not-possible', { reason: '单项否决 (veto)' });
  const [check, ...others] = new Set(locked.map((one) => one.check));
  if (check === undefined || check === null || others.length > 0)
    throw new AppError('rule-not-possible', { reason: '一个检查项 (one check)' });
  const [targetId, ...further] = new Set(locked.map((one) => one.targetId));
  if (organizationId === null && (targetId === undefined || further.length > 0))
    throw new AppError('rule-not-possible', { reason: '一个网站 (one target)' });
  return { check, organizationId, targetId: organizationId === null ? (targetId ?? null) : null };
}
