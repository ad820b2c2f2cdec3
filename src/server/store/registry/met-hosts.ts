import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { parentDomains } from '../../../core/model/registry/index.ts';
import { newId } from '../../runtime/new-id.ts';
import type { MetHostRow, Tables } from '../tables.ts';
import { type ReachOfLists, withinReach } from '../within-reach.ts';

export interface MetHosts {
  /** The website on which they were met. */
  targetId: string;
  moment: string;
  met: readonly Pick<MetHostRow, 'host' | 'url' | 'page' | 'answers'>[];
}

/** Whether a host belongs to something registered: a website at whatever of its hosts, or an account. */
const isRegistered = (host: RawBuilder<string>): RawBuilder<boolean> => sql<boolean>`(
  exists (select from websites where plain_host(home_url) = plain_host(${host}))
  or exists (select from websites where plain_hosts(hosts) @> array[plain_host(${host})])
  or exists (select from accounts where accounts.url <> '' and plain_host(accounts.url) = plain_host(${host})))`;

/** Keeps those that lie below the domain of a registered website, the nearest one, and are not registered themselves. */
export async function noteMetHosts(
  transaction: Transaction<Tables>,
  { targetId, moment, met }: MetHosts,
): Promise<void> {
  const rows = met.flatMap((one) => {
    const parents = parentDomains(one.host);
    return parents.length === 0 ? [] : [{ ...one, id: newId(), parents }];
  });
  if (rows.length === 0) return;
  // In one order, so that two who met the same do not wait for each other.
  await sql`
    with given as (
      select (one ->> 'id')::uuid as id, one ->> 'host' as host, one ->> 'url' as url, one ->> 'page' as page,
        (one ->> 'answers')::boolean as answers, one -> 'parents' as parents
      from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) as rows(one)),
    below as (
      select distinct on (given.host) given.*, site.target_id as site_id from given
      cross join lateral jsonb_array_elements_text(parents) with ordinality as above(domain, place)
      cross join lateral (
        select target_id from websites where plain_host(home_url) = domain
        union all select target_id from websites where plain_hosts(hosts) @> array[domain]) site
      order by given.host, place, site.target_id)
    insert into met_hosts (id, host, site_id, met_on_id, url, page, answers, first_seen, last_seen)
    select id, host, site_id, ${targetId}, url, page, answers, ${moment}, ${moment}
    from below where not ${isRegistered(sql.ref('below.host'))} order by host
    on conflict (host) do update set site_id = excluded.site_id, met_on_id = excluded.met_on_id, url = excluded.url,
      page = excluded.page, answers = coalesce(excluded.answers, met_hosts.answers), last_seen = excluded.last_seen`.execute(
    transaction,
  );
}

/** A host that nobody registered, with the website below whose domain it lies. */
export interface ListedHost extends Omit<MetHostRow, 'metOnId' | 'answeredBy' | 'version'> {
  version: number;
  site: string;
  organizationId: string;
  organization: string;
  /** The website on which it was met the last time; null where that is beyond reach. */
  metOn: string | null;
  answeredByName: string | null;
}

export interface HostsWanted extends ReachOfLists {
  /** One alone. */
  id?: string | undefined;
  /** Whether somebody has said what it is. */
  isAnswered?: boolean | undefined;
  /** The website below whose domain it lies. */
  site?: string | undefined;
  /** Part of its name, or of the name of the website or the body. */
  text?: string | undefined;
  sort: 'host' | 'seen';
  /** The last one of the page before. */
  after: HostPlace | null;
  limit: number;
}

export type HostPlace = Pick<MetHostRow, 'host' | 'lastSeen'>;

/** Hosts that a right covers and that are not registered by now: by name, or those first that were seen last. */
export async function metHostsWithin(
  database: Kysely<Tables>,
  { id, isAnswered, site, text, sort, after, limit, ...reach }: HostsWanted,
): Promise<ListedHost[]> {
  const pattern = `%${(text ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const conditions = [
    withinReach(reach),
    sql`not ${isRegistered(sql.ref('met_hosts.host'))}`,
    ...(id === undefined ? [] : [sql`met_hosts.id = ${id}`]),
    ...(isAnswered === undefined ? [] : [sql`(answer is not null) = ${isAnswered}`]),
    ...(site === undefined ? [] : [sql`site_id = ${site}`]),
    ...(text === undefined || text === ''
      ? []
      : [sql`(host ilike ${pattern} or targets.name ilike ${pattern} or full_name ilike ${pattern})`]),
    ...(after === null ? [] : [AFTER[sort](after)]),
  ];
  const { rows } = await sql<ListedHost>`
    select met_hosts.id, host, site_id, targets.name as site, targets.organization_id,
      organizations.full_name as organization, met_hosts.url, page, answers, first_seen, last_seen, answer, reason,
      users.name as answered_by_name, answered_at, met_hosts.version,
      (select met.name from targets met join organizations on organizations.id = met.organization_id
        where met.id = met_on_id and ${withinReach(reach)}) as met_on
    from met_hosts join targets on targets.id = site_id
    join organizations on organizations.id = targets.organization_id
    left join users on users.id = answered_by
    where ${sql.join(conditions, sql` and `)}
    order by ${ORDERS[sort]} limit ${limit}`.execute(database);
  return rows;
}

const ORDERS: Readonly<Record<HostsWanted['sort'], RawBuilder<unknown>>> = {
  host: sql`host`,
  seen: sql`last_seen desc, host desc`,
};

const AFTER: Readonly<Record<HostsWanted['sort'], (place: HostPlace) => RawBuilder<unknown>>> = {
  host: ({ host }) => sql`host > ${host}`,
  seen: ({ host, lastSeen }) => sql`(last_seen, host) < (${lastSeen}::timestamptz, ${host}::text)`,
};

export type HostAnswer = Pick<MetHostRow, 'answer' | 'reason' | 'answeredBy' | 'answeredAt'>;

/** Keeps what somebody says of a host, as it was seen; false where it was changed meanwhile. */
export async function answerMetHost(
  transaction: Transaction<Tables>,
  { id, version, ...answer }: HostAnswer & { id: string; version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('metHosts')
    .set({ ...answer, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type LockedHost = Pick<MetHostRow, 'id' | 'host' | 'answer' | 'reason'> & { version: number };

/** Those of some hosts that a right covers and that are not registered by now, held until the end: in one order, so that two wait. */
export async function lockMetHosts(
  transaction: Transaction<Tables>,
  reach: ReachOfLists,
  ids: readonly string[],
): Promise<LockedHost[]> {
  const { rows } = await sql<LockedHost>`
    select met_hosts.id, host, answer, reason, met_hosts.version
    from met_hosts join targets on targets.id = site_id
    join organizations on organizations.id = targets.organization_id
    where met_hosts.id = any(${[...ids]}::uuid[]) and ${withinReach(reach)}
      and not ${isRegistered(sql.ref('met_hosts.host'))}
    order by met_hosts.id for update of met_hosts`.execute(transaction);
  return rows;
}

/** Keeps what somebody says of hosts that are held. */
export async function answerLockedHosts(
  transaction: Transaction<Tables>,
  ids: readonly string[],
  answer: HostAnswer,
): Promise<void> {
  await transaction
    .updateTable('metHosts')
    .set({ ...answer, version: sql<number>`version + 1` })
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}
