import { type Kysely, sql, type Transaction } from 'kysely';
import type { SectionRow, Tables } from '../tables.ts';

/** A section as it is registered and as the last whole inspection saw it. */
export type Section = Omit<SectionRow, 'version'> & { version: number };

/** The sections of a target by name. */
export async function sectionsOf(database: Kysely<Tables>, targetId: string): Promise<Section[]> {
  return database
    .selectFrom('sections')
    .selectAll()
    .where('targetId', '=', targetId)
    .orderBy(sql`name collate "zh-x-icu"`)
    .orderBy('id')
    .execute();
}

/** One section, held against other changes until the end of the transaction; null where there is none. */
export async function sectionForChange(transaction: Transaction<Tables>, id: string): Promise<Section | null> {
  const row = await transaction.selectFrom('sections').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** What people say of a section. */
export type SaidOfSection = Pick<SectionRow, 'name' | 'kind' | 'longestAge' | 'isExpected'>;

/** Registers a section; false where its target has one at that address already. */
export async function insertSection(
  transaction: Transaction<Tables>,
  section: SaidOfSection & Pick<SectionRow, 'id' | 'targetId' | 'url'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('sections')
    .values({ ...section, newest: null, entries: null, seenAt: null })
    .onConflict((conflict) => conflict.columns(['targetId', 'url']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateSection(
  transaction: Transaction<Tables>,
  id: string,
  { name, kind, longestAge, isExpected }: SaidOfSection,
): Promise<void> {
  await transaction
    .updateTable('sections')
    .set((row) => ({ name, kind, longestAge, isExpected, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
