import { type Kysely, sql, type Transaction } from 'kysely';
import type { AlertCause, AlertChange, AlertLevel, FoundCause } from '../../../core/monitoring/index.ts';
import { type ByAge, orderByAge } from '../list-order.ts';
import type { Tables } from '../tables.ts';
import { type ReachOfLists, withinReach } from '../within-reach.ts';

export interface OpenAlert {
  id: string;
  targetId: string;
  cause: AlertCause;
  subject: string;
  level: AlertLevel;
}

/** Any number; the same for all of ours: one process at a time finds out what is wrong. */
const LOCK = 7_015_329_009;

/** Whether this transaction is the only one that finds out what is wrong. */
export async function lockAlerts(transaction: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(LOCK)}) as is_ours`.execute(transaction);
  return rows[0]?.isOurs ?? false;
}

export async function openAlerts(database: Kysely<Tables>): Promise<OpenAlert[]> {
  return database
    .selectFrom('alerts')
    .select(['id', 'targetId', 'cause', 'subject', 'level'])
    .where('clearedAt', 'is', null)
    .execute();
}

export async function insertAlert(
  transaction: Transaction<Tables>,
  { id, at, found }: { id: string; at: string; found: FoundCause },
): Promise<void> {
  const { targetId, cause, subject, level, facts } = found;
  await transaction
    .insertInto('alerts')
    .values({ id, targetId, cause, subject, level, facts: JSON.stringify(facts), openedAt: at })
    .execute();
}

/** What is known of an open alert is as it was found last. */
export async function renewAlert(
  transaction: Transaction<Tables>,
  id: string,
  { level, facts }: Pick<FoundCause, 'level' | 'facts'>,
): Promise<void> {
  await transaction
    .updateTable('alerts')
    .set({ level, facts: JSON.stringify(facts) })
    .where('id', '=', id)
    .execute();
}

export async function clearAlert(transaction: Transaction<Tables>, id: string, at: string): Promise<void> {
  await transaction.updateTable('alerts').set({ clearedAt: at }).where('id', '=', id).execute();
}

/** Has a change of an alert told to every channel of the site's body and of those above it that wants to hear of the cause. */
export async function tellChannels(
  transaction: Transaction<Tables>,
  { alertId, change, at }: { alertId: string; change: AlertChange; at: string },
): Promise<void> {
  // That it is over is told to those who heard of it, and to nobody else.
  const heard = sql<boolean>`exists (select from alert_deliveries as told
    where told.alert_id = alerts.id and told.channel_id = alert_channels.id and told.sent_at is not null)`;
  await sql`
    insert into alert_deliveries (id, channel_id, alert_id, change, created_at, due_at)
    select gen_random_uuid(), alert_channels.id, alerts.id, ${change}, ${at}::timestamptz, ${at}::timestamptz
    from alerts
    join targets on targets.id = alerts.target_id
    join organizations on organizations.id = targets.organization_id
    join alert_channels on alert_channels.organization_id = any(organizations.lineage)
    where alerts.id = ${alertId} and alert_channels.is_enabled and alerts.cause = any(alert_channels.causes)
    and (${change} <> 'cleared' or ${heard})`.execute(transaction);
}

/** What nobody was told yet need not be told any more. */
export async function dropUnsent(transaction: Transaction<Tables>, alertId: string): Promise<void> {
  await transaction.deleteFrom('alertDeliveries').where('alertId', '=', alertId).where('sentAt', 'is', null).execute();
}

export interface ListedAlert extends OpenAlert {
  name: string;
  homeUrl: string;
  organizationId: string;
  organization: string;
  facts: object;
  openedAt: string;
  clearedAt: string | null;
  /** Channels that were told that it was opened, and those that did not get through. */
  told: number;
  untold: number;
}

export interface AlertsWanted {
  reach: ReachOfLists;
  isOpen: boolean | null;
  targetId: string | null;
  /** A body and everything below it. */
  organization: string | null;
  cause: AlertCause | null;
  sort: ByAge;
  /** Of the last one that was seen. */
  after: { openedAt: string; id: string } | null;
  limit: number;
}

/** Alerts within somebody's reach. */
export async function alertsWithin(
  database: Kysely<Tables>,
  { reach, isOpen, targetId, organization, cause, sort, after, limit }: AlertsWanted,
): Promise<ListedAlert[]> {
  const { beyond, way } = orderByAge(sort);
  const count = (condition: string) => sql`(select count(*) from alert_deliveries
    where alert_id = alerts.id and change = 'opened' and ${sql.raw(condition)})`;
  const { rows } = await sql<ListedAlert>`
    select alerts.id, target_id, cause, subject, level, facts, opened_at, cleared_at, targets.name,
      coalesce((select home_url from websites where websites.target_id = targets.id), '') as home_url,
      targets.organization_id, organizations.short_name as organization,
      ${count('sent_at is not null')} as told, ${count('sent_at is null')} as untold
    from alerts
    join targets on targets.id = alerts.target_id
    join organizations on organizations.id = targets.organization_id
    where ${withinReach(reach)}
    and (${isOpen}::boolean is null or (cleared_at is null) = ${isOpen}::boolean)
    and (${targetId}::uuid is null or target_id = ${targetId}::uuid)
    and (${organization}::uuid is null or organizations.lineage @> array[${organization}::uuid])
    and (${cause}::text is null or cause = ${cause}::text)
    and (${after?.openedAt ?? null}::timestamptz is null
      or (opened_at, alerts.id) ${beyond} (${after?.openedAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by opened_at ${way}, alerts.id ${way} limit ${limit}`.execute(database);
  return rows;
}
