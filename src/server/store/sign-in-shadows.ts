import { type Kysely, sql } from 'kysely';
import { sha256 } from '../runtime/sha256.ts';
import type { Tables } from './tables.ts';

/**
 * Writes as much as a wrong password of an account does, where nothing is to be counted: by the time that an answer takes nobody is to
 * learn which accounts there are. Every login has one of 256 places, however many are made up.
 */
export async function noteShadow(database: Kysely<Tables>, login: string): Promise<void> {
  const place = Number.parseInt(sha256(login).slice(0, 2), 16);
  await database
    .updateTable('signInShadows')
    .set({ failures: sql<number>`(failures + 1) % 1000000` })
    .where('place', '=', place)
    .execute();
}
