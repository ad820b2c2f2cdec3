import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What this installation remembers of itself, by name; undefined where it remembers nothing. */
export async function settingOf(database: Kysely<Tables>, name: string): Promise<unknown> {
  const row = await database.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

export async function keepSetting(database: Kysely<Tables>, name: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await database
    .insertInto('settings')
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }))
    .execute();
}
