import { sql, type Transaction } from 'kysely';
import type { Finding } from '../../../core/model/inspection-result.ts';
import type { Decision, KnownFinding } from '../../../core/process/index.ts';
import type { Tables } from '../tables.ts';
import { cleanJson } from './clean-json.ts';

/** What identifies a finding of a target: a check, and the SHA-256 of its problem in hexadecimal. */
export interface FindingKey {
  check: string;
  sha256: string;
}

export interface StoredFinding extends KnownFinding, FindingKey {
  id: string;
}

/**
 * Those that are known already, locked until the transaction ends. Each is looked up by itself: what the planner believes of a target's
 * findings is wrong while they are being written, and would have all of them read for every batch.
 */
export async function knownFindings(
  transaction: Transaction<Tables>,
  targetId: string,
  keys: readonly FindingKey[],
): Promise<StoredFinding[]> {
  const { rows } = await sql<StoredFinding>`
    select found.*, own as check, hash as sha256
    from unnest(${keys.map(({ check }) => check)}::text[], ${keys.map((key) => key.sha256)}::text[]) as given (own, hash)
    cross join lateral (select id, presence, decision, outcome, is_veto from findings
      where target_id = ${targetId} and check_id = own and problem_sha256 = decode(hash, 'hex') for update) found`.execute(
    transaction,
  );
  return rows;
}

/** One finding as an inspection left it. */
export interface WrittenFinding
  extends FindingKey, Pick<Finding, 'version' | 'problem' | 'outcome' | 'about' | 'message' | 'evidence' | 'measured'> {
  id: string;
  isTrial: boolean;
  isVeto: boolean;
  indicators: readonly string[];
  /** SHA-256 of pictures of its places; none: those of before stay. */
  pictures: readonly string[];
  decision: Decision;
  /** What people had put right falls with what they had decided. */
  isReset: boolean;
  change: 'opened' | 'still' | 'back';
}

/** The inspection that looked. */
export interface Occasion {
  targetId: string;
  /** Null: a table of the back office said so. */
  inspectionId: string | null;
  moment: string;
}

const given = (findings: readonly WrittenFinding[]) => sql`json_to_recordset(${cleanJson(findings)}::json) as given (
  id uuid, "check" text, version integer, sha256 text, problem text, outcome text, about json, message json,
  evidence json, measured json, "isTrial" boolean, "isVeto" boolean, indicators text[], pictures text[], decision text,
  "isReset" boolean, change text)`;

/** Writes findings that were not known. */
export async function insertFindings(
  transaction: Transaction<Tables>,
  { targetId, inspectionId, moment }: Occasion,
  findings: readonly WrittenFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  await sql`insert into findings (id, target_id, check_id, check_version, is_trial, indicators, is_veto, problem,
      problem_sha256, outcome, about, message, evidence, measured, pictures, decision, opened_at, seen_at, opened_in, seen_in)
    select id, ${targetId}::uuid, "check", version, "isTrial", given.indicators, "isVeto", problem, decode(sha256, 'hex'), outcome, about,
      message, evidence, measured, pictures, decision, ${moment}, ${moment}, ${inspectionId}, ${inspectionId}
    from ${given(findings)}`.execute(transaction);
}

/**
 * Renews findings that are known: what is there now stands in them, and what people decided as far as it still holds. `hasScheme`:
 * whether the inspection knows which indicators read them.
 */
export async function renewFindings(
  transaction: Transaction<Tables>,
  { inspectionId, moment, hasScheme }: Occasion & { hasScheme: boolean },
  findings: readonly WrittenFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  await sql`update findings set check_version = given.version, is_trial = "isTrial", is_veto = "isVeto",
      indicators = case when ${hasScheme} then given.indicators else findings.indicators end, outcome = given.outcome, about = given.about, message = given.message,
      evidence = given.evidence, measured = given.measured,
      pictures = case when cardinality(given.pictures) > 0 then given.pictures else findings.pictures end, presence = 'present', gone_at = null,
      decision = given.decision, adjusted = case when "isReset" then null else adjusted end, seen_at = ${moment},
      seen_in = ${inspectionId}, returns = returns + (change = 'back')::int, version = findings.version
        + (presence <> 'present' or findings.decision <> given.decision or findings.outcome <> given.outcome)::int
    from ${given(findings)} where findings.id = given.id`.execute(transaction);
}

/** Writes down that findings are gone or came back. */
export async function insertChanges(
  transaction: Transaction<Tables>,
  { inspectionId, moment, change }: Pick<Occasion, 'inspectionId' | 'moment'> & { change: 'gone' | 'back' },
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`insert into finding_changes (finding_id, moment, change, inspection_id)
    select id, ${moment}, ${change}, ${inspectionId} from unnest(${[...ids]}::uuid[]) as given (id)`.execute(
    transaction,
  );
}

export interface UnseenFinding {
  id: string;
  check: string;
  problem: string;
  /** Addresses of its evidence. */
  places: string[];
}

/** Findings of some checks that are present and that an inspection did not find, in batches; some may be set to gone meanwhile. */
export async function* unseenFindings(
  transaction: Transaction<Tables>,
  { targetId, inspectionId }: Pick<Occasion, 'targetId' | 'inspectionId'>,
  { checks, size }: { checks: readonly string[]; size: number },
): AsyncGenerator<UnseenFinding[]> {
  // Two inspections may end in one second. What a table shows is known to who asks.
  const unseen = inspectionId === null ? sql`true` : sql`seen_in is distinct from ${sql.lit(inspectionId)}`;
  await sql`declare unseen_findings no scroll cursor for
    select id, check_id as check, problem, jsonb_path_query_array(evidence, '$[*].url') as places
    from findings where target_id = ${sql.lit(targetId)} and presence = 'present'
      and ${unseen}
      and check_id in (${sql.join(checks.map((check) => sql.lit(check)))})`.execute(transaction);
  for (;;) {
    const { rows } = await sql<UnseenFinding>`fetch ${sql.lit(size)} from unseen_findings`.execute(transaction);
    if (rows.length > 0) yield rows;
    if (rows.length < size) break;
  }
  await sql`close unseen_findings`.execute(transaction);
}

/** Sets findings to gone. */
export async function setGone(transaction: Transaction<Tables>, moment: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update findings set presence = 'gone', gone_at = ${moment}, version = version + 1
    where id = any(${[...ids]}::uuid[])`.execute(transaction);
}
