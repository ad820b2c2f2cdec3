import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type ByAge, orderByAge } from './list-order.ts';
import type { InspectionDepth, InspectionRow } from './tables-findings.ts';
import type { Tables } from './tables.ts';
import { type ReachOfLists, withinReach } from './within-reach.ts';

/** An inspection as lists show it. */
export interface ListedInspection {
  id: string;
  targetId: string;
  target: string;
  organizationId: string;
  organization: string;
  depth: InspectionDepth;
  reason: InspectionRow['reason'];
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  createdAt: string;
  beganAt: string | null;
  endedAt: string | null;
  attempt: number;
  progress: Record<string, unknown> | null;
  cancelAskedAt: string | null;
  /** Who asked for its end; without a name: a command on the machine of the service. Null where nobody did. */
  cancelAskedBy: { name: string | null } | null;
  endReason: string | null;
  isComplete: boolean | null;
  pages: number | null;
  changes: { opened: number; still: number; gone: number; back: number } | null;
  trouble: { code: string; message: { zh: string; en: string } } | null;
  resultSha256: string | null;
  manifestSha256: string | null;
  reportSha256: string | null;
}

export interface InspectionFilter {
  target?: string | undefined;
  /** A body and everything below it. */
  organization?: string | undefined;
  state?: ListedInspection['state'] | undefined;
  depth?: InspectionDepth | undefined;
}

/** Where an inspection stands in the list. */
export type InspectionPlace = Pick<ListedInspection, 'createdAt' | 'id'>;

export interface InspectionsWanted {
  filter: InspectionFilter;
  sort: ByAge;
  after: InspectionPlace | null;
  limit: number;
}

/** Inspections that a right covers. */
export async function inspectionsWithin(
  database: Kysely<Tables>,
  { filter, sort, after, limit, ...reach }: ReachOfLists & InspectionsWanted,
): Promise<ListedInspection[]> {
  const { target, organization: body, state, depth } = filter;
  const place = sql`(inspections.created_at, inspections.id)`;
  const { beyond, way } = orderByAge(sort);
  const conditions = [
    withinReach(reach),
    ...(target === undefined ? [] : [sql`inspections.target_id = ${target}`]),
    ...(body === undefined ? [] : [sql`organizations.lineage @> array[${body}]::uuid[]`]),
    ...(state === undefined ? [] : [sql`inspections.state = ${state}`]),
    ...(depth === undefined ? [] : [sql`inspections.depth = ${depth}`]),
    ...(after === null ? [] : [sql`${place} ${beyond} (${after.createdAt}::timestamptz, ${after.id}::uuid)`]),
  ];
  const { rows } = await sql<ListedInspection>`${SELECT} where ${sql.join(conditions, sql` and `)}
    order by inspections.created_at ${way}, inspections.id ${way} limit ${limit}`.execute(database);
  return rows;
}

/** One inspection, with the body that its site belongs to and everything above it; null where there is none. */
export async function inspectionById(
  database: Kysely<Tables>,
  id: string,
): Promise<(ListedInspection & { lineage: string[] }) | null> {
  const { rows } = await sql<ListedInspection & { lineage: string[] }>`
    select listed.*, organizations.lineage from (${SELECT} where inspections.id = ${id}) listed
    join organizations on organizations.id = listed.organization_id`.execute(database);
  return rows[0] ?? null;
}

/** The events know it, also of what was ended before lists did: the first that asked is meant. */
const CANCELLER = sql`
  select jsonb_build_object('name', users.name) from events left join users on users.id = actor
  where object = 'inspection' and object_id = inspections.id::text and verb = 'ask-cancel' order by moment limit 1`;

const SELECT: RawBuilder<unknown> = sql`
  select inspections.id, inspections.target_id, targets.name as target, targets.organization_id,
    organizations.full_name as organization, inspections.depth, inspections.reason, inspections.state,
    inspections.created_at, inspections.began_at, inspections.ended_at, inspections.attempt, inspections.progress,
    inspections.cancel_asked_at, inspections.end_reason, inspections.is_complete, inspections.pages,
    inspections.changes, inspections.trouble, inspections.result_sha256, inspections.manifest_sha256,
    inspections.report_sha256, case when cancel_asked_at is not null then (${CANCELLER}) end as cancel_asked_by
  from inspections join targets on targets.id = inspections.target_id
  join organizations on organizations.id = targets.organization_id`;
