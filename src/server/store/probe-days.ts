import { type Kysely, sql } from 'kysely';
import { type AvailabilityTerms, fewestToWarn } from '../../core/monitoring/index.ts';
import type { ProbeDayRow, Tables } from './tables.ts';
import { belowBody, type ReachOfLists, withinReach } from './within-reach.ts';

/** The days of one site, ascending; both ends inclusive. */
export async function probeDaysOf(
  database: Kysely<Tables>,
  { targetId, from, to }: { targetId: string; from: string; to: string },
): Promise<ProbeDayRow[]> {
  return database
    .selectFrom('probeDays')
    .selectAll()
    .where('targetId', '=', targetId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute();
}

export interface SiteDays {
  targetId: string;
  name: string;
  homeUrl: string;
  organizationId: string;
  /** Of its body. */
  officialOrder: number;
  days: { day: string; open: number; failed: number; void: number }[];
}

export interface SitesWanted {
  reach: ReachOfLists;
  /** Those of a body and everything below it. */
  organization?: string | undefined;
  from: string;
  to: string;
  terms: AvailabilityTerms;
}

/**
 * Sites within somebody's reach that failed within some days, inclusive, with all those days: so often that a warning is possible, or
 * with too few full days to tell. The others, by far the most, are left to the database.
 */
export async function sitesWithFailures(
  database: Kysely<Tables>,
  { reach, organization, from, to, terms }: SitesWanted,
): Promise<SiteDays[]> {
  const { rows } = await sql<SiteDays>`
    select targets.id as target_id, targets.name, websites.home_url, targets.organization_id,
      organizations.official_order,
      json_agg(json_build_object('day', day, 'open', open, 'failed', failed, 'void', void)) as days
    from probe_days
    join targets on targets.id = probe_days.target_id
    join websites on websites.target_id = targets.id
    join organizations on organizations.id = targets.organization_id
    where day between ${from}::date and ${to}::date and ${withinReach(reach)}
    and ${belowBody(organization)}
    and exists (select from probe_days as bad where bad.target_id = targets.id
      and bad.day between ${from}::date and ${to}::date and bad.failed > 0)
    and (select sum(failed) >= ${fewestToWarn(terms)} or count(*) filter (where open + failed >= ${terms.probesPerDay}) < ${terms.days}
      from probe_days as own where own.target_id = targets.id and own.day between ${from}::date and ${to}::date)
    group by targets.id, websites.home_url, organizations.official_order`.execute(database);
  return rows;
}
