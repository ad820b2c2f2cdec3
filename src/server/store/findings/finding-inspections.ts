import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Inspections by their ids, the latest first. */
export async function inspectionsOfFinding(database: Kysely<Tables>, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; depth: 'light' | 'full'; endedAt: string | null }>`
    select id, depth, ended_at from inspections where id = any(${[...ids]}::uuid[])
    order by ended_at desc nulls first, id`.execute(database);
  return rows;
}
