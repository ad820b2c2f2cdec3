import { type Kysely, sql, type Transaction } from 'kysely';
import { type ByAge, orderByAge } from '../list-order.ts';
import type { Tables } from '../tables.ts';
import type { ReviewRuleRow } from '../tables-findings.ts';
import { belowBody, type ReachOfLists, withinReach } from '../within-reach.ts';

/** A rule with what it is for and who made it. */
export interface ListedRule extends Omit<ReviewRuleRow, 'version'> {
  version: number;
  /** Name of the target or of the body that it is for. */
  scope: string;
  createdByName: string;
  revokedByName: string | null;
  /** Findings that it has dismissed. */
  dismissed: number;
}

export async function insertRule(
  transaction: Transaction<Tables>,
  rule: Omit<ReviewRuleRow, 'revokedAt' | 'revokedBy' | 'version'>,
): Promise<void> {
  await transaction
    .insertInto('reviewRules')
    .values({ ...rule, revokedAt: null, revokedBy: null })
    .execute();
}

/** The rules that hold for a target on a day, the oldest first. */
export async function rulesFor(
  database: Kysely<Tables>,
  { targetId, day }: { targetId: string; day: string },
): Promise<Pick<ReviewRuleRow, 'id' | 'checkId' | 'urlPattern' | 'phrase' | 'until' | 'reason'>[]> {
  const { rows } = await sql<Pick<ReviewRuleRow, 'id' | 'checkId' | 'urlPattern' | 'phrase' | 'until' | 'reason'>>`
    select id, check_id, url_pattern, phrase, until, reason from review_rules
    where revoked_at is null and (until is null or until >= ${day}::date) and (target_id = ${targetId}
      or organization_id = any(array(select unnest(lineage) from organizations join targets
        on targets.organization_id = organizations.id where targets.id = ${targetId})))
    order by id`.execute(database);
  return rows;
}

export interface RulesWanted {
  /** One alone. */
  id?: string | undefined;
  /** Whether it was not revoked. */
  isInForce?: boolean | undefined;
  /** For one target alone. */
  target?: string | undefined;
  /** For targets of a body and everything below it, and for such bodies. */
  organization?: string | undefined;
  check?: string | undefined;
  sort: ByAge;
  /** Id of the last one of the page before. */
  after: string | null;
  limit: number;
}

/** Rules for targets and bodies that a right covers. */
export async function rulesWithin(
  database: Kysely<Tables>,
  reach: ReachOfLists,
  { id, isInForce, target, organization, check, sort, after, limit }: RulesWanted,
): Promise<ListedRule[]> {
  const { way, beyond } = orderByAge(sort);
  const { rows } = await sql<ListedRule>`
    select rules.id, rules.target_id, rules.organization_id, check_id, url_pattern, phrase, until, reason, created_by,
      rules.created_at, revoked_at, revoked_by, rules.version, coalesce(targets.name, organizations.full_name) as scope,
      makers.name as created_by_name, revokers.name as revoked_by_name,
      (select count(*) from reviews where rule_id = rules.id) as dismissed
    from review_rules rules left join targets on targets.id = rules.target_id
    join organizations on organizations.id = coalesce(rules.organization_id, targets.organization_id)
    join users makers on makers.id = created_by left join users revokers on revokers.id = revoked_by
    where ${withinReach(reach)} and ${id === undefined ? sql`true` : sql`rules.id = ${id}`}
      and ${isInForce === undefined ? sql`true` : isInForce ? sql`revoked_at is null` : sql`revoked_at is not null`}
      and ${belowBody(organization)} and ${target === undefined ? sql`true` : sql`rules.target_id = ${target}`}
      and ${check === undefined ? sql`true` : sql`check_id = ${check}`}
      and ${after === null ? sql`true` : sql`rules.id ${beyond} ${after}`}
    order by rules.id ${way} limit ${limit}`.execute(database);
  return rows;
}

/** Revokes a rule as it was seen; false where it was changed meanwhile. */
export async function revokeRule(
  transaction: Transaction<Tables>,
  { id, version, user, moment }: { id: string; version: number; user: string; moment: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('reviewRules')
    .set({ revokedAt: moment, revokedBy: user, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
