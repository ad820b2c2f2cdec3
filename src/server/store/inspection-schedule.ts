import { type Kysely, sql, type Transaction } from 'kysely';
import type { InspectionDepth } from './tables-findings.ts';
import type { Tables } from './tables.ts';

export interface PlannedLook {
  targetId: string;
  depth: InspectionDepth;
  nextAt: string;
}

/** Websites in these statuses that have no plan for a depth. */
export async function sitesWithoutLook(
  database: Kysely<Tables>,
  { depth, statuses, most }: { depth: InspectionDepth; statuses: readonly string[]; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ targetId: string }>`
    select websites.target_id from websites join targets on targets.id = websites.target_id
    where targets.status = any(${[...statuses]}::text[]) and not exists (
      select from inspection_schedule planned where planned.target_id = websites.target_id and planned.depth = ${depth})
    limit ${most}`.execute(database);
  return rows.map(({ targetId }) => targetId);
}

/** Sets when sites are looked at next. */
export async function planLooks(database: Kysely<Tables>, looks: readonly PlannedLook[]): Promise<void> {
  await sql`
    insert into inspection_schedule (target_id, depth, next_at)
    select * from unnest(${looks.map(({ targetId }) => targetId)}::uuid[],
      ${looks.map(({ depth }) => depth)}::text[], ${looks.map(({ nextAt }) => nextAt)}::timestamptz[])
    on conflict (target_id, depth) do update set next_at = excluded.next_at`.execute(database);
}

/** Sites of another status are not looked at by plan any more. */
export async function dropLooks(database: Kysely<Tables>, statuses: readonly string[]): Promise<void> {
  await sql`
    delete from inspection_schedule using targets
    where targets.id = inspection_schedule.target_id
      and targets.status <> all(${[...statuses]}::text[])`.execute(database);
}

/** Of these sites those that were planned to be looked at after a moment, up to another one. */
export async function lookedAtOfLate(
  database: Kysely<Tables>,
  { depth, ids, since, at }: { depth: InspectionDepth; ids: readonly string[]; since: string; at: string },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ targetId: string }>`
    select distinct target_id from inspections where target_id = any(${[...ids]}::uuid[]) and depth = ${depth}
      and reason = 'plan' and created_at > ${since}::timestamptz and created_at <= ${at}::timestamptz`.execute(
    database,
  );
  return new Set(rows.map(({ targetId }) => targetId));
}

/** Forgets looks that stand after a moment: they are planned anew. */
export async function dropLooksAfter(
  database: Kysely<Tables>,
  { depth, after }: { depth: InspectionDepth; after: string },
): Promise<void> {
  await database.deleteFrom('inspectionSchedule').where('depth', '=', depth).where('nextAt', '>', after).execute();
}

/** Looks that are due, those that wait longest first; held until the transaction ends, and those that others hold are left out. */
export async function dueLooks(
  transaction: Transaction<Tables>,
  { at, most }: { at: string; most: number },
): Promise<Omit<PlannedLook, 'nextAt'>[]> {
  return transaction
    .selectFrom('inspectionSchedule')
    .select(['targetId', 'depth'])
    .where('nextAt', '<=', at)
    .orderBy('nextAt')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}
