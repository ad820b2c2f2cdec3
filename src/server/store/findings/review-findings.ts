import { type Kysely, sql, type Transaction } from 'kysely';
import type { Decision, ReviewVerb } from '../../../core/process/index.ts';
import type { Tables } from '../tables.ts';
import { cleanJson } from './clean-json.ts';
import { type ReachOfLists, withinReach } from '../within-reach.ts';

/** A finding that is about to be reviewed, locked until the transaction ends. */
export interface LockedFinding {
  id: string;
  targetId: string;
  check: string | null;
  isVeto: boolean;
  decision: Decision;
  version: number;
  /** Of a proposed one the account that proposed it. */
  proposer: string | null;
}

/** Locks findings, always in the same order. */
export async function lockFindings(transaction: Transaction<Tables>, ids: readonly string[]): Promise<LockedFinding[]> {
  const { rows } = await sql<LockedFinding>`
    select findings.id, target_id, check_id as check, is_veto, decision, version,
      case when decision = 'proposed' then (select user_id from reviews
        where finding_id = findings.id and after = 'proposed' order by number desc limit 1) end as proposer
    from findings where id = any(${[...ids]}::uuid[]) order by id for update of findings`.execute(transaction);
  return rows;
}

export interface NewReview {
  findingId: string;
  verb: ReviewVerb | 'close';
  before: Decision;
  after: Decision;
  reason: string;
  ruleId: string | null;
}

/** Writes reviews, which stand for ever. `user`: null for a rule. */
export async function insertReviews(
  transaction: Transaction<Tables>,
  { user, moment }: { user: string | null; moment: string },
  reviews: readonly NewReview[],
): Promise<void> {
  if (reviews.length === 0) return;
  const of = (key: keyof NewReview) => reviews.map((review) => review[key]);
  await sql`insert into reviews (finding_id, verb, before, after, reason, rule_id, user_id, moment)
    select *, ${user}::uuid, ${moment}::timestamptz from unnest(${of('findingId')}::uuid[], ${of('verb')}::text[],
      ${of('before')}::text[], ${of('after')}::text[], ${of('reason')}::text[], ${of('ruleId')}::uuid[])`.execute(
    transaction,
  );
}

/** Sets what was decided about findings. `adjusted`: undefined leaves what was put right before. */
export async function setDecisions(
  transaction: Transaction<Tables>,
  reviews: readonly Pick<NewReview, 'findingId' | 'after'>[],
  { adjusted, moment }: { adjusted: object | null | undefined; moment: string },
): Promise<void> {
  const value = adjusted === undefined ? sql`adjusted` : sql`${adjusted === null ? null : cleanJson(adjusted)}::jsonb`;
  await sql`update findings set decision = after, changed_at = ${moment}, version = version + 1, adjusted = ${value}
    from unnest(${reviews.map(({ findingId }) => findingId)}::uuid[], ${reviews.map(({ after }) => after)}::text[])
      as given (finding_id, after)
    where findings.id = finding_id`.execute(transaction);
}

/** What happened to a finding, and what people decided, in order. */
export async function lifeOfFinding(database: Kysely<Tables>, id: string) {
  const changes = await database
    .selectFrom('findingChanges')
    .select(['moment', 'change', 'inspectionId'])
    .where('findingId', '=', id)
    .orderBy('number')
    .execute();
  const reviews = await database
    .selectFrom('reviews')
    .leftJoin('users', 'users.id', 'reviews.userId')
    .select(['verb', 'reason', 'before', 'after', 'moment', 'ruleId', 'userId', 'users.name as user'])
    .where('findingId', '=', id)
    .orderBy('number')
    .execute();
  return { changes, reviews };
}

/** How many of some findings a right covers. */
export async function countWithin(
  database: Kysely<Tables>,
  ids: readonly string[],
  reach: ReachOfLists,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from findings
    join targets on targets.id = findings.target_id join organizations on organizations.id = targets.organization_id
    where findings.id = any(${[...ids]}::uuid[]) and ${withinReach(reach)}`.execute(database);
  return rows[0]?.count ?? 0;
}
