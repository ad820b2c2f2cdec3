import { type Kysely, sql, type Transaction } from 'kysely';
import { type ByAge, orderByAge } from './list-order.ts';
import type { Tables } from './tables.ts';
import { belowBody, type ReachOfLists, withinReach } from './within-reach.ts';

/** When the newest post of an account is from, as somebody saw it. */
export interface AccountLook {
  targetId: string;
  /** Null: there was none. */
  newest: string | null;
  seenOn: string;
}

/** Which of some targets are accounts that a right covers. */
export async function accountsAmong(
  database: Kysely<Tables>,
  ids: readonly string[],
  reach: ReachOfLists,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select targets.id from targets join organizations on organizations.id = targets.organization_id
    where targets.id = any(${[...ids]}::uuid[]) and targets.kind = 'account' and ${withinReach(reach)}`.execute(
    database,
  );
  return new Set(rows.map(({ id }) => id));
}

export async function insertAccountLooks(
  transaction: Transaction<Tables>,
  looks: readonly AccountLook[],
  { at, by }: { at: string; by: string | null },
): Promise<void> {
  await sql`insert into account_looks (target_id, newest, seen_on, noted_at, noted_by)
    select "targetId", newest, "seenOn", ${at}, ${by}
    from json_to_recordset(${JSON.stringify(looks)}::json) as given ("targetId" uuid, newest date, "seenOn" date)`.execute(
    transaction,
  );
}

/** An account with the last look at it; all null: nobody has looked. */
export interface LookedAccount {
  targetId: string;
  name: string;
  platform: string;
  organizationId: string;
  organization: string;
  newest: string | null;
  seenOn: string | null;
  notedAt: string | null;
  notedByName: string | null;
  /** Where it stands in the list: the day that counts, or one before all others. */
  since: string;
}

export type LookPlace = Pick<LookedAccount, 'since' | 'targetId'>;

const NEVER = '0001-01-01';

export interface AccountsWanted {
  /** A body and everything below it. */
  organization?: string | undefined;
  target?: string | undefined;
  platform?: string | undefined;
  /** By the newest post. Oldest first: before all others those that nobody has looked at. */
  sort: ByAge;
  after: LookPlace | null;
  limit: number;
  reach: ReachOfLists;
}

/** Accounts in use that a right covers. */
export async function lookedAccounts(
  database: Kysely<Tables>,
  { organization, target, platform, sort, after, limit, reach }: AccountsWanted,
): Promise<LookedAccount[]> {
  const { way, beyond } = orderByAge(sort);
  const conditions = [
    withinReach(reach),
    sql`targets.kind = 'account' and targets.status = 'active'`,
    belowBody(organization),
    ...(platform === undefined ? [] : [sql`accounts.platform = ${platform}`]),
    ...(target === undefined ? [] : [sql`targets.id = ${target}`]),
  ];
  const rest =
    after === null ? sql`true` : sql`(since, target_id) ${beyond} (${after.since}::date, ${after.targetId}::uuid)`;
  const { rows } = await sql<LookedAccount>`
    select * from (
      select targets.id as target_id, targets.name, accounts.platform, targets.organization_id,
        organizations.short_name as organization, last.newest, last.seen_on, last.noted_at, users.name as noted_by_name,
        coalesce(last.newest, last.seen_on, ${NEVER}::date) as since
      from targets
      join organizations on organizations.id = targets.organization_id
      join accounts on accounts.target_id = targets.id
      left join lateral (select * from account_looks where target_id = targets.id order by number desc limit 1) last on true
      left join users on users.id = last.noted_by
      where ${sql.join(conditions, sql` and `)}) listed
    where ${rest} order by since ${way}, target_id ${way} limit ${limit}`.execute(database);
  return rows;
}
