import { type Kysely, sql, type Transaction } from 'kysely';
import type { AlertCause, AlertChange, AlertLevel } from '../../../core/monitoring/index.ts';
import type { Text } from '../../../core/model/text.ts';
import type { Tables } from '../tables.ts';
import type { AlertChannelRow } from '../tables-alerts.ts';

export interface DueChannel extends Pick<
  AlertChannelRow,
  'id' | 'kind' | 'recipients' | 'url' | 'secret' | 'language'
> {
  /** Whether nothing got through the last time. */
  isFailing: boolean;
}

/** Whose turn it is: those come last to which nothing got through, and before them mail, which stands and falls for all of it. */
const TURN = sql`(failure is not null, kind = 'mail', id)`;

/**
 * A channel that is to be told something, held until the end of the transaction: over all machines one process at a time sends to it.
 * Null where there is none that nobody else has. `after`: that one had its turn, and those before it; `never`: what is due later was put off
 * by a clock that went wrong, and is due.
 */
export async function takeDueChannel(
  transaction: Transaction<Tables>,
  { at, never, after }: { at: string; never: string; after: Pick<DueChannel, 'id' | 'kind' | 'isFailing'> | null },
): Promise<DueChannel | null> {
  const { rows } = await sql<DueChannel>`
    select id, kind, recipients, url, secret, language, failure is not null as is_failing from alert_channels
    where ${after === null ? sql`true` : sql`${TURN} > (${after.isFailing}::boolean, ${after.kind === 'mail'}::boolean, ${after.id}::uuid)`}
      and is_enabled and exists (
      select from alert_deliveries where channel_id = alert_channels.id and sent_at is null and given_up_at is null
        and (due_at <= ${at}::timestamptz or due_at > ${never}::timestamptz))
    order by ${TURN} limit 1 for update skip locked`.execute(transaction);
  return rows[0] ?? null;
}

/** What is to be told, with what it is about; null where it is a test, or a notice about the service itself. */
export interface DueDelivery {
  id: string;
  change: AlertChange | 'test' | 'notice';
  notice: Text | null;
  createdAt: string;
  attempts: number;
  alertId: string | null;
  targetId: string | null;
  cause: AlertCause | null;
  level: AlertLevel | null;
  facts: object | null;
  name: string | null;
  homeUrl: string | null;
  organization: string | null;
}

/** All that a channel is to be told by now, the oldest first. */
export async function dueDeliveries(
  transaction: Transaction<Tables>,
  { channelId, at, never, most }: { channelId: string; at: string; never: string; most: number },
): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    select told.id, told.change, told.notice, told.created_at, told.attempts, told.alert_id, alerts.target_id, alerts.cause,
      alerts.level, alerts.facts, targets.name, websites.home_url, organizations.short_name as organization
    from alert_deliveries as told
    left join alerts on alerts.id = told.alert_id
    left join targets on targets.id = alerts.target_id
    left join websites on websites.target_id = targets.id
    left join organizations on organizations.id = targets.organization_id
    where told.channel_id = ${channelId} and told.sent_at is null and told.given_up_at is null
      and (told.due_at <= ${at}::timestamptz or told.due_at > ${never}::timestamptz)
    order by told.number limit ${most}`.execute(transaction);
  return rows;
}

export async function noteSent(
  transaction: Transaction<Tables>,
  { channelId, ids, at }: { channelId: string; ids: readonly string[]; at: string },
): Promise<void> {
  await transaction
    .updateTable('alertDeliveries')
    .set({ sentAt: at })
    .where('id', 'in', [...ids])
    .execute();
  await transaction
    .updateTable('alertChannels')
    .set({ sentAt: at, failure: null, failedAt: null })
    .where('id', '=', channelId)
    .execute();
}

/** Nothing got through: each is tried again at its time, or given up where it has none. */
export async function noteFailed(
  transaction: Transaction<Tables>,
  {
    channelId,
    failure,
    at,
    next,
  }: {
    channelId: string;
    failure: string;
    at: string;
    next: readonly { id: string; dueAt: string | null }[];
  },
): Promise<void> {
  await sql`
    update alert_deliveries set attempts = attempts + 1, due_at = coalesce(given.due_at, alert_deliveries.due_at),
      given_up_at = case when given.due_at is null then ${at}::timestamptz end
    from unnest(${next.map(({ id }) => id)}::uuid[], ${next.map(({ dueAt }) => dueAt)}::timestamptz[])
      as given (id, due_at)
    where alert_deliveries.id = given.id`.execute(transaction);
  await transaction.updateTable('alertChannels').set({ failure, failedAt: at }).where('id', '=', channelId).execute();
}

export async function insertTest(
  database: Kysely<Tables>,
  { id, channelId, at }: { id: string; channelId: string; at: string },
): Promise<void> {
  await database
    .insertInto('alertDeliveries')
    .values({ id, channelId, alertId: null, change: 'test', createdAt: at, dueAt: at })
    .execute();
}

export async function dropUnsentOf(transaction: Transaction<Tables>, channelId: string): Promise<void> {
  await transaction
    .deleteFrom('alertDeliveries')
    .where('channelId', '=', channelId)
    .where('sentAt', 'is', null)
    .execute();
}
