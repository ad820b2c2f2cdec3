import { type Kysely, sql } from 'kysely';
import type { OrganizationRow, Tables } from './tables.ts';

/** A body in the tree, without what only concerns the database. */
export type Organization = Omit<OrganizationRow, 'version'> & { version: number };

export async function organizationById(database: Kysely<Tables>, id: string): Promise<Organization | null> {
  const row = await database.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Adds a body; its lineage is that of its parent and itself. */
export async function insertOrganization(
  database: Kysely<Tables>,
  { parentId, ...rest }: Omit<Organization, 'version' | 'lineage' | 'openedOn' | 'closedOn' | 'mergedIntoId'>,
): Promise<void> {
  const parent = parentId === null ? null : await organizationById(database, parentId);
  await database
    .insertInto('organizations')
    .values({
      ...rest,
      parentId,
      lineage: [...(parent?.lineage ?? []), rest.id],
      openedOn: null,
      closedOn: null,
      mergedIntoId: null,
    })
    .execute();
}

/** How many bodies there are. */
export async function countOrganizations(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from organizations`.execute(database);
  return rows[0]?.count ?? 0;
}
