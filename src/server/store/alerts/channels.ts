import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import { type ByAge, listOrder, orderByAge } from '../list-order.ts';
import type { Tables } from '../tables.ts';
import type { AlertChannelRow } from '../tables-alerts.ts';
import { belowBody, type ReachOfLists, withinReach } from '../within-reach.ts';

/** A channel with all that is secret. */
export interface Channel extends Omit<AlertChannelRow, 'sentAt' | 'failure' | 'failedAt' | 'version'> {
  sentAt: string | null;
  failure: string | null;
  failedAt: string | null;
  version: number;
  /** Of its body. */
  lineage: string[];
}

export interface ChannelsWanted {
  reach: ReachOfLists;
  /** Those of a body and everything below it. */
  organization?: string | undefined;
  kind?: AlertChannelRow['kind'] | undefined;
  isEnabled?: boolean | undefined;
  sort: ByAge | 'name';
  /** The last one that was seen. */
  after: ChannelPlace | null;
  limit: number;
}

export type ChannelPlace = Pick<Channel, 'name' | 'id'>;

const NAME = sql`alert_channels.name collate "zh-x-icu"`;

/** Channels within somebody's reach. */
export async function channelsWithin(
  database: Kysely<Tables>,
  { reach, organization, kind, isEnabled, sort, after, limit }: ChannelsWanted,
): Promise<Channel[]> {
  const isByName = sort === 'name';
  const { way, beyond } = isByName ? listOrder('lowest') : orderByAge(sort);
  const conditions = [
    withinReach(reach),
    belowBody(organization),
    ...(kind === undefined ? [] : [sql`alert_channels.kind = ${kind}`]),
    ...(isEnabled === undefined ? [] : [sql`alert_channels.is_enabled = ${isEnabled}`]),
    ...(after === null
      ? []
      : [
          isByName
            ? sql`(${NAME}, alert_channels.id) > (${after.name}::text, ${after.id}::uuid)`
            : sql`alert_channels.id ${beyond} ${after.id}::uuid`,
        ]),
  ];
  const { rows } = await sql<Channel>`
    select alert_channels.*, organizations.lineage from alert_channels
    join organizations on organizations.id = alert_channels.organization_id
    where ${sql.join(conditions, sql` and `)}
    order by ${isByName ? sql`${NAME}, ` : sql``} alert_channels.id ${way} limit ${limit}`.execute(database);
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
