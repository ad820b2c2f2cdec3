import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { TargetKind } from '../../../core/model/registry/index.ts';
import type { Tables } from '../tables.ts';
import { type ReachOfLists, withinReach } from '../within-reach.ts';

/** A target as lists show it. */
export interface ListedTarget {
  id: string;
  kind: TargetKind;
  name: string;
  organizationId: string;
  organization: string;
  region: string;
  /** Of the body: official order. */
  officialOrder: number;
  /** The status that held on the day asked for, and since when. */
  status: string;
  since: string;
  /** Home page or page of the account; empty where there is none. */
  url: string;
  identificationCode: string | null;
  class: string | null;
  level: string | null;
  platform: string | null;
  version: number;
}

export interface TargetFilter {
  kind?: TargetKind | undefined;
  /** Any of these. */
  statuses?: readonly string[] | undefined;
  /** A body and everything below it. */
  organization?: string | undefined;
  /** Part of a name, an address, a code or the name of the body. */
  text?: string | undefined;
  /** Day whose statuses count, `YYYY-MM-DD`; what was not registered yet is not listed. */
  on: string;
}

export interface TargetPage {
  sort: 'name' | 'organization';
  limit: number;
  /** The last one of the page before; null: from the start. */
  after: TargetPlace | null;
}

/** Where a target stands in a list, whatever it is sorted by. */
export type TargetPlace = Pick<ListedTarget, 'officialOrder' | 'organizationId' | 'name' | 'id'>;

/** The website with this home page; null where none is registered. */
export async function websiteAt(database: Kysely<Tables>, homeUrl: string): Promise<string | null> {
  const found = await database
    .selectFrom('websites')
    .select('targetId')
    .where('homeUrl', '=', homeUrl)
    .executeTakeFirst();
  return found?.targetId ?? null;
}

/** Targets that a right covers. */
export async function targetsWithin(
  database: Kysely<Tables>,
  { filter, page, ...reach }: ReachOfLists & { filter: TargetFilter; page: TargetPage },
): Promise<ListedTarget[]> {
  const conditions = [withinReach(reach), ...targetConditions(filter), ...afterCondition(page)];
  const { rows } = await sql<ListedTarget>`${selectTargets(filter.on)}
    where ${sql.join(conditions, sql` and `)}
    order by ${ORDERS[page.sort]} limit ${page.limit}`.execute(database);
  return rows;
}

/** One target with the body it belongs to; null where there is none. */
export async function targetById(
  database: Kysely<Tables>,
  { id, on }: { id: string; on: string },
): Promise<(ListedTarget & { lineage: string[] }) | null> {
  const { rows } = await sql<ListedTarget & { lineage: string[] }>`
    select listed.*, organizations.lineage from (${selectTargets(on)} where targets.id = ${id}) listed
    join organizations on organizations.id = listed.organization_id`.execute(database);
  return rows[0] ?? null;
}

/** Every status of a target with its first day, the latest first. */
export async function statusesOfTarget(database: Kysely<Tables>, id: string) {
  return database
    .selectFrom('targetStatuses')
    .select(['since', 'status', 'reason'])
    .where('targetId', '=', id)
    .orderBy('since', 'desc')
    .execute();
}

export async function sectionsOfTarget(database: Kysely<Tables>, id: string) {
  return database
    .selectFrom('sections')
    .select(['id', 'name', 'url', 'kind', 'longestAge', 'isExpected'])
    .where('targetId', '=', id)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** What the body was called on a day that the target belonged to then. */
const ownerOn = (on: string): RawBuilder<string> => sql`coalesce((
  select full_name from organization_names where since <= ${on}::date and organization_id = coalesce((
    select organization_id from target_owners where target_id = targets.id and until > ${on}::date
    order by until limit 1), targets.organization_id)
  order by since desc limit 1), organizations.full_name)`;

const selectTargets = (on: string): RawBuilder<unknown> => sql`
  select targets.id, targets.kind, targets.name, targets.organization_id, ${ownerOn(on)} as organization,
    organizations.region, organizations.official_order, held.status, held.since,
    coalesce(websites.home_url, accounts.url, '') as url, websites.identification_code, websites.class, websites.level,
    accounts.platform, targets.version
  from targets join organizations on organizations.id = targets.organization_id
  left join websites on websites.target_id = targets.id
  left join accounts on accounts.target_id = targets.id
  join lateral (select status, since from target_statuses
    where target_id = targets.id and since <= ${on}::date order by since desc limit 1) held on true`;

const NAME = sql`targets.name collate "zh-x-icu"`;
const ORDERS: Readonly<Record<TargetPage['sort'], RawBuilder<unknown>>> = {
  name: sql`${NAME}, targets.id`,
  organization: sql`organizations.official_order, organizations.id, ${NAME}, targets.id`,
};

export function targetConditions({
  kind,
  statuses,
  organization,
  text,
}: Omit<TargetFilter, 'on'>): RawBuilder<unknown>[] {
  // What is typed is looked for as it stands: its signs mean nothing to the pattern.
  const pattern = `%${(text ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return [
    ...(kind === undefined ? [] : [sql`targets.kind = ${kind}`]),
    ...(statuses === undefined ? [] : [sql`held.status = any(${[...statuses]}::text[])`]),
    ...(organization === undefined ? [] : [sql`organizations.lineage @> array[${organization}]::uuid[]`]),
    ...(text === undefined || text === ''
      ? []
      : [
          sql`(targets.name ilike ${pattern} or organizations.full_name ilike ${pattern} or home_url ilike ${pattern}
            or identification_code ilike ${pattern} or platform ilike ${pattern} or account_id ilike ${pattern})`,
        ]),
  ];
}

function afterCondition({ sort, after }: TargetPage): RawBuilder<unknown>[] {
  if (after === null) return [];
  const name = sql`${after.name}::text collate "zh-x-icu"`;
  return [
    sort === 'name'
      ? sql`(${NAME}, targets.id) > (${name}, ${after.id}::uuid)`
      : sql`(organizations.official_order, organizations.id, ${NAME}, targets.id)
          > (${after.officialOrder}::integer, ${after.organizationId}::uuid, ${name}, ${after.id}::uuid)`,
  ];
}
