import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { ProbeRoundRow, ProbeRow, Tables } from './tables.ts';

export type NewProbe = Omit<ProbeRow, 'round'>;

export type NewRound = Insertable<ProbeRoundRow>;

export async function insertRound(transaction: Transaction<Tables>, round: NewRound): Promise<number> {
  const { number } = await transaction
    .insertInto('probeRounds')
    .values(round)
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** A round that took longer than this many milliseconds is not looked for. */
const LONGEST_ROUND = 600_000;

/** When the last void round of a machine ended, within some time before a moment; null where there was none. */
export async function lastVoidRound(
  database: Kysely<Tables>,
  { machine, at, within }: { machine: string; at: string; within: number },
): Promise<string | null> {
  const begin = new Date(Date.parse(at) - within - LONGEST_ROUND).toISOString();
  const { rows } = await sql<{ end: string | null }>`
    select max(began_at + took_ms * interval '1 millisecond') as end from probe_rounds
    where is_void and began_at between ${begin}::timestamptz and ${at}::timestamptz
    and starts_with(prober, ${machine})`.execute(database);
  const end = rows[0]?.end ?? null;
  return end !== null && Date.parse(end) >= Date.parse(at) - within ? end : null;
}

/**
 * Stores visits and adds them to their days, in one statement; gives how many were new. One that is there already, by whomever, stays
 * as it is and is not counted again.
 */
export async function insertProbes(
  transaction: Transaction<Tables>,
  round: number,
  probes: readonly NewProbe[],
): Promise<number> {
  const of = <Key extends keyof NewProbe>(key: Key) => probes.map((probe) => probe[key]);
  const { rows } = await sql<{ count: number }>`
    with fresh as (
      insert into probes (target_id, planned_at, round, late_s, state, failure, status, dns_ms, tcp_ms, tls_ms,
        first_byte_ms, total_ms, family, certificate_days)
      select target_id, planned_at, ${round}::bigint, late_s, state, failure, status, dns_ms, tcp_ms, tls_ms,
        first_byte_ms, total_ms, family, certificate_days
      from unnest(${of('targetId')}::uuid[], ${of('plannedAt')}::timestamptz[], ${of('lateS')}::smallint[],
        ${of('state')}::smallint[], ${of('failure')}::smallint[], ${of('status')}::smallint[],
        ${of('dnsMs')}::smallint[], ${of('tcpMs')}::smallint[], ${of('tlsMs')}::smallint[],
        ${of('firstByteMs')}::smallint[], ${of('totalMs')}::smallint[], ${of('family')}::smallint[],
        ${of('certificateDays')}::smallint[])
        as given (target_id, planned_at, late_s, state, failure, status, dns_ms, tcp_ms, tls_ms, first_byte_ms,
          total_ms, family, certificate_days)
      order by target_id
      on conflict (target_id, planned_at) do nothing
      returning *
    ), counted as (
      insert into probe_days as days (target_id, day, open, failed, void, total_ms, slowest_ms, certificate_days)
      select target_id, (planned_at at time zone 'Asia/Shanghai')::date, count(*) filter (where state = 0),
        count(*) filter (where state = 1), count(*) filter (where state = 2),
        coalesce(sum(total_ms) filter (where state = 0), 0), coalesce(max(total_ms) filter (where state = 0), 0),
        (array_agg(certificate_days order by planned_at desc) filter (where certificate_days is not null))[1]
      from fresh group by 1, 2 order by 1, 2
      on conflict (target_id, day) do update set
        open = days.open + excluded.open, failed = days.failed + excluded.failed, void = days.void + excluded.void,
        total_ms = days.total_ms + excluded.total_ms, slowest_ms = greatest(days.slowest_ms, excluded.slowest_ms),
        certificate_days = coalesce(excluded.certificate_days, days.certificate_days)
    )
    select count(*) as count from fresh`.execute(transaction);
  return rows[0]?.count ?? 0;
}

/** The last visits of a site that failed within some days, the newest first. `to` is exclusive; both are days of China. */
export async function failedProbes(
  database: Kysely<Tables>,
  { targetId, from, to, most }: { targetId: string; from: string; to: string; most: number },
): Promise<ProbeRow[]> {
  return database
    .selectFrom('probes')
    .selectAll()
    .where('targetId', '=', targetId)
    .where('plannedAt', '>=', `${from}T00:00:00+08:00`)
    .where('plannedAt', '<', `${to}T00:00:00+08:00`)
    .where('state', '=', 1)
    .orderBy('plannedAt', 'desc')
    .limit(most)
    .execute();
}
