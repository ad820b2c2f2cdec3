import { type Kysely, sql } from 'kysely';
import type { TargetKind } from '../../../core/model/registry/index.ts';
import type { Tables } from '../tables.ts';
import { type ReachOfLists, withinReach } from '../within-reach.ts';

export interface StoredLife {
  id: string;
  kind: TargetKind;
  /** Ascending, none after the day. */
  statuses: { status: string; since: string }[];
}

/** The lives of targets that a right covers, without those that have never been anything but in use: of them there is nothing to tell. */
export async function livesWithin(database: Kysely<Tables>, reach: ReachOfLists, on: string): Promise<StoredLife[]> {
  const { rows } = await sql<StoredLife>`
    select targets.id, targets.kind,
      json_agg(json_build_object('status', held.status, 'since', held.since::text) order by held.since) as statuses
    from targets join organizations on organizations.id = targets.organization_id
    join target_statuses held on held.target_id = targets.id and held.since <= ${on}::date
    where ${withinReach(reach)} and exists (select from target_statuses
      where target_id = targets.id and status not in ('normal', 'active', 'applied'))
    group by targets.id`.execute(database);
  return rows;
}

/** The first day of the status that holds on a day, of some targets. */
export async function statusDays(
  database: Kysely<Tables>,
  { ids, on }: { ids: readonly string[]; on: string },
): Promise<Map<string, { status: string; since: string }>> {
  const { rows } = await sql<{ id: string; status: string; since: string }>`
    select distinct on (target_id) target_id as id, status, since from target_statuses
    where target_id = any(${[...ids]}::uuid[]) and since <= ${on}::date order by target_id, since desc`.execute(
    database,
  );
  return new Map(rows.map(({ id, ...held }) => [id, held]));
}
