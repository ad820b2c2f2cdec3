import { sql } from 'kysely';
import { keepProbeMonths, monthAfter } from '../../src/server/store/probe-months.ts';
import { makeSites } from './make-sites.ts';
import type { Figure, Platform } from './platform.ts';
import { timesOf } from './times.ts';

const DAYS = 365;

/** Sites whose single visits are made as well: with those of all, 102 million rows would have to be. */
const WITH_VISITS = 200;

/** A year of one site, out of the days of a year of all sites, as the desk asks for it; and the sites near the veto. */
export async function measureYear({ size, database, service, get }: Platform): Promise<Figure[]> {
  let sites = (await database.selectFrom('websites').select('targetId').orderBy('targetId').execute()).map(
    ({ targetId }) => targetId,
  );
  if (sites.length < size.sites) sites = await makeSites(database, size.sites, 1);
  const today = service.clock.moment().slice(0, 10);
  await makeDays(database, today);
  const some = sites.filter((_, index) => index % Math.ceil(sites.length / WITH_VISITS) === 0);
  const visits = await makeVisits(database, some, today);
  await sql`analyze`.execute(database);
  const from = new Date(Date.parse(today) - (DAYS - 1) * 86_400_000).toISOString().slice(0, 10);
  const times: number[] = [];
  const near: number[] = [];
  for (const id of some) {
    const { status, milliseconds, body } = await get(`/api/targets/${id}/availability?from=${from}&to=${today}`);
    if (status !== 200) throw new Error(`a year: ${status} ${body}`);
    times.push(milliseconds);
  }
  for (let turn = 0; turn < 20; turn++) near.push((await get('/api/availability?limit=100')).milliseconds);
  const { rows } = await sql<{ days: number; bytes: number; ofVisits: number }>`
    select count(*) as days, pg_total_relation_size('probe_days') as bytes,
      (select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'probes'::regclass) as "ofVisits"
    from probe_days`.execute(database);
  const [{ days, bytes, ofVisits } = { days: 0, bytes: 0, ofVisits: 0 }] = rows;
  return [
    { what: `a year of one site, of ${days} days and ${visits} visits`, measured: timesOf(times) },
    { what: 'sites near the veto, the first hundred', measured: timesOf(near) },
    { what: 'days of a year on disk', measured: `${Math.round(bytes / 2 ** 20)} MiB` },
    { what: 'a visit on disk', measured: `${Math.round(ofVisits / visits)} B` },
  ];
}

/** Days that are made in one statement. */
const STEP = 20;

async function makeDays(database: Platform['database'], today: string): Promise<void> {
  for (let back = 0; back < DAYS; back += STEP)
    await sql`
      insert into probe_days (target_id, day, open, failed, void, total_ms, slowest_ms, certificate_days)
      select target_id, day, 24 - failed, failed, 0, 9600, 900, 80
      from (select target_id, day, (abs(hashtext(target_id::text || day::text)) % 20 = 0)::int as failed
        from websites, (select ${today}::date - each as day
          from generate_series(${back}::int, ${Math.min(back + STEP, DAYS) - 1}::int) as each) as days) as made
      on conflict do nothing`.execute(database);
}

async function makeVisits(database: Platform['database'], sites: readonly string[], today: string): Promise<number> {
  const month = today.slice(0, 7);
  const months = Array.from({ length: 14 }, (_, index) => monthAfter(month, index - 12));
  await keepProbeMonths(database, { months, oldest: monthAfter(month, -24) });
  const { numAffectedRows } = await sql`
    insert into probes (target_id, planned_at, round, late_s, state, failure, total_ms)
    select target_id, moment, 1, 0, case when abs(hashtext(target_id::text || moment::text)) % 480 = 0 then 1 else 0 end, 0, 400
    from unnest(${sites}::uuid[]) as target_id,
      generate_series(${today}::date - ${DAYS - 1}::int, ${today}::date, interval '1 hour') as moment
    on conflict do nothing`.execute(database);
  return Number(numAffectedRows ?? 0);
}
