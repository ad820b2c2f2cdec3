import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Tables } from '../tables.ts';
import type { AlertChannelRow } from '../tables-alerts.ts';
import { type ReachOfLists, withinReach } from '../within-reach.ts';

/** A channel with all that is secret. */
export interface Channel extends Omit<AlertChannelRow, 'sentAt' | 'failure' | 'failedAt' | 'version'> {
  sentAt: string | null;
  failure: string | null;
  failedAt: string | null;
  version: number;
  /** Of its body. */
  lineage: string[];
}

/** Channels within somebody's reach, by id; `after`: the id of the last one that was seen. */
export async function channelsWithin(
  database: Kysely<Tables>,
  { reach, after, limit }: { reach: ReachOfLists; after: string | null; limit: number },
): Promise<Channel[]> {
  const { rows } = await sql<Channel>`
    select alert_channels.*, organizations.lineage from alert_channels
    join organizations on organizations.id = alert_channels.organization_id
    where ${withinReach(reach)} and (${after}::uuid is null or alert_channels.id > ${after}::uuid)
    order by alert_channels.id limit ${limit}`.execute(database);
  return rows;
}

/** Held until the end of the transaction. */
export async function channelForChange(transaction: Transaction<Tables>, id: string): Promise<Channel | null> {
  const row = await transaction
    .selectFrom('alertChannels')
    .innerJoin('organizations', 'organizations.id', 'alertChannels.organizationId')
    .selectAll('alertChannels')
    .select('organizations.lineage')
    .where('alertChannels.id', '=', id)
    .forUpdate('alertChannels')
    .executeTakeFirst();
  return row ?? null;
}

export async function insertChannel(
  transaction: Transaction<Tables>,
  channel: Insertable<AlertChannelRow>,
): Promise<void> {
  await transaction.insertInto('alertChannels').values(channel).execute();
}

export async function updateChannel(
  transaction: Transaction<Tables>,
  id: string,
  change: Updateable<AlertChannelRow>,
): Promise<void> {
  await transaction
    .updateTable('alertChannels')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function deleteChannel(transaction: Transaction<Tables>, id: string): Promise<void> {
  await transaction.deleteFrom('alertChannels').where('id', '=', id).execute();
}
