import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Any number; the same for all of ours: two machines that make a month at once would hinder each other. */
const LOCK = 7_015_329_005;

/** The tables of months (`YYYY-MM`) that there are, ascending. */
export async function probeMonths(database: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select child.relname as name from pg_inherits
    join pg_class child on child.oid = inhrelid
    where inhparent = 'probes'::regclass order by 1`.execute(database);
  return rows.map(({ name }) => name.replace(/^probes_(\d{4})_(\d{2})$/, '$1-$2'));
}

/**
 * Makes the tables of these months (`YYYY-MM`, of China) where they are missing, and drops those before `oldest` that have as many months
 * with visits after them as `kept`: a clock that is years ahead drops nothing.
 */
export async function keepProbeMonths(
  database: Kysely<Tables>,
  { months, oldest, kept = 0 }: { months: readonly string[]; oldest: string; kept?: number },
): Promise<void> {
  const there = await probeMonths(database);
  const missing = months.filter((month) => !there.includes(month));
  const before = there.filter((month) => month < oldest);
  const old = before.length === 0 ? [] : await monthsBehind(database, { there, before, kept });
  if (missing.length === 0 && old.length === 0) return;
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    for (const month of missing) {
      const [from, to] = [beginOf(month), beginOf(monthAfter(month, 1))];
      await sql`create table if not exists ${tableOf(month)} partition of probes
        for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(transaction);
    }
    for (const month of old) await sql`drop table if exists ${tableOf(month)}`.execute(transaction);
    const last = old.at(-1);
    if (last === undefined) return;
    const end = beginOf(monthAfter(last, 1));
    await sql`delete from probe_rounds where began_at < ${end}::timestamptz`.execute(transaction);
  });
}

/** Of the months `before`, those after which there are `kept` months with visits. */
async function monthsBehind(
  database: Kysely<Tables>,
  { there, before, kept }: { there: readonly string[]; before: readonly string[]; kept: number },
): Promise<string[]> {
  const filled: string[] = [];
  for (const month of there) {
    const { rows } = await sql`select from ${tableOf(month)} limit 1`.execute(database);
    if (rows.length > 0) filled.push(month);
  }
  return before.filter((month) => filled.filter((other) => other > month).length >= kept);
}

/** So many months after a month; before it where `count` is negative. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}

const beginOf = (month: string): string => `${month}-01T00:00:00+08:00`;

const tableOf = (month: string) => sql.table(`probes_${month.replace('-', '_')}`);
