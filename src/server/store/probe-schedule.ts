import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** A site whose visit is due, taken on by somebody. */
export interface LeasedSite {
  targetId: string;
  homeUrl: string;
  /** When it was to be visited. */
  plannedAt: string;
}

/**
 * Takes on sites whose visit is due and that nobody else has, those that wait longest first. Two that ask at once get others. `never`:
 * a lease that ends later was made by a clock that went wrong.
 */
export async function leaseDueSites(
  database: Kysely<Tables>,
  { holder, at, until, never, most }: { holder: string; at: string; until: string; never: string; most: number },
): Promise<LeasedSite[]> {
  const { rows } = await sql<LeasedSite>`
    update probe_schedule set leased_by = ${holder}, leased_until = ${until}::timestamptz
    from websites
    where websites.target_id = probe_schedule.target_id and probe_schedule.target_id in (
      select target_id from probe_schedule
      where next_at <= ${at}::timestamptz
        and (leased_until is null or leased_until <= ${at}::timestamptz or leased_until > ${never}::timestamptz)
      order by next_at limit ${most} for update skip locked)
    returning probe_schedule.target_id, home_url, next_at as planned_at`.execute(database);
  return rows;
}

/** Plans the next visits, and lets go of the sites; of a site that was planned anew meanwhile nothing changes. */
export async function planNextVisits(
  database: Kysely<Tables>,
  visits: readonly { targetId: string; plannedAt: string; nextAt: string }[],
): Promise<void> {
  await sql`
    update probe_schedule set next_at = given.next_at, leased_by = null, leased_until = null
    from unnest(
      ${visits.map(({ targetId }) => targetId)}::uuid[],
      ${visits.map(({ plannedAt }) => plannedAt)}::timestamptz[],
      ${visits.map(({ nextAt }) => nextAt)}::timestamptz[]) as given (target_id, planned_at, next_at)
    where probe_schedule.target_id = given.target_id and probe_schedule.next_at = given.planned_at`.execute(database);
}

/** Sites that are to be visited and have no plan yet. */
export async function sitesWithoutPlan(
  database: Kysely<Tables>,
  statuses: readonly string[],
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ targetId: string }>`
    select websites.target_id from websites join targets on targets.id = websites.target_id
    where targets.status = any(${statuses})
    and not exists (select from probe_schedule where probe_schedule.target_id = websites.target_id)
    limit ${most}`.execute(database);
  return rows.map(({ targetId }) => targetId);
}

export async function insertPlans(
  database: Kysely<Tables>,
  plans: readonly { targetId: string; nextAt: string }[],
): Promise<void> {
  await sql`
    insert into probe_schedule (target_id, next_at)
    select * from unnest(
      ${plans.map(({ targetId }) => targetId)}::uuid[], ${plans.map(({ nextAt }) => nextAt)}::timestamptz[])
    on conflict do nothing`.execute(database);
}

/** Sites of another status are not visited any more. */
export async function dropPlans(database: Kysely<Tables>, statuses: readonly string[]): Promise<void> {
  await sql`
    delete from probe_schedule using targets
    where targets.id = probe_schedule.target_id and targets.status <> all(${statuses})`.execute(database);
}

/** Plans later than there can be were made by a clock that went wrong. */
export async function dropPlansAfter(database: Kysely<Tables>, moment: string): Promise<void> {
  await database.deleteFrom('probeSchedule').where('nextAt', '>', moment).execute();
}

/** When the next site is due that nobody has taken on; null where there is none. */
export async function nextDue(database: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ next: string | null }>`
    select min(greatest(next_at, coalesce(leased_until, next_at))) as next from (
      select next_at, leased_until from probe_schedule order by next_at limit 200) as first`.execute(database);
  return rows[0]?.next ?? null;
}

/** Gives back all that somebody has taken on. */
export async function releaseSites(database: Kysely<Tables>, holder: string): Promise<void> {
  await database
    .updateTable('probeSchedule')
    .set({ leasedBy: null, leasedUntil: null })
    .where('leasedBy', '=', holder)
    .execute();
}
