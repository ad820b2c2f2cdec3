import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Blobs } from './blobs/index.ts';
import type { Tables } from './tables.ts';

/** Any number; the same for all of ours: nothing is let go while somebody keeps the same bytes. */
const LOCK = 7_015_329_011;

/** As long as the transaction lasts nothing is let go. */
export async function holdBlobs(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.lit(LOCK)})`.execute(transaction);
}

/** Keeps bytes that a row of this transaction is about to name, also where they were let go since they were kept. */
export async function putHeld(transaction: Transaction<Tables>, blobs: Blobs, bytes: Uint8Array): Promise<string> {
  await holdBlobs(transaction);
  return blobs.put(bytes);
}

/** Whether nobody keeps anything at the moment, nor will before the transaction ends. */
export async function mayLetGo(transaction: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(LOCK)}) as is_ours`.execute(transaction);
  return rows[0]?.isOurs ?? false;
}

/** What is older is let go: by our clock, and by that of the database as well, for one of the two may be ahead. */
export interface Cutoff {
  before: string;
  days: number;
}

const cutoffOf = ({ before, days }: Cutoff): RawBuilder<unknown> =>
  sql`least(${before}::timestamptz, now() - make_interval(days => ${days}))`;

/**
 * Findings that hold what they point at: those that are there, that somebody has confirmed or proposed, or a person has found, and others
 * that have not been gone for long.
 */
const holds = (cutoff: Cutoff) => sql`(findings.presence = 'present' or findings.decision in ('confirmed', 'proposed')
  or findings.check_id is null or findings.gone_at > ${cutoffOf(cutoff)})`;

export interface UnrecordedInspection {
  id: string;
  resultSha256: string;
  manifestSha256: string | null;
  reportSha256: string | null;
}

/** Inspections of which nobody has written down what they have among the blobs. */
export async function unrecordedInspections(database: Kysely<Tables>, most: number): Promise<UnrecordedInspection[]> {
  const { rows } = await sql<UnrecordedInspection>`
    select id, result_sha256, manifest_sha256, report_sha256 from inspections
    where kept_blobs is null and state = 'done' order by id limit ${most}`.execute(database);
  return rows;
}

export async function isAllRecorded(database: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select from inspections where kept_blobs is null and state = 'done' limit 1`.execute(
    database,
  );
  return rows.length === 0;
}

export async function recordKept(database: Kysely<Tables>, id: string, keptBlobs: string[]): Promise<void> {
  await database
    .updateTable('inspections')
    .set({ keptBlobs })
    .where('id', '=', id)
    .where('keptBlobs', 'is', null)
    .execute();
}

export interface OldInspection {
  id: string;
  targetId: string;
  keptBlobs: string[];
}

/**
 * Inspections that ended before a moment, the oldest first. Not the last one that saw all of a site, of which the next is a repeat, nor
 * one that a finding was opened or seen in which holds it.
 */
export async function oldInspections(
  transaction: Transaction<Tables>,
  { most, ...cutoff }: Cutoff & { most: number },
): Promise<OldInspection[]> {
  const { rows } = await sql<OldInspection>`
    select id, target_id, kept_blobs from inspections
    where expired_at is null and kept_blobs is not null and state = 'done' and ended_at < ${cutoffOf(cutoff)}
      and not exists (select from findings where findings.target_id = inspections.target_id
        and (findings.opened_in = inspections.id or findings.seen_in = inspections.id) and ${holds(cutoff)})
      and (depth <> 'full' or end_reason <> 'finished' or exists (select from inspections later
        where later.target_id = inspections.target_id and later.depth = 'full' and later.state = 'done'
          and later.end_reason = 'finished' and later.created_at > inspections.created_at))
    order by ended_at limit ${most} for update skip locked`.execute(transaction);
  return rows;
}

/** Notes that inspections were let go: what they had is loose. */
export async function noteExpired(
  transaction: Transaction<Tables>,
  at: string,
  inspections: readonly OldInspection[],
): Promise<void> {
  const ids = inspections.map(({ id }) => id);
  await sql`insert into loose_blobs (sha256, target_id, due_at)
    select distinct hash, target_id, ${at}::timestamptz from inspections, unnest(kept_blobs) as one (hash)
    where id = any(${ids}::uuid[])
    on conflict (sha256, target_id) do update set due_at = excluded.due_at`.execute(transaction);
  await sql`update inspections set expired_at = ${at}::timestamptz, kept_blobs = '{}'
    where id = any(${ids}::uuid[])`.execute(transaction);
}

/** Loose blobs that are to be looked at by now. */
export async function dueBlobs(
  transaction: Transaction<Tables>,
  { at, most }: { at: string; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from loose_blobs where due_at <= least(${at}::timestamptz, now() + interval '1 minute')
    order by due_at, target_id limit ${most} for update skip locked`.execute(transaction);
  return [...new Set(rows.map(({ sha256 }) => sha256))];
}

/**
 * Of these loose blobs those that something points at: a campaign, an inspection that is not let go, a finding by hand, or one that holds
 * it of a site an inspection of which had it. No other finding can: what a finding points at its inspection had.
 */
export async function pointedBlobs(
  database: Kysely<Tables>,
  { hashes, ...cutoff }: Cutoff & { hashes: readonly string[] },
): Promise<Set<string>> {
  const { rows } = await sql<{ hash: string }>`
    with given as (select hash from unnest(${[...hashes]}::text[]) as one (hash)),
    sites as (select distinct target_id from loose_blobs where sha256 = any(${[...hashes]}::text[])),
    pointing as (
      select pictures || array(select place ->> 'sha256' from jsonb_array_elements(evidence) as place
        where place ->> 'sha256' is not null) as hashes
      from findings join sites using (target_id) where ${holds(cutoff)}
      union all
      select pictures from findings where check_id is null and pictures <> '{}')
    select hash from given where
      hash in (select sha256 from campaign_files) or hash in (select result_sha256 from campaigns)
      or hash in (select unnest(hashes) from pointing)
      or exists (select from inspections where kept_blobs @> array[given.hash])`.execute(database);
  return new Set(rows.map(({ hash }) => hash));
}

/** These are blobs no more, or looked at again at a moment. */
export async function settleBlobs(
  transaction: Transaction<Tables>,
  { gone, stay, again }: { gone: readonly string[]; stay: readonly string[]; again: string },
): Promise<void> {
  await sql`delete from loose_blobs where sha256 = any(${[...gone]}::text[])`.execute(transaction);
  await sql`update loose_blobs set due_at = ${again}::timestamptz
    where sha256 = any(${[...stay]}::text[])`.execute(transaction);
}

/** Whether what an inspection kept was let go. */
export async function isExpired(database: Kysely<Tables>, id: string): Promise<boolean> {
  const row = await database.selectFrom('inspections').select('expiredAt').where('id', '=', id).executeTakeFirst();
  return (row?.expiredAt ?? null) !== null;
}
