import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Finding } from '../../../core/model/inspection-result.ts';
import type { Decision, KnownFinding } from '../../../core/process/index.ts';
import { type CopiedValue, copyRows, textOfRows } from '../../runtime/database/index.ts';
import type { Tables } from '../tables.ts';
import { cleanJson, cleanText } from './clean-json.ts';

export interface StoredFinding extends KnownFinding {
  id: string;
  key: string;
}

/**
 * Lets nobody else store what was found at a target until the transaction ends; false where nothing was found there before, and so
 * nothing has to be looked up.
 */
export async function lockTarget(transaction: Transaction<Tables>, targetId: string): Promise<boolean> {
  await sql`select from targets where id = ${targetId} for no key update`.execute(transaction);
  const { rows } =
    await sql`select from findings where target_id = ${targetId} and check_id is not null limit 1`.execute(transaction);
  return rows.length > 0;
}

/** Those that are known already (`problemKeys`), locked until the transaction ends. */
export async function knownFindings(
  transaction: Transaction<Tables>,
  keys: readonly string[],
): Promise<StoredFinding[]> {
  const { rows } = await sql<StoredFinding>`select id, problem_key as key, presence, decision, outcome, is_veto
    from findings where problem_key = any(${[...keys]}::uuid[]) for update`.execute(transaction);
  return rows;
}

/** One finding as an inspection left it. */
export interface WrittenFinding extends Pick<
  Finding,
  'check' | 'version' | 'problem' | 'outcome' | 'about' | 'message' | 'evidence' | 'measured'
> {
  id: string;
  key: string;
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

const COLUMNS = [
  'id',
  'problem_key',
  'target_id',
  'check_id',
  'check_version',
  'is_trial',
  'is_veto',
  'indicators',
  'problem',
  'outcome',
  'about',
  'message',
  'evidence',
  'measured',
  'pictures',
  'decision',
  'opened_at',
  'seen_at',
  'changed_at',
  'opened_in',
  'seen_in',
] as const;

/** Findings that are prepared between two looks at what the connection has to send: of those before, for one. */
const SLICE = 50;

/** Findings that were not known, as they are written. Takes turns: meanwhile those before go on to the database. */
export async function findingsToInsert(occasion: Occasion, findings: readonly WrittenFinding[]): Promise<string> {
  let text = '';
  for (let from = 0; from < findings.length; from += SLICE) {
    text += textOfRows(findings.slice(from, from + SLICE).map((finding) => rowOf(occasion, finding)));
    await nextTurn();
  }
  return text;
}

/** Writes findings that were not known, `findingsToInsert`. */
export async function insertFindings(
  transaction: Transaction<Tables>,
  text: string,
  table = 'findings',
): Promise<void> {
  await copyRows(transaction, { table, columns: COLUMNS }, text);
}

function rowOf({ targetId, inspectionId, moment }: Occasion, finding: WrittenFinding): CopiedValue[] {
  const { about, message, evidence, measured } = finding;
  const row: Record<(typeof COLUMNS)[number], CopiedValue> = {
    id: finding.id,
    problem_key: finding.key,
    target_id: targetId,
    check_id: finding.check,
    check_version: finding.version,
    is_trial: finding.isTrial,
    is_veto: finding.isVeto,
    indicators: arrayText(finding.indicators),
    problem: cleanText(finding.problem),
    outcome: finding.outcome,
    about: cleanJson(about),
    message: cleanJson(message),
    evidence: cleanJson(evidence),
    measured: measured === undefined ? null : cleanJson(measured),
    pictures: arrayText(finding.pictures),
    decision: finding.decision,
    opened_at: moment,
    seen_at: moment,
    changed_at: moment,
    opened_in: inspectionId,
    seen_in: inspectionId,
  };
  return COLUMNS.map((column) => row[column]);
}

/** An array as PostgreSQL reads it. */
function arrayText(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${cleanText(text).replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;
}

const given = (findings: readonly WrittenFinding[]) => sql`json_to_recordset(${cleanJson(findings)}::json) as given (
  id uuid, version integer, outcome text, about json, message json, evidence json, measured json, "isTrial" boolean,
  "isVeto" boolean, indicators text[], pictures text[], decision text, "isReset" boolean, change text)`;

const CHANGED = sql`(presence <> 'present' or findings.decision <> given.decision or findings.outcome <> given.outcome)`;

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
      seen_in = ${inspectionId}, returns = returns + (change = 'back')::int, version = findings.version + ${CHANGED}::int,
      changed_at = case when ${CHANGED} then ${moment} else changed_at end
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
  await sql`update findings set presence = 'gone', gone_at = ${moment}, changed_at = ${moment}, version = version + 1
    where id = any(${[...ids]}::uuid[])`.execute(transaction);
}
