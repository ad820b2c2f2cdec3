import { type Kysely, sql } from 'kysely';
import type { OrganizationRow, Tables } from './tables.ts';
import { type ReachOfLists, withinReach } from './within-reach.ts';

/** A body in the tree, without what only concerns the database. */
export type Organization = Omit<OrganizationRow, 'version' | 'code'> & { version: number; code: string | null };

export async function organizationById(database: Kysely<Tables>, id: string): Promise<Organization | null> {
  const row = await database.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Adds a body; its lineage is that of its parent and itself. */
export async function insertOrganization(
  database: Kysely<Tables>,
  { parentId, ...rest }: Omit<Organization, 'version' | 'code' | 'lineage' | 'openedOn' | 'closedOn' | 'mergedIntoId'>,
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
  const { id: organizationId, fullName, shortName } = rest;
  await database
    .insertInto('organizationNames')
    .values({ organizationId, since: '0001-01-01', fullName, shortName })
    .execute();
}

/** How many bodies there are. */
export async function countOrganizations(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from organizations`.execute(database);
  return rows[0]?.count ?? 0;
}

/**
 * Bodies that a right covers and that are not closed, each before what lies below it, neighbours in official order. With a day those
 * that were there then, as they were called; the tree is that of now.
 */
export async function organizationsWithin(
  database: Kysely<Tables>,
  reach: ReachOfLists,
  on: string | null,
): Promise<Organization[]> {
  const { rows } = await sql<Organization>`
    with recursive tree as (
      select organizations.*, array[row(official_order, id)] as place from organizations
      where parent_id is null
      union all
      select below.*, tree.place || row(below.official_order, below.id) from organizations below
      join tree on below.parent_id = tree.id)
    select organizations.id, organizations.parent_id, organizations.lineage, coalesce(named.full_name, organizations.full_name) as full_name,
      coalesce(named.short_name, organizations.short_name) as short_name, organizations.code, organizations.region, organizations.official_order, organizations.is_office,
      organizations.opened_on, organizations.closed_on, organizations.merged_into_id, organizations.version
    from organizations join tree on tree.id = organizations.id
    left join lateral (select names.full_name, names.short_name from organization_names names
      where names.organization_id = organizations.id and names.since <= ${on}::date
      order by names.since desc limit 1) named on true
    where (organizations.closed_on is null or organizations.closed_on > ${on}::date)
      and (${on}::date is null or organizations.opened_on is null or organizations.opened_on <= ${on}::date)
      and ${withinReach(reach)}
    order by tree.place`.execute(database);
  return rows;
}
