import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Reach } from '../../core/process/index.ts';
import type { Tables } from './tables.ts';

/** Which bodies somebody's right covers, for lists. */
export interface ReachOfLists {
  reach: Reach;
  /** The body that they belong to; null for none. */
  organization: string | null;
}

/** The condition on `organizations` by which a list holds what a right covers, and nothing else. */
export function withinReach({ reach, organization }: ReachOfLists): RawBuilder<boolean> {
  if (reach === 'all') return sql<boolean>`true`;
  if (organization === null) return sql<boolean>`false`;
  return reach === 'own'
    ? sql<boolean>`organizations.id = ${organization}`
    : sql<boolean>`organizations.lineage @> array[${organization}]::uuid[]`;
}

/** The condition on `organizations` by which a list holds a body and everything below it; all where none is given. */
export const belowBody = (organization: string | undefined): RawBuilder<boolean> =>
  organization === undefined
    ? sql<boolean>`true`
    : sql<boolean>`organizations.lineage @> array[${organization}]::uuid[]`;

/** Whether a right covers a body. */
export async function isOrganizationWithin(
  database: Kysely<Tables>,
  id: string,
  reach: ReachOfLists,
): Promise<boolean> {
  const { rows } = await sql`select from organizations where id = ${id} and ${withinReach(reach)}`.execute(database);
  return rows.length === 1;
}

/** Whether a right covers a target. */
export async function isTargetWithin(database: Kysely<Tables>, id: string, reach: ReachOfLists): Promise<boolean> {
  const { rows } = await sql`select from targets join organizations on organizations.id = targets.organization_id
    where targets.id = ${id} and ${withinReach(reach)}`.execute(database);
  return rows.length === 1;
}

/** Everything that is registered of a body and those below it. */
export async function targetsBelow(database: Kysely<Tables>, organization: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select targets.id from targets join organizations on organizations.id = targets.organization_id
    where ${belowBody(organization)}`.execute(database);
  return new Set(rows.map(({ id }) => id));
}
