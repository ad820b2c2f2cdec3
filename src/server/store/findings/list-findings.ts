import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Finding } from '../../../core/model/inspection-result.ts';
import type { Text } from '../../../core/model/text.ts';
import type { Decision, FoundOutcome, Presence } from '../../../core/process/index.ts';
import type { FindingRow } from '../tables-findings.ts';
import type { Tables } from '../tables.ts';
import { type ReachOfLists, withinReach } from '../within-reach.ts';

/** Which findings; what is not given is any. */
export interface FindingFilter {
  target?: string | undefined;
  /** A body and everything below it. */
  organization?: string | undefined;
  /** Id of a check, or `by-hand` for what people found. */
  check?: string | undefined;
  presence?: Presence | undefined;
  decision?: Decision | undefined;
  outcome?: FoundOutcome | undefined;
  /** Whether a veto reads it. */
  veto?: boolean | undefined;
  /** Part of the message or of the problem. */
  text?: string | undefined;
}

/** How far somebody sees. */
export interface FindingReach extends ReachOfLists {
  /** Also what nobody has confirmed. */
  seesUnconfirmed: boolean;
}

/** Where a finding stands in a list, whatever it is sorted by. */
export type FindingPlace = Pick<FindingRow, 'changedAt' | 'id'>;

export interface FindingPage {
  /** The newest first: changed last (opened, back, gone, decided), or opened last. */
  sort: 'changed' | 'opened';
  limit: number;
  after: FindingPlace | null;
}

export interface FindingsWanted {
  reach: FindingReach;
  filter: FindingFilter;
  page: FindingPage;
}

/**
 * Places of findings in order. A text has no index that every PostgreSQL has: so many findings are read for it at most, and `end` is
 * the last one that was read where there may be more.
 */
export async function findingPlaces(
  database: Kysely<Tables>,
  { reach, filter, page }: FindingsWanted,
): Promise<{ places: FindingPlace[]; end: FindingPlace | null }> {
  const targets = await targetsIn(database, reach, filter);
  const { text } = filter;
  const isSearch = text !== undefined && text !== '';
  const limit = isSearch ? READ_FOR_TEXT : page.limit;
  const conditions = [...conditionsOf(filter, reach), ...afterCondition(page)];
  const order = page.sort === 'changed' ? sql`changed_at desc, id desc` : sql`id desc`;
  const select = sql`select changed_at, id from findings`;
  const within =
    targets === null || targets.length * limit > MERGED
      ? sql`${select} where ${sql.join([...conditions, ...inTargets(targets)], sql` and `)} order by ${order} limit ${limit}`
      : sql`select merged.* from unnest(${targets}::uuid[]) as own (target) cross join lateral (${select}
          where ${sql.join([sql`target_id = target`, ...conditions], sql` and `)} order by ${order} limit ${limit}) merged
          order by ${order} limit ${limit}`;
  if (!isSearch) return { places: (await sql<FindingPlace>`${within}`.execute(database)).rows, end: null };
  // Which are read is told by an index; they are opened one after the other until a page is full.
  const { rows } = await sql<FindingPlace & { matches: boolean }>`
    with places as materialized (${within})
    select * from (select changed_at, id, true as matches from places
      where (select ${matches(text)} from findings where findings.id = places.id) limit ${page.limit}) found
    union all select * from (select changed_at, id, false from places offset ${limit - 1}) last`.execute(database);
  const placeOf = ({ changedAt, id }: FindingPlace): FindingPlace => ({ changedAt, id });
  const places = rows.filter((row) => row.matches).map(placeOf);
  const last = rows.find((row) => !row.matches);
  return { places, end: last !== undefined && places.length < page.limit ? placeOf(last) : null };
}

/** Findings that are read for one page of a search for a text. */
export const READ_FOR_TEXT = 1000;

/** The first findings of each target are merged where these are so many at most; else the list is gone through until enough are theirs. */
const MERGED = 100_000;

/** How many findings there are; counts no further than `most`. */
export async function countFindings(
  database: Kysely<Tables>,
  { reach, filter }: Omit<FindingsWanted, 'page'>,
  most: number,
): Promise<number> {
  const targets = await targetsIn(database, reach, filter);
  const { rows } = await sql<{ count: number }>`select count(*) as count from (select from findings
    where ${sql.join([...conditionsOf(filter, reach), matches(filter.text), ...inTargets(targets)], sql` and `)}
    limit ${most}) counted`.execute(database);
  return rows[0]?.count ?? 0;
}

/** The targets that a list is confined to; null: all. */
async function targetsIn(
  database: Kysely<Tables>,
  reach: FindingReach,
  { target, organization }: FindingFilter,
): Promise<string[] | null> {
  if (reach.reach === 'all' && target === undefined && organization === undefined) return null;
  const { rows } = await sql<{ id: string }>`
    select targets.id from targets join organizations on organizations.id = targets.organization_id
    where ${withinReach(reach)}
      and ${organization === undefined ? sql`true` : sql`organizations.lineage @> array[${organization}]::uuid[]`}
      and ${target === undefined ? sql`true` : sql`targets.id = ${target}`}`.execute(database);
  return rows.map(({ id }) => id);
}

const inTargets = (targets: string[] | null): RawBuilder<unknown>[] =>
  targets === null ? [] : [sql`target_id = any(${targets}::uuid[])`];

function conditionsOf(filter: FindingFilter, { seesUnconfirmed }: FindingReach): RawBuilder<unknown>[] {
  const { check, presence, decision, outcome, veto } = filter;
  return [
    sql`true`,
    ...(seesUnconfirmed ? [] : [sql`decision = 'confirmed'`]),
    ...(check === undefined ? [] : [check === 'by-hand' ? sql`check_id is null` : sql`check_id = ${check}`]),
    ...(presence === undefined ? [] : [sql`presence = ${presence}`]),
    // Literally, so that the planner sees which index is of these.
    ...(decision === undefined ? [] : [sql`decision = ${sql.lit(decision)}`]),
    ...(outcome === undefined ? [] : [sql`outcome = ${sql.lit(outcome)}`]),
    ...(veto === undefined ? [] : [veto ? sql`is_veto` : sql`not is_veto`]),
  ];
}

function matches(text: string | undefined): RawBuilder<unknown> {
  if (text === undefined || text === '') return sql`true`;
  // What is typed is looked for as it stands: its signs mean nothing to the pattern.
  const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`(problem ilike ${pattern} or coalesce(adjusted -> 'message', message) ->> 'zh' ilike ${pattern}
    or coalesce(adjusted -> 'message', message) ->> 'en' ilike ${pattern})`;
}

function afterCondition({ sort, after }: FindingPage): RawBuilder<unknown>[] {
  if (after === null) return [];
  return sort === 'changed'
    ? [sql`(changed_at, id) < (${after.changedAt}::timestamptz, ${after.id}::uuid)`]
    : [sql`id < ${after.id}::uuid`];
}

/** A finding with the target and the body that it is of. */
export interface ListedFinding {
  id: string;
  targetId: string;
  target: string;
  organizationId: string;
  organization: string;
  lineage: string[];
  /** Null: a person found it. */
  check: string | null;
  checkVersion: number | null;
  isTrial: boolean;
  indicators: string[];
  isVeto: boolean;
  problem: string;
  outcome: FoundOutcome;
  about: Finding['about'];
  message: Text;
  evidence: Finding['evidence'];
  measured: NonNullable<Finding['measured']> | null;
  pictures: string[];
  presence: Presence;
  decision: Decision;
  /** What people have put right. */
  adjusted: Adjustment | null;
  openedAt: string;
  seenAt: string;
  /** Opened, back, gone or decided. */
  changedAt: string;
  goneAt: string | null;
  returns: number;
  openedIn: string | null;
  seenIn: string | null;
  foundBy: string | null;
  version: number;
}

/** What a person puts right when confirming. */
export interface Adjustment {
  message?: Text | undefined;
  about?: Finding['about'] | undefined;
  measured?: NonNullable<Finding['measured']> | undefined;
}

/** Findings in the order of their ids as given; what is not there is left out. */
export async function findingsById(database: Kysely<Tables>, ids: readonly string[]): Promise<ListedFinding[]> {
  const { rows } = await sql<ListedFinding>`
    select findings.id, findings.target_id, targets.name as target, targets.organization_id,
      organizations.full_name as organization, organizations.lineage, check_id as check, check_version, is_trial, indicators,
      is_veto, problem, outcome, about, message, evidence, measured, pictures, presence, decision, adjusted, opened_at, seen_at,
      changed_at, gone_at, returns, opened_in, seen_in, found_by, findings.version
    from unnest(${[...ids]}::uuid[]) with ordinality as given (id, place)
    join findings on findings.id = given.id join targets on targets.id = findings.target_id
    join organizations on organizations.id = targets.organization_id
    order by place`.execute(database);
  return rows;
}
