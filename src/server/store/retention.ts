import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Any number; the same for all of ours: nothing is let go while somebody keeps the same bytes. */
const LOCK = 7_015_329_011;

/** As long as the transaction lasts nothing is let go. */
export async function holdBlobs(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.lit(LOCK)})`.execute(transaction);
}

/** Whether nobody keeps anything at the moment, nor will before the transaction ends. */
export async function mayLetGo(transaction: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(LOCK)}) as is_ours`.execute(transaction);
  return rows[0]?.isOurs ?? false;
}

/** Findings that hold what they point at: those that are there, that somebody has confirmed, or a person has found, and others until a moment. */
const holds = (until: string) => sql`(findings.presence = 'present' or findings.decision = 'confirmed'
  or findings.check_id is null or findings.gone_at > ${until}::timestamptz)`;

export interface OldInspection {
  id: string;
  keptBlobs: string[];
}

/**
 * Inspections that ended before a moment, by the clock of the database as well, the oldest first. Not the last one that saw all of a site,
 * of which the next is a repeat, nor one that a finding was opened or seen in which holds it.
 */
export async function oldInspections(
  transaction: Transaction<Tables>,
  { before, days, most }: { before: string; days: number; most: number },
): Promise<OldInspection[]> {
  const { rows } = await sql<OldInspection>`
    select id, kept_blobs from inspections
    where expired_at is null and kept_blobs is not null and state = 'done'
      and ended_at < least(${before}::timestamptz, now() - make_interval(days => ${days}))
      and not exists (select from findings where findings.target_id = inspections.target_id
        and (findings.opened_in = inspections.id or findings.seen_in = inspections.id) and ${holds(before)})
      and (depth <> 'full' or end_reason <> 'finished' or exists (select from inspections later
        where later.target_id = inspections.target_id and later.depth = 'full' and later.state = 'done'
          and later.end_reason = 'finished' and later.created_at > inspections.created_at))
    order by ended_at limit ${most} for update skip locked`.execute(transaction);
  return rows;
}

/** Of these blobs those that findings or campaigns point at. */
export async function pointedBlobs(
  database: Kysely<Tables>,
  { hashes, before }: { hashes: readonly string[]; before: string },
): Promise<Set<string>> {
  const { rows } = await sql<{ hash: string }>`
    with given as (select distinct hash from unnest(${[...hashes]}::text[]) as one (hash))
    select hash from given where
      hash in (select sha256 from campaign_files) or hash in (select result_sha256 from campaigns)
      or hash in (select unnest(pictures) from findings where ${holds(before)})
      or hash in (select place ->> 'sha256' from findings, jsonb_array_elements(evidence) as place
        where ${holds(before)} and place ->> 'sha256' is not null)`.execute(database);
  return new Set(rows.map(({ hash }) => hash));
}

/** Of these blobs those that inspections which are not let go have kept, these inspections themselves left out. */
export async function sharedBlobs(
  database: Kysely<Tables>,
  { hashes, ids }: { hashes: readonly string[]; ids: readonly string[] },
): Promise<Set<string>> {
  const { rows } = await sql<{ hash: string }>`
    select distinct hash from inspections, unnest(kept_blobs) as one (hash)
    where kept_blobs && ${[...hashes]}::text[] and id <> all(${[...ids]}::uuid[])
      and hash = any(${[...hashes]}::text[])`.execute(database);
  return new Set(rows.map(({ hash }) => hash));
}

/** Whether what an inspection kept was let go. */
export async function isExpired(database: Kysely<Tables>, id: string): Promise<boolean> {
  const row = await database.selectFrom('inspections').select('expiredAt').where('id', '=', id).executeTakeFirst();
  return (row?.expiredAt ?? null) !== null;
}

/** Notes that inspections were let go, but for what is still pointed at. */
export async function noteExpired(
  transaction: Transaction<Tables>,
  at: string,
  inspections: readonly OldInspection[],
): Promise<void> {
  for (const { id, keptBlobs } of inspections)
    await transaction.updateTable('inspections').set({ expiredAt: at, keptBlobs }).where('id', '=', id).execute();
}
