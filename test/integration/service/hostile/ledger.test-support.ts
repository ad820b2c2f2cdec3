import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../../src/server/store/tables.ts';

/** Which transactions have written into which tables, and stayed. */
export interface Ledger {
  /** Tables of each transaction since the last time this was asked. */
  news(): Promise<string[][]>;
}

/** What is no business data: who is signed in, what stops attempts, replies that are kept. */
const BESIDE = ['sessions', 'idempotent_replies', 'sign_on_attempts', 'sign_in_shadows', 'settings'];

/** Writes down every row that is written into a table of ours, within the transaction itself. */
export async function openLedger(database: Kysely<Tables>): Promise<Ledger> {
  await sql`create schema ledger`.execute(database);
  await sql`create table ledger.writes (number bigserial, xid text not null, place text not null, unique (xid, place))`.execute(
    database,
  );
  await sql`create function ledger.note() returns trigger language plpgsql as $$
    begin
      insert into ledger.writes (xid, place) values (pg_current_xact_id()::text, tg_table_name) on conflict do nothing;
      return null;
    end $$`.execute(database);
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and not relispartition
      and relnamespace = 'public'::regnamespace and relname <> all(${BESIDE}::text[])`.execute(database);
  for (const { name } of rows)
    await sql`create trigger noted after insert or update or delete on ${sql.ref(name)}
      for each row execute function ledger.note()`.execute(database);
  let seen = 0;
  return {
    async news() {
      const written = await sql<{ number: number; tables: string[] }>`
        select max(number)::integer as number, array_agg(place order by place) as tables
        from ledger.writes where number > ${seen} group by xid order by 1`.execute(database);
      seen = Math.max(seen, ...written.rows.map(({ number }) => number));
      return written.rows.map(({ tables }) => tables);
    },
  };
}
