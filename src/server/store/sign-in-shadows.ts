import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Writes as much as a wrong password of an account does, where nothing is to be counted: by the time that an answer takes nobody is to
 * learn which accounts there are. Every login has one of 256 places, however many are made up.
 */
export async function noteShadow(database: Kysely<Tables>, login: string): Promise<void> {
  const place = createHash('sha256').update(login).digest()[0] ?? 0;
  await database
    .updateTable('signInShadows')
    .set({ failures: sql<number>`(failures + 1) % 1000000` })
    .where('place', '=', place)
    .execute();
}
