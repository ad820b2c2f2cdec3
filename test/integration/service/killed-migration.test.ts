import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, migrations, openDatabase } from '../../../src/server/runtime/database/index.ts';
import { newId } from '../../../src/server/runtime/new-id.ts';
import { openPostgres } from '../../../src/server/runtime/postgres/index.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { killDatabase, openOwn } from './killed-machine.test-support.ts';
import { emptyDatabase } from './prepared-database.test-support.ts';
import { newDataFolder, start, type Started } from './start-process.test-support.ts';

/** A database of so many steps is brought to today's; it stands still in the midst of the one that begins so. */
const OLD = 5;
const SLOW = 'create table campaign_dates';
const LONG = { timeout: 60_000, interval: 50 };

let data: string;
beforeEach(async () => {
  data = newDataFolder();
  await inOld(async (database) => {
    await migrate(database, migrations().slice(0, OLD));
    await sql`insert into organizations (id, lineage, full_name, short_name) values (${newId()}, '{}', '某市民政局', '民政局')`.execute(
      database,
    );
    // As long as a file lies there.
    await sql`create function stand_still() returns event_trigger language plpgsql as $$
      begin
        if current_query() ~ ${sql.lit(SLOW)} and tg_tag = 'CREATE INDEX' and (pg_stat_file(${sql.lit(slowFile())}, true)).size is not null
          then perform pg_sleep(600);
        end if;
      end $$`.execute(database);
    await sql`create event trigger stand_still on ddl_command_start execute function stand_still()`.execute(database);
  });
  writeFileSync(slowFile(), '');
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const slowFile = () => join(data, 'slow');

/** Works on the database of the folder, which no service has. */
async function inOld<Value>(work: (database: Kysely<Tables>) => Promise<Value>): Promise<Value> {
  const postgres = await openPostgres(data, () => undefined);
  const address = { socket: postgres.socket, user: postgres.user };
  const database = openDatabase<Tables>({ address, connections: 1, onNotice: () => undefined });
  try {
    return await work(database);
  } finally {
    await database.destroy();
    await postgres.stop();
  }
}

/** Settled when the service stands still in the midst of a step. */
async function untilSlow(service: Started): Promise<void> {
  const isSlow = async () => {
    const own = openOwn(data);
    try {
      const { rows } = await sql`select from pg_stat_activity where wait_event = 'PgSleep'`.execute(own);
      return rows.length;
    } finally {
      await own.destroy();
    }
  };
  // Before the database runs there is nobody to ask.
  await expect.poll(async () => isSlow().catch(() => 0), LONG).toBe(1);
  expect(service.process.exitCode, service.said()).toBeNull();
}

/** Names of the steps and of the tables. */
async function stateOf(database: Kysely<Tables>): Promise<{ steps: string[]; tables: number; bodies: number }> {
  const { rows } = await sql<{ steps: string[]; tables: number; bodies: number }>`
    select (select array_agg(name order by name) from schema_steps) as steps,
      (select count(*) from pg_class where relnamespace = 'public'::regnamespace) as tables,
      (select count(*) from organizations where full_name = '某市民政局') as bodies`.execute(database);
  const [state] = rows;
  if (state === undefined) throw new Error('nothing');
  return state;
}

const names = (steps = migrations()) => steps.map(({ name }) => name);

/** Nothing is half done; the next start brings it to an end, and the one after that has nothing to do. */
async function expectWhole(before: Awaited<ReturnType<typeof stateOf>>): Promise<void> {
  expect(await inOld(stateOf)).toEqual(before);
  rmSync(slowFile());
  const next = start(data);
  expect(await next.address, next.said()).toBeDefined();
  next.process.kill('SIGTERM');
  await next.ended;
  expect(await inOld(stateOf)).toMatchObject({ steps: names(), bodies: 1 });
}

test('a service that is killed while it brings a database to its version leaves nothing half done', async () => {
  const before = await inOld(stateOf);
  expect(before).toMatchObject({ steps: names(migrations().slice(0, OLD)), bodies: 1 });
  const service = start(data);
  await untilSlow(service);
  service.process.kill('SIGKILL');
  await service.ended;
  await expectWhole(before);
});

test('nor does a database that is killed meanwhile; the service says why it ends', async () => {
  const before = await inOld(stateOf);
  const service = start(data);
  await untilSlow(service);
  killDatabase(data);
  expect(await service.ended, service.said()).toBe(5);
  expect(service.said()).toContain('Nothing is half done: start once more');
  await expectWhole(before);
});

/** Takes all steps and a slow one, in a process of its own. */
const migrateSlowly = (url: string) =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { migrate, migrations, openDatabase } from ${JSON.stringify(resolve('src/server/runtime/database/index.ts'))};
      const address = { url: process.env.DATABASE_URL };
      const slow = { name: '9999-slow.sql', sql: 'create table half_done (id integer); select pg_sleep(600)' };
      await migrate(openDatabase({ address, connections: 1, onNotice() {} }), [...migrations(), slow]);`,
    ],
    { env: { PATH: process.env['PATH'], DATABASE_URL: url }, stdio: 'ignore' },
  );

test('where the server runs elsewhere, a step of a service that was killed ends within seconds, and holds up nobody', async () => {
  const { url, drop } = await emptyDatabase();
  const next = openDatabase<Tables>({ address: { url }, connections: 1, onNotice: () => undefined });
  const isSleeping = async () => {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event = 'PgSleep'`.execute(next);
    return rows.length;
  };
  const killed = migrateSlowly(url);
  await expect.poll(isSleeping, LONG).toBe(1);
  killed.kill('SIGKILL');
  expect(await migrate(next)).toEqual(names());
  expect(await isSleeping()).toBe(0);
  expect((await sql`select from pg_class where relname = 'half_done'`.execute(next)).rows).toEqual([]);
  await next.destroy();
  await drop();
});

test('a step may take longer than a request', async () => {
  const { url, drop } = await emptyDatabase();
  const database = openDatabase<Tables>({ address: { url }, connections: 1, onNotice: () => undefined });
  const limits = {
    name: '9999-limits.sql',
    sql: `create table limits as select current_setting('statement_timeout') as longest`,
  };
  await migrate(database, [...migrations(), limits]);
  expect((await sql`select longest from limits`.execute(database)).rows).toEqual([{ longest: '0' }]);
  // It holds for the steps alone.
  expect((await sql`show statement_timeout`.execute(database)).rows).toEqual([{ statementTimeout: '2min' }]);
  await database.destroy();
  await drop();
});
