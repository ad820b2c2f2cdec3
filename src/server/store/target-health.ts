import { type Kysely, sql } from 'kysely';
import type { DayCount } from '../../core/monitoring/index.ts';
import { type TargetFilter, targetConditions } from './registry/targets.ts';
import type { Tables } from './tables.ts';
import { type ReachOfLists, withinReach } from './within-reach.ts';

/** What the health of a website is told by, in sums. */
export interface HealthSums {
  id: string;
  /** Of its body: official order. */
  officialOrder: number;
  /** Days within the time that count. */
  fullDays: number;
  failed: number;
  /** Problems that are there and read by a veto, by decision; what no check could tell counts once a person has said so. */
  vetoOpen: number;
  vetoProposed: number;
  vetoConfirmed: number;
}

export interface HealthWanted {
  filter: Omit<TargetFilter, 'on'>;
  /** Days of visits, both inclusive. */
  from: string;
  to: string;
  /** Valid visits that a day needs. */
  perDay: number;
}

/** The websites that a right covers with their sums: one pass over the visits of the time, however many sites there are. */
export async function healthSumsWithin(
  database: Kysely<Tables>,
  { filter, from, to, perDay, ...reach }: ReachOfLists & HealthWanted,
): Promise<HealthSums[]> {
  const conditions = [
    withinReach(reach),
    ...targetConditions({ text: filter.text, organization: filter.organization }),
  ];
  // Of a few websites only their own days and problems are read; of all there is nothing to leave out.
  const isAll = reach.reach === 'all' && conditions.length === 1;
  const own = isAll ? sql`true` : sql`target_id in (select id from own)`;
  const { rows } = await sql<HealthSums>`
    with own as materialized (
      select targets.id, organizations.official_order
      from targets join organizations on organizations.id = targets.organization_id
      join websites on websites.target_id = targets.id
      left join accounts on accounts.target_id = targets.id
      where targets.status = any(${[...(filter.statuses ?? [])]}::text[]) and ${sql.join(conditions, sql` and `)}),
    visits as (
      select target_id, count(*) filter (where open + failed >= ${perDay})::integer as full_days, sum(failed)::integer as failed
      from probe_days where day between ${from}::date and ${to}::date and ${own} group by target_id),
    vetoes as (
      select target_id, count(*) filter (where decision = 'open' and outcome = 'failed')::integer as open,
        count(*) filter (where decision = 'proposed')::integer as proposed,
        count(*) filter (where decision = 'confirmed')::integer as confirmed
      from findings where is_veto and presence = 'present' and not is_trial and ${own}
      group by target_id)
    select own.id, official_order, coalesce(full_days, 0) as full_days, coalesce(failed, 0) as failed,
      coalesce(vetoes.open, 0) as veto_open, coalesce(proposed, 0) as veto_proposed, coalesce(confirmed, 0) as veto_confirmed
    from own left join visits on visits.target_id = own.id left join vetoes on vetoes.target_id = own.id`.execute(
    database,
  );
  return rows;
}

/** The days of some sites within a time, both ends inclusive. */
export async function daysOfSites(
  database: Kysely<Tables>,
  { ids, from, to }: { ids: readonly string[]; from: string; to: string },
): Promise<Map<string, DayCount[]>> {
  const rows = await database
    .selectFrom('probeDays')
    .select(['targetId', 'day', 'open', 'failed', 'void'])
    .where('targetId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  const days = new Map<string, DayCount[]>();
  for (const { targetId, ...day } of rows) {
    const own = days.get(targetId);
    if (own === undefined) days.set(targetId, [day]);
    else own.push(day);
  }
  return days;
}

/** A website as the list of healths shows it. */
export interface HealthDetails {
  id: string;
  name: string;
  url: string;
  identificationCode: string | null;
  organizationId: string;
  organization: string;
  /** As last seen; null: not known. */
  certificateDays: number | null;
  open: number;
  proposed: number;
  confirmed: number;
  /** The last inspection that ended well, and one that waits or runs. */
  inspectedAt: string | null;
  inspectionId: string | null;
  current: 'waiting' | 'running' | null;
}

/** What is shown of some sites beside their health. */
export async function healthDetails(
  database: Kysely<Tables>,
  { ids, to }: { ids: readonly string[]; to: string },
): Promise<HealthDetails[]> {
  const { rows } = await sql<HealthDetails>`
    select targets.id, targets.name, home_url as url, identification_code, organizations.id as organization_id,
      organizations.full_name as organization, seen.certificate_days, coalesce(open, 0) as open, coalesce(proposed, 0) as proposed, coalesce(confirmed, 0) as confirmed, last.ended_at as inspected_at,
      last.id as inspection_id, going.state as current
    from targets join organizations on organizations.id = targets.organization_id
    join websites on websites.target_id = targets.id
    left join lateral (select certificate_days from probe_days where target_id = targets.id and day <= ${to}::date
      order by day desc limit 1) seen on true
    left join finding_counts on finding_counts.target_id = targets.id
    left join lateral (select id, ended_at from inspections where target_id = targets.id and state = 'done'
      order by created_at desc limit 1) last on true
    left join lateral (select state from inspections where target_id = targets.id and state in ('waiting', 'running')
      order by state limit 1) going on true
    where targets.id = any(${[...ids]}::uuid[])`.execute(database);
  return rows;
}

/** Problems that are there, by decision, and inspections by state, of everything that a right covers. */
export async function workWithin(database: Kysely<Tables>, { since, ...reach }: ReachOfLists & { since: string }) {
  const within = sql`select targets.id from targets
    join organizations on organizations.id = targets.organization_id where ${withinReach(reach)}`;
  const own = reach.reach === 'all' ? sql`true` : sql`target_id in (${within})`;
  const findings = await sql<{ open: number; proposed: number; confirmed: number }>`
    select coalesce(sum(open), 0)::integer as open, coalesce(sum(proposed), 0)::integer as proposed,
      coalesce(sum(confirmed), 0)::integer as confirmed from finding_counts where ${own}`.execute(database);
  const inspections = await sql<{ waiting: number; running: number; done: number; failed: number }>`
    select count(*) filter (where state = 'waiting')::integer as waiting,
      count(*) filter (where state = 'running')::integer as running,
      count(*) filter (where state = 'done')::integer as done, count(*) filter (where state = 'failed')::integer as failed
    from inspections where (state in ('waiting', 'running') or created_at >= ${since}) and ${own}`.execute(database);
  const [problems] = findings.rows;
  const [looks] = inspections.rows;
  return {
    findings: problems ?? { open: 0, proposed: 0, confirmed: 0 },
    inspections: looks ?? { waiting: 0, running: 0, done: 0, failed: 0 },
  };
}
