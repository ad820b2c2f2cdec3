import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Text } from '../../core/model/text.ts';
import type { InspectionDepth, InspectionRow } from './tables-findings.ts';
import type { Tables } from './tables.ts';

/** An inspection that is to be made. */
export interface NewInspection {
  id: string;
  targetId: string;
  depth: InspectionDepth;
  reason: InspectionRow['reason'];
  askedBy: string | null;
}

/** Adds inspections that wait; those of a site and depth of which one waits or is under way are left out. Gives the ids of the others. */
export async function insertInspections(
  transaction: Transaction<Tables>,
  inspections: readonly NewInspection[],
  moment: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into inspections (id, target_id, depth, reason, asked_by, created_at)
    select id, target_id, depth, reason, asked_by, ${moment}::timestamptz from unnest(
      ${inspections.map(({ id }) => id)}::uuid[], ${inspections.map(({ targetId }) => targetId)}::uuid[],
      ${inspections.map(({ depth }) => depth)}::text[], ${inspections.map(({ reason }) => reason)}::text[],
      ${inspections.map(({ askedBy }) => askedBy)}::uuid[]) as given (id, target_id, depth, reason, asked_by)
    on conflict do nothing returning id`.execute(transaction);
  return rows.map(({ id }) => id);
}

/** The one that waits or is under way; null where there is none. */
export async function openInspectionOf(
  database: Kysely<Tables>,
  { targetId, depth }: Pick<NewInspection, 'targetId' | 'depth'>,
): Promise<string | null> {
  const row = await database
    .selectFrom('inspections')
    .select('id')
    .where('targetId', '=', targetId)
    .where('depth', '=', depth)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Who has an inspection: of an earlier attempt nothing is taken any more. */
export interface Claim {
  id: string;
  attempt: number;
}

export interface ClaimedInspection extends Claim {
  targetId: string;
  depth: InspectionDepth;
  reason: InspectionRow['reason'];
  failures: number;
}

/** Seconds are those of the database: clocks of workers may differ. */
const inSeconds = (seconds: number): RawBuilder<string> => sql<string>`now() + make_interval(secs => ${seconds})`;

/** Takes on an inspection that waits; null for any other. Fails on `inspections_running` where the site is being looked at. */
export async function claimInspection(
  transaction: Transaction<Tables>,
  { id, worker, lease, moment }: { id: string; worker: string; lease: number; moment: string },
): Promise<ClaimedInspection | null> {
  const row = await transaction
    .updateTable('inspections')
    .set((eb) => ({
      state: 'running',
      attempt: eb('attempt', '+', 1),
      worker,
      leasedUntil: inSeconds(lease),
      beganAt: moment,
      progress: null,
      trouble: null,
    }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('cancelAskedAt', 'is', null)
    .returning(['id', 'attempt', 'targetId', 'depth', 'reason', 'failures'])
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps what one has, and says how far it is; null where it is not one's own any more. */
export async function renewClaim(
  database: Kysely<Tables>,
  { id, attempt }: Claim,
  { lease, progress }: { lease: number; progress: object | null },
): Promise<{ isCancelAsked: boolean } | null> {
  const row = await database
    .updateTable('inspections')
    .set({ leasedUntil: inSeconds(lease), ...(progress === null ? {} : { progress: JSON.stringify(progress) }) })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running')
    .returning('cancelAskedAt')
    .executeTakeFirst();
  return row === undefined ? null : { isCancelAsked: row.cancelAskedAt !== null };
}

export type InspectionEnd =
  | {
      state: 'done';
      resultSha256: string;
      manifestSha256: string;
      reportSha256: string;
      /** All that it keeps among the blobs. */
      keptBlobs: string[];
      endReason: string;
      isComplete: boolean;
      pages: number;
      changes: object | null;
    }
  | { state: 'failed'; trouble: InspectionTrouble }
  | { state: 'cancelled' }
  /** Given back: it waits again, and says for what where that is known. */
  | { state: 'waiting'; failures: number; trouble: InspectionTrouble | null };

/** What went wrong on our side, for people. */
export interface InspectionTrouble {
  code: string;
  message: Text;
}

/** Ends what one has, in the transaction of all that follows from it. Whether it was still one's own; if not nothing has changed. */
export async function endClaim(
  transaction: Transaction<Tables>,
  { id, attempt }: Claim,
  { moment, ...end }: InspectionEnd & { moment: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('inspections')
    .set({
      ...valuesOf(end),
      leasedUntil: null,
      ...(end.state === 'waiting' ? { worker: null, progress: null } : { endedAt: moment }),
    })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function valuesOf(end: InspectionEnd) {
  if (end.state === 'done') return { ...end, changes: end.changes === null ? null : JSON.stringify(end.changes) };
  if (end.state === 'cancelled') return end;
  return { ...end, trouble: end.trouble === null ? null : JSON.stringify(end.trouble) };
}

/** Asks for the end of an inspection: one that waits has it at once. Gives the state that it is in then; null where it is over. */
export async function askCancel(
  transaction: Transaction<Tables>,
  { id, moment }: { id: string; moment: string },
): Promise<'cancelled' | 'running' | null> {
  const { rows } = await sql<{ state: 'cancelled' | 'running' }>`
    update inspections set cancel_asked_at = coalesce(cancel_asked_at, ${moment}::timestamptz),
      state = case state when 'waiting' then 'cancelled' else state end, trouble = null,
      ended_at = case state when 'waiting' then ${moment}::timestamptz end
    where id = ${id} and state in ('waiting', 'running') returning state`.execute(transaction);
  return rows[0]?.state ?? null;
}

/** An inspection whose worker was lost. */
export interface LostInspection extends Claim {
  targetId: string;
  depth: InspectionDepth;
  failures: number;
  losses: number;
  isCancelAsked: boolean;
}

/**
 * What was taken on by workers of which nothing is heard any more, or by one that has just begun anew, counted as lost once more and held
 * until the transaction ends. It is still under way: `endClaim` follows.
 */
export async function noteLost(transaction: Transaction<Tables>, worker: string | null): Promise<LostInspection[]> {
  // What somebody holds who is about to end it is not waited for.
  const { rows } = await sql<LostInspection>`
    update inspections set losses = losses + 1
    where id in (select id from inspections where state = 'running' and (leased_until < now() or worker = ${worker})
      for update skip locked)
    returning id, attempt, target_id, depth, failures, losses, cancel_asked_at is not null as is_cancel_asked`.execute(
    transaction,
  );
  return rows;
}

/** How many are under way, over all machines. */
export async function countRunning(database: Kysely<Tables>): Promise<number> {
  const { count } = await database
    .selectFrom('inspections')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow();
  return count;
}

/** Those that wait, the oldest first. */
export async function waitingInspections(
  database: Kysely<Tables>,
  most: number,
): Promise<Pick<NewInspection, 'id' | 'targetId' | 'depth' | 'reason'>[]> {
  return database
    .selectFrom('inspections')
    .select(['id', 'targetId', 'depth', 'reason'])
    .where('state', '=', 'waiting')
    .orderBy('createdAt')
    .limit(most)
    .execute();
}

/** The last full inspection of a site of which there is a result; null where there is none. */
export async function lastFullInspection(
  database: Kysely<Tables>,
  targetId: string,
): Promise<{ id: string; manifestSha256: string } | null> {
  const row = await database
    .selectFrom('inspections')
    .select(['id', 'manifestSha256'])
    .where('targetId', '=', targetId)
    .where('depth', '=', 'full')
    .where('state', '=', 'done')
    .where('endReason', '=', 'finished')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { id, manifestSha256 } = row ?? { id: '', manifestSha256: null };
  return manifestSha256 === null ? null : { id, manifestSha256 };
}
