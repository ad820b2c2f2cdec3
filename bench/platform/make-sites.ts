import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/server/store/tables.ts';

/** Addresses of this machine that sites stand on: real ones stand on many as well. */
const ADDRESSES = 1000;

/** Registers so many websites of one province, each with a home page at `port` of this machine. Gives their ids. */
export async function makeSites(database: Kysely<Tables>, count: number, port: number): Promise<string[]> {
  await sql`
    with province as (
      insert into organizations (id, lineage, full_name, short_name, is_office)
      select id, array[id], '省办公室', '省办公室', true from (select gen_random_uuid() as id) as made returning id
    ), bodies as (
      insert into organizations (id, parent_id, lineage, full_name, short_name)
      select made.id, province.id, array[province.id, made.id], '单位 ' || number, '单位 ' || number
      from province, (select gen_random_uuid() as id, number from generate_series(1, ${count}::int / 10 + 1) as number) as made
      returning id
    ), numbered as (select id, row_number() over () as number from bodies), sites as (
      insert into targets (id, kind, organization_id, name, status)
      select gen_random_uuid(), 'website', numbered.id, '网站 ' || site, 'normal'
      from generate_series(1, ${count}::int) as site join numbered on numbered.number = site / 10 + 1
      returning id
    )
    insert into websites (target_id, home_url, hosts, class, level)
    select id, 'http://127.' || 1 + number % ${ADDRESSES} / 250 || '.' || number % ${ADDRESSES} % 250 || '.1:' || ${port}::int || '/' || number || '/',
      '{}', 'department', 'county'
    from (select id, row_number() over () as number from sites) as each`.execute(database);
  await sql`insert into target_statuses (target_id, since, status, reason)
    select id, '2020-01-01', 'normal', '' from targets where name like '网站 %' on conflict do nothing`.execute(
    database,
  );
  const { rows } = await sql<{ id: string }>`select id from targets where name like '网站 %' order by id`.execute(
    database,
  );
  return rows.map(({ id }) => id);
}
