import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  type CurrentRegistry,
  REGISTRY_TABLES,
  keysOfRow,
  type Registered,
  type RegistryTable,
  type RegistryValues,
} from '../../../core/model/registry/index.ts';
import { nameKey } from '../../../core/model/name-key.ts';
import type { Tables } from '../tables.ts';
import { type ReachOfLists, withinReach } from '../within-reach.ts';

/** A row as canonical texts in one JSON, with what tells it from others. */
interface LoadedRow {
  id: string;
  version: number;
  isWithin: boolean;
  values: RegistryValues;
}

const YES_NO = (column: string): RawBuilder<string> =>
  sql`case when ${sql.ref(column)} then 'yes' when not ${sql.ref(column)} then 'no' else '' end`;

const STATUS = sql`
  'status', targets.status, 'since', coalesce(held.since::text, ''), 'reason', coalesce(held.reason, '')`;

const HELD = sql`left join lateral (
  select since, reason from target_statuses where target_id = targets.id order by since desc limit 1) held on true`;

const QUERIES: Readonly<Record<RegistryTable, (within: RawBuilder<boolean>) => RawBuilder<LoadedRow>>> = {
  organizations: (within) => sql`
    select organizations.id, organizations.version, ${within} as is_within, jsonb_build_object(
      'fullName', organizations.full_name, 'shortName', organizations.short_name,
      'code', coalesce(organizations.code, ''),
      'parent', coalesce(above.full_name, ''), 'region', organizations.region,
      'officialOrder', organizations.official_order::text, 'isOffice', ${YES_NO('organizations.is_office')},
      'named', coalesce(nullif(named.since, '0001-01-01')::text, '')) as values
    from organizations left join organizations above on above.id = organizations.parent_id
    left join lateral (select since from organization_names names where names.organization_id = organizations.id
      order by since desc limit 1) named on true
    where organizations.closed_on is null
    order by organizations.official_order, organizations.id`,
  websites: (within) => sql`
    select targets.id, targets.version, ${within} as is_within, jsonb_build_object(
      'name', targets.name, 'homeUrl', home_url, 'identificationCode', coalesce(lower(identification_code), ''),
      'class', class, 'level', level, 'organization', organizations.full_name, 'supervisor', supervisor,
      'operator', operator, 'address', address, 'icp', icp, 'police', police,
      'hosts', array_to_string(hosts, '、'), 'servesPublic', ${YES_NO('serves_public')}, ${STATUS}) as values
    from websites join targets on targets.id = target_id join organizations on organizations.id = organization_id ${HELD}
    order by organizations.official_order, organizations.id, targets.name collate "zh-x-icu", targets.id`,
  sections: (within) => sql`
    select sections.id, sections.version, ${within} as is_within, jsonb_build_object(
      'site', home_url, 'name', sections.name, 'url', sections.url, 'kind', sections.kind,
      'longestAge', coalesce(longest_age::text, ''), 'isExpected', ${YES_NO('is_expected')}) as values
    from sections join websites on websites.target_id = sections.target_id join targets on targets.id = sections.target_id
    join organizations on organizations.id = organization_id
    order by home_url, sections.name collate "zh-x-icu", sections.id`,
  accounts: (within) => sql`
    select targets.id, targets.version, ${within} as is_within, jsonb_build_object(
      'name', targets.name, 'platform', platform, 'accountId', account_id, 'url', url, 'type', type,
      'organization', organizations.full_name, 'supervisor', supervisor, 'operator', operator,
      'certifiedSubject', certified_subject, 'openedOn', coalesce(accounts.opened_on::text, ''), 'filing', filing, ${STATUS})
      as values
    from accounts join targets on targets.id = target_id join organizations on organizations.id = organization_id ${HELD}
    order by organizations.official_order, organizations.id, targets.name collate "zh-x-icu", targets.id`,
};

/** What is registered within reach, in the order of the bodies, and the keys of everything beyond; `wanted`: of these tables only. */
export async function loadRegistry(
  database: Kysely<Tables>,
  reach: ReachOfLists,
  wanted: readonly RegistryTable[] = REGISTRY_TABLES,
): Promise<CurrentRegistry> {
  const taken = new Set<string>();
  const load = async (table: RegistryTable): Promise<Registered[]> => {
    if (!wanted.includes(table)) return [];
    const { rows } = await QUERIES[table](withinReach(reach)).execute(database);
    for (const { isWithin, values } of rows)
      if (!isWithin) for (const key of keysOfRow(table, values)) taken.add(`${table} ${key}`);
    return rows.flatMap(({ id, version, isWithin, values }) => (isWithin ? [{ id, version, values }] : []));
  };
  const tables = {
    organizations: await load('organizations'),
    websites: await load('websites'),
    sections: await load('sections'),
    accounts: await load('accounts'),
  };
  return { tables, taken, former: await formerNames(database, reach) };
}

/** By key of a name that one body within reach had and none has: what that one is called now. */
async function formerNames(database: Kysely<Tables>, reach: ReachOfLists): Promise<Map<string, string>> {
  const { rows } = await sql<{ former: string; now: string }>`
    select distinct names.full_name as former, organizations.full_name as now
    from organization_names names join organizations on organizations.id = names.organization_id
    where closed_on is null and names.full_name <> organizations.full_name and ${withinReach(reach)}`.execute(database);
  const found = Map.groupBy(rows, ({ former }) => nameKey(former));
  return new Map(
    [...found].flatMap(([key, [first, ...more]]) => (first === undefined || more.length > 0 ? [] : [[key, first.now]])),
  );
}

/** What is registered of one target, as canonical texts; null where there is none. */
export async function loadEntry(
  database: Kysely<Tables>,
  table: 'websites' | 'accounts',
  id: string,
): Promise<RegistryValues | null> {
  const { rows } = await sql<LoadedRow>`
    select * from (${QUERIES[table](sql`targets.id = ${id}`)}) loaded where is_within`.execute(database);
  return rows[0]?.values ?? null;
}
