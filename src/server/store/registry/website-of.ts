import type { Kysely } from 'kysely';
import type { Tables, WebsiteRow } from '../tables.ts';

/** What is registered of a website, with its name and the body it belongs to; null where there is none of that id. */
export async function websiteOf(
  database: Kysely<Tables>,
  targetId: string,
): Promise<(WebsiteRow & { name: string; lineage: string[] }) | null> {
  const row = await database
    .selectFrom('websites')
    .innerJoin('targets', 'targets.id', 'websites.targetId')
    .innerJoin('organizations', 'organizations.id', 'targets.organizationId')
    .selectAll('websites')
    .select(['targets.name', 'organizations.lineage'])
    .where('websites.targetId', '=', targetId)
    .executeTakeFirst();
  return row ?? null;
}
