import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql, type Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { sha256 } from '../sha256.ts';
import { isDatabaseAway } from './is-away.ts';

/** One step of the schema, forward only. */
export interface Migration {
  /** `0001-people.sql`; steps are taken in this order. */
  name: string;
  sql: string;
}

export interface Applied {
  name: string;
  sha256: string;
}

const FOLDER = fileURLToPath(new URL('../../../../migrations/', import.meta.url));

/** Any number; the same for all of ours, so that two programs that start at once take the steps one after the other. */
const LOCK = 7_015_329_001;

/** The steps that come with this version. */
export function migrations(folder = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(`${folder}${name}`, 'utf8') }));
}

/**
 * Brings a database to this version, all steps or none, and gives the names of those that were taken. A database of a newer version,
 * or one whose steps are not ours, is left alone.
 *
 * @throws AppError `database-lost` where it went away meanwhile
 */
export async function migrate<Tables>(database: Kysely<Tables>, steps = migrations()): Promise<string[]> {
  return database
    .transaction()
    .execute(async (transaction) => {
      await takeTime(transaction);
      await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
      await sql`create table if not exists schema_steps (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`.execute(transaction);
      const { rows } = await sql<Applied>`select name, sha256 from schema_steps order by name`.execute(transaction);
      const missing = missingSteps(rows, steps);
      for (const step of missing) {
        await sql.raw(step.sql).execute(transaction);
        await sql`insert into schema_steps (name, sha256) values (${step.name}, ${sha256(step.sql)})`.execute(
          transaction,
        );
      }
      return missing.map(({ name }) => name);
    })
    .catch((error: unknown) => {
      throw isDatabaseAway(error) ? new AppError('database-lost', { reason: String(error) }) : error;
    });
}

/**
 * A step over millions of rows takes its time, and so does waiting for the program that takes it. Where ours is killed meanwhile, the
 * server notices within seconds and gives up: otherwise the next start would wait for a step that nobody wants any more.
 */
async function takeTime<Tables>(transaction: Transaction<Tables>): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(transaction);
  // On Windows a server cannot notice that, and refuses to be told to.
  await sql`select set_config('client_connection_check_interval', '5s', true)
    where version() !~* 'windows|mingw|visual c'`.execute(transaction);
}

/** The steps not yet taken. @throws AppError where the database has others than ours. */
export function missingSteps(taken: readonly Applied[], steps: readonly Migration[]): Migration[] {
  for (const [index, { name, sha256: hash }] of taken.entries()) {
    const ours = steps[index];
    if (ours === undefined) throw new AppError('database-newer', { step: name });
    if (ours.name !== name || sha256(ours.sql) !== hash) throw new AppError('database-differs', { step: name });
  }
  return steps.slice(taken.length);
}
