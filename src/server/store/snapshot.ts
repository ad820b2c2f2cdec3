import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

// Every table as it is, without knowing what is in it: a row is the text that PostgreSQL has for the whole of it, which it reads back
// to the same values, whatever their types.

/** One table that has rows of its own. */
export interface SnapshotTable {
  name: string;
  /** Columns that are stored; not those that are computed from others. */
  columns: string[];
  /** Where it is a part of another table: of which, and which rows belong into it. */
  partOf: { table: string; bound: string } | null;
}

/** Tables of the service; those of the queue belong to it and are made anew. */
export async function snapshotTables(transaction: Transaction<Tables>): Promise<SnapshotTable[]> {
  const { rows } = await sql<{ name: string; columns: string[]; parent: string | null; bound: string | null }>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select p.relname from pg_inherits i join pg_class p on p.oid = i.inhparent where i.inhrelid = c.oid) as parent,
      pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`.execute(
    transaction,
  );
  return rows.map(({ name, columns, parent, bound }) => ({
    name,
    columns,
    partOf: parent === null || bound === null ? null : { table: parent, bound },
  }));
}

/** Texts look the same on both sides, whatever the settings of the server. */
export async function fixTexts(transaction: Transaction<Tables>): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(transaction);
  // Disks and networks of backups may be slow.
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction);
  await sql`set local datestyle = 'ISO'`.execute(transaction);
  await sql`set local bytea_output = 'hex'`.execute(transaction);
}

const TOGETHER = 500;

/** The rows of a table as texts, some at a time. */
export async function* rowsOf(transaction: Transaction<Tables>, table: string): AsyncGenerator<string[]> {
  await sql`declare snapshot no scroll cursor for select whole::text as row from only ${sql.table(table)} as whole`.execute(
    transaction,
  );
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(TOGETHER)} from snapshot`.execute(transaction);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await sql`close snapshot`.execute(transaction);
}

export async function insertRows(
  transaction: Transaction<Tables>,
  { name, columns }: SnapshotTable,
  rows: readonly string[],
): Promise<void> {
  const table = sql.table(name);
  const list = sql.join(columns.map((column) => sql.id(column)));
  await sql`insert into ${table} (${list}) overriding system value
    select ${list} from unnest(${rows}::text[]::${table}[])`.execute(transaction);
}

export interface SnapshotSequence {
  name: string;
  value: string | null;
}

export async function sequencesOf(transaction: Transaction<Tables>): Promise<SnapshotSequence[]> {
  const { rows } = await sql<SnapshotSequence>`
    select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' order by 1`.execute(
    transaction,
  );
  return rows;
}

export async function setSequence(transaction: Transaction<Tables>, { name, value }: SnapshotSequence): Promise<void> {
  if (value !== null) await sql`select setval(${name}::regclass, ${value}::bigint)`.execute(transaction);
}

/**
 * Empties every table and lets rows come in any order while `load` runs: references and triggers are put aside, and references are
 * checked when they come back.
 */
export async function loadFreely(
  transaction: Transaction<Tables>,
  tables: readonly SnapshotTable[],
  load: () => Promise<void>,
): Promise<void> {
  for (const { name, partOf } of tables)
    if (partOf !== null)
      await sql`create table if not exists ${sql.table(name)} partition of ${sql.table(partOf.table)} ${sql.raw(partOf.bound)}`.execute(
        transaction,
      );
  const { rows: references } = await sql<{ table: string; name: string; definition: string }>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace`.execute(transaction);
  for (const { table, name } of references)
    await sql`alter table ${sql.raw(table)} drop constraint ${sql.id(name)}`.execute(transaction);
  const each = async (change: 'disable' | 'enable') => {
    for (const { name } of tables)
      await sql`alter table ${sql.table(name)} ${sql.raw(change)} trigger user`.execute(transaction);
  };
  await each('disable');
  const all = sql.join(tables.map(({ name }) => sql.table(name)));
  await sql`truncate ${all}`.execute(transaction);
  await load();
  await each('enable');
  for (const { table, name, definition } of references)
    await sql`alter table ${sql.raw(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(transaction);
}
