import { type Kysely, sql, type Transaction } from 'kysely';
import { listOrder } from './list-order.ts';
import type { CampaignDatesRow, Tables } from './tables.ts';
import { type ReachOfLists, withinReach } from './within-reach.ts';

/** Days of a campaign with the office that set them. */
export interface ListedDates extends Omit<CampaignDatesRow, 'version'> {
  version: number;
  organization: string;
}

export type DatesPlace = Pick<CampaignDatesRow, 'firstDay' | 'id'>;

export interface DatesWanted extends ReachOfLists {
  /** One alone. */
  id?: string | undefined;
  /** Those of one office. */
  organizationId?: string | undefined;
  sort: 'latest' | 'earliest';
  /** The last one of the page before. */
  after: DatesPlace | null;
  limit: number;
}

/** Days of campaigns of the offices that a right covers. */
export async function datesWithin(
  database: Kysely<Tables>,
  { id, organizationId, sort, after, limit, ...reach }: DatesWanted,
): Promise<ListedDates[]> {
  const { beyond, way } = listOrder(sort === 'earliest' ? 'lowest' : 'highest');
  const conditions = [
    withinReach(reach),
    ...(id === undefined ? [] : [sql`campaign_dates.id = ${id}`]),
    ...(organizationId === undefined ? [] : [sql`organization_id = ${organizationId}`]),
    ...(after === null
      ? []
      : [sql`(first_day, campaign_dates.id) ${beyond} (${after.firstDay}::date, ${after.id}::uuid)`]),
  ];
  const { rows } = await sql<ListedDates>`
    select campaign_dates.*, organizations.full_name as organization
    from campaign_dates join organizations on organizations.id = organization_id
    where ${sql.join(conditions, sql` and `)}
    order by first_day ${way}, campaign_dates.id ${way} limit ${limit}`.execute(database);
  return rows;
}

type NewDates = Omit<CampaignDatesRow, 'version'>;

export async function insertDates(transaction: Transaction<Tables>, dates: NewDates): Promise<void> {
  await transaction.insertInto('campaignDates').values(dates).execute();
}

/** Changes them as they were seen; false where somebody else was faster. */
export async function updateDates(
  transaction: Transaction<Tables>,
  { id, version, ...change }: Omit<NewDates, 'organizationId'> & { version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('campaignDates')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Removes them as they were seen; false where somebody else was faster. */
export async function deleteDates(
  transaction: Transaction<Tables>,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('campaignDates')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Which offices have set which days, of those whose first or last day is at most so many days from a moment. */
export async function datesAround(
  database: Kysely<Tables>,
  { at, days }: { at: string; days: number },
): Promise<{ dates: string; offices: string[] }[]> {
  const { rows } = await sql<{ dates: string; offices: string[] }>`
    select first_day::text || '/' || last_day::text as dates, array_agg(distinct organization_id) as offices
    from campaign_dates
    where abs(first_day - (${at}::timestamptz at time zone 'Asia/Shanghai')::date) <= ${days}
      or abs(last_day - (${at}::timestamptz at time zone 'Asia/Shanghai')::date) <= ${days}
    group by first_day, last_day order by 1`.execute(database);
  return rows;
}

/** Offices that have set days of a campaign which begins in that year. */
export async function officesWithDates(database: Kysely<Tables>, year: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct organization_id as id from campaign_dates
    where extract(year from first_day) = ${year}`.execute(database);
  return rows.map(({ id }) => id);
}
