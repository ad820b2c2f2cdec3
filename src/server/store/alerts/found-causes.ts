import { type Kysely, sql } from 'kysely';
import type { AlertFacts } from '../../../core/monitoring/index.ts';
import type { Text } from '../../../core/model/text.ts';
import type { Tables } from '../tables.ts';

/** Visits older than this say nothing of now. */
const RECENT = sql.raw(`interval '6 hours'`);

export interface SitesDown {
  targetId: string;
  since: string;
}

/** Sites of which the last `failures` visits that say something failed, and since when they do so. Looked for where something failed of late. */
export async function sitesDown(
  database: Kysely<Tables>,
  { at, day, failures }: { at: string; day: string; failures: number },
): Promise<SitesDown[]> {
  const { rows } = await sql<SitesDown>`
    with suspects as (
      select distinct target_id from probe_days where failed > 0 and day between ${day}::date - 1 and ${day}::date)
    select suspects.target_id, last.since
    from suspects join probe_schedule on probe_schedule.target_id = suspects.target_id
    cross join lateral (
      select count(*) filter (where state = 1) as failed, min(planned_at) as since from (
        select state, planned_at from probes
        where target_id = suspects.target_id and state <> 2
          and planned_at > ${at}::timestamptz - ${RECENT} and planned_at <= ${at}::timestamptz
        order by planned_at desc limit ${failures}) as newest) as last
    where last.failed = ${failures}`.execute(database);
  return rows;
}

/**
 * Of sites that were down those whose last visit that says something opened. Where none was made for long, or the clock was set to another
 * day, nothing is known.
 */
export async function sitesOpenAgain(
  database: Kysely<Tables>,
  { at, ids }: { at: string; ids: readonly string[] },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ targetId: string }>`
    select given.id as target_id from unnest(${[...ids]}::uuid[]) as given (id)
    cross join lateral (
      select state from probes where target_id = given.id and state <> 2
        and planned_at > ${at}::timestamptz - ${RECENT} and planned_at <= ${at}::timestamptz
      order by planned_at desc limit 1) as last
    where last.state = 0`.execute(database);
  return new Set(rows.map(({ targetId }) => targetId));
}

/** Whether the newest round of visits was void: then nothing is known of now. */
export async function isNewestRoundVoid(database: Kysely<Tables>): Promise<boolean> {
  const row = await database
    .selectFrom('probeRounds')
    .select('isVoid')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.isVoid ?? false;
}

/** Days that the certificates of visited sites are still valid, as they were seen last within three days; not more than `most`. */
export async function certificatesEnding(
  database: Kysely<Tables>,
  { day, most }: { day: string; most: number },
): Promise<{ targetId: string; days: number }[]> {
  const { rows } = await sql<{ targetId: string; days: number }>`
    select probe_schedule.target_id, last.days from probe_schedule
    cross join lateral (
      select certificate_days - (${day}::date - day) as days from probe_days
      where target_id = probe_schedule.target_id and certificate_days is not null
        and day between ${day}::date - 3 and ${day}::date
      order by day desc limit 1) as last
    where last.days <= ${most}`.execute(database);
  return rows;
}

/** Problems that may be a veto and that nobody has dismissed, by site and check, with the message of the newest one. */
export async function vetoFindings(
  database: Kysely<Tables>,
): Promise<{ targetId: string; subject: string; facts: AlertFacts['finding'] }[]> {
  const { rows } = await sql<{ targetId: string; subject: string; count: number; message: Text }>`
    select target_id, coalesce(check_id, '') as subject, count(*) as count,
      (array_agg(message order by opened_at desc))[1] as message
    from findings join targets on targets.id = findings.target_id
    where is_veto and not is_trial and presence = 'present' and decision <> 'dismissed' and outcome = 'failed'
    group by target_id, 2`.execute(database);
  return rows.map(({ targetId, subject, count, message }) => ({ targetId, subject, facts: { count, message } }));
}

/** Accounts in use of which the newest post that anybody saw was made `least` days ago or earlier, as of the last look at each. */
export async function accountsAsleep(
  database: Kysely<Tables>,
  { day, least }: { day: string; least: number },
): Promise<{ targetId: string; facts: AlertFacts['account'] }[]> {
  const { rows } = await sql<AlertFacts['account'] & { targetId: string }>`
    select targets.id as target_id, last.newest, last.seen_on, ${day}::date - coalesce(last.newest, last.seen_on) as days
    from targets cross join lateral (
      select newest, seen_on from account_looks where target_id = targets.id order by number desc limit 1) as last
    where targets.kind = 'account' and targets.status = 'active'
      and ${day}::date - coalesce(last.newest, last.seen_on) >= ${least}`.execute(database);
  return rows.map(({ targetId, ...facts }) => ({ targetId, facts }));
}

/** Sites that are visited, and accounts in use: of others nobody is told anything. */
export async function watchedTargets(database: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ targetId: string }>`
    select target_id from probe_schedule where target_id = any(${ids}::uuid[])
    union all select id from targets
      where id = any(${ids}::uuid[]) and kind = 'account' and status = 'active'`.execute(database);
  return new Set(rows.map(({ targetId }) => targetId));
}
