import { type Kysely, sql, type Transaction } from 'kysely';
import type { WarningCode } from '../../../core/monitoring/index.ts';
import type { Text } from '../../../core/model/text.ts';
import type { Tables } from '../tables.ts';

/** Rounds older than this say nothing of now. */
const RECENT = sql.raw(`interval '1 hour'`);
const LONGEST = sql.raw(`interval '30 days'`);

/** Machines that visit sites and of which every round since a moment at least `hours` ago was void, and that moment. */
export async function voidViews(
  database: Kysely<Tables>,
  { at, hours }: { at: string; hours: number },
): Promise<{ machine: string; since: string }[]> {
  const { rows } = await sql<{ machine: string; since: string }>`
    with rounds as (
      select split_part(prober, ' ', 1) as machine, began_at, is_void from probe_rounds
      where began_at > ${at}::timestamptz - ${LONGEST} and began_at <= ${at}::timestamptz),
    well as (select machine, max(began_at) filter (where not is_void) as last from rounds group by machine)
    select rounds.machine, min(began_at) as since from rounds join well on well.machine = rounds.machine
    where well.last is null or began_at > well.last
    group by rounds.machine
    having max(began_at) > ${at}::timestamptz - ${RECENT}
      and min(began_at) <= ${at}::timestamptz - make_interval(hours => ${hours})
    order by 1`.execute(database);
  return rows;
}

/** Milliseconds since 1970, by the clock of the database. */
export async function databaseTime(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ time: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as time`.execute(database);
  return rows[0]?.time ?? Number.NaN;
}

export interface KnownWarning {
  code: WarningCode;
  machine: string;
  since: string;
}

export async function knownWarnings(database: Kysely<Tables>): Promise<KnownWarning[]> {
  return database.selectFrom('serviceWarnings').selectAll().execute();
}

export async function insertWarning(transaction: Transaction<Tables>, warning: KnownWarning): Promise<void> {
  await transaction.insertInto('serviceWarnings').values(warning).execute();
}

export async function deleteWarning(
  transaction: Transaction<Tables>,
  { code, machine }: Pick<KnownWarning, 'code' | 'machine'>,
): Promise<void> {
  await transaction.deleteFrom('serviceWarnings').where('code', '=', code).where('machine', '=', machine).execute();
}

/** Has the channels of the bodies at the top told something about the service itself. */
export async function tellTopChannels(
  transaction: Transaction<Tables>,
  { notice, at }: { notice: Text; at: string },
): Promise<void> {
  await sql`
    insert into alert_deliveries (id, channel_id, alert_id, change, notice, created_at, due_at)
    select gen_random_uuid(), alert_channels.id, null, 'notice', ${JSON.stringify(notice)}::jsonb,
      ${at}::timestamptz, ${at}::timestamptz
    from alert_channels join organizations on organizations.id = alert_channels.organization_id
    where alert_channels.is_enabled and organizations.parent_id is null`.execute(transaction);
}
