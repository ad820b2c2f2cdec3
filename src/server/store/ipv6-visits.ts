import { type Kysely, sql } from 'kysely';
import type { Ipv6VisitRow, Tables } from './tables.ts';

/** Sites that are visited and were not visited over IPv6 on a day; by chance, so that those of which nothing is to be known do not stand in the way. */
export async function sitesWithoutIpv6Visit(
  database: Kysely<Tables>,
  { day, most }: { day: string; most: number },
): Promise<{ targetId: string; homeUrl: string }[]> {
  const { rows } = await sql<{ targetId: string; homeUrl: string }>`
    select probe_schedule.target_id, home_url from probe_schedule
    join websites on websites.target_id = probe_schedule.target_id
    where not exists (
      select from ipv6_visits where ipv6_visits.target_id = probe_schedule.target_id and day = ${day}::date)
    order by random() limit ${most}`.execute(database);
  return rows;
}

/** The first visit of a day stays. */
export async function insertIpv6Visits(database: Kysely<Tables>, visits: readonly Ipv6VisitRow[]): Promise<void> {
  if (visits.length === 0) return;
  await database
    .insertInto('ipv6Visits')
    .values([...visits])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The newest visit of a site over IPv6 up to a day, inclusive; null where there is none. */
export async function newestIpv6Visit(
  database: Kysely<Tables>,
  { targetId, to }: { targetId: string; to: string },
): Promise<Ipv6VisitRow | null> {
  const row = await database
    .selectFrom('ipv6Visits')
    .selectAll()
    .where('targetId', '=', targetId)
    .where('day', '<=', to)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
