import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type ByAge, orderByAge } from './list-order.ts';
import type { Tables } from './tables.ts';
import { type ReachOfLists, withinReach } from './within-reach.ts';

/** An event as it is looked at. */
export interface ListedEvent {
  chain: string;
  number: number;
  moment: string;
  actor: string | null;
  /** Login and name of the account; null for the system itself. */
  login: string | null;
  name: string | null;
  address: string;
  verb: string;
  object: string;
  objectId: string;
  /** What it was about, as it is called now; null where that has no name or is not there any more. */
  objectName: string | null;
  hash: string;
  /** What was there before and after, as JSON; null where that was erased. */
  payload: string | null;
}

export interface EventsWanted {
  chain: string;
  object: string | null;
  verb: string | null;
  objectId: string | null;
  /** Part of the login or the name of who did it. */
  actor: string | null;
  /** Moments between which they happened. */
  from: string | null;
  before: string | null;
  sort: ByAge;
  /** Number of the last one that was seen. */
  after: number | null;
  limit: number;
}

/**
 * Events of a chain: those that a person of a body within reach caused, or that are about such a body, or about a
 * website, an account, a person, a finding, an inspection or a channel of one.
 */
export async function eventsWithin(
  database: Kysely<Tables>,
  reach: ReachOfLists,
  { chain, object, verb, objectId, actor, from, before, sort, after, limit }: EventsWanted,
): Promise<ListedEvent[]> {
  const { beyond, way } = orderByAge(sort);
  const place = actor === null ? null : `%${actor.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { rows } = await sql<ListedEvent>`
    select e.chain, e.number::int as number, e.moment, e.actor, users.login, users.name, e.address, e.verb, e.object,
      e.object_id, ${NAME} as object_name, e.hash, event_payloads.payload
    from events e
    left join users on users.id = e.actor
    left join event_payloads on event_payloads.sha256 = e.payload_sha256
    where e.chain = ${chain}
      and (${after}::bigint is null or e.number ${beyond} ${after}::bigint)
      and (${object}::text is null or e.object = ${object}::text)
      and (${verb}::text is null or e.verb = ${verb}::text)
      and (${objectId}::text is null or e.object_id = ${objectId}::text)
      and ${within(chain, { from, before })}
      and ${place === null ? sql`true` : sql`e.actor = any(array(select id from users where login ilike ${place} or name ilike ${place}))`}
      and ${reach.reach === 'all' ? sql`true` : sql`exists (select from organizations where organizations.id in (users.organization_id, ${BODY}) and ${withinReach(reach)})`}
    order by e.number ${way} limit ${limit}`.execute(database);
  return rows;
}

/**
 * What happened between two moments. Numbers rise with time, but for clocks that were set: the first and the last one of the time are
 * found by their moments, and those before and after are not read.
 */
function within(chain: string, { from, before }: Pick<EventsWanted, 'from' | 'before'>): RawBuilder<unknown> {
  if (from === null && before === null) return sql`true`;
  const isThen = (event: string) =>
    sql.join(
      [
        ...(from === null ? [] : [sql`event_time(${sql.ref(event)}) >= ${from}::timestamptz`]),
        ...(before === null ? [] : [sql`event_time(${sql.ref(event)}) < ${before}::timestamptz`]),
      ],
      sql` and `,
    );
  const then = sql`from events own where own.chain = ${chain} and ${isThen('own.moment')}`;
  // Each end as of all: the planner would take the smallest number for the one of which it comes first, and read on from there.
  return sql`e.number between (select min(number + 0) ${then}) and (select max(number + 0) ${then}) and ${isThen('e.moment')}`;
}

/** How far a chain has come. */
export async function headOf(
  database: Kysely<Tables>,
  chain: string,
): Promise<{ events: number; head: string } | null> {
  const row = await database
    .selectFrom('chains')
    .select(['length as events', 'head'])
    .where('id', '=', chain)
    .executeTakeFirst();
  return row ?? null;
}

/** The id of what an event is about; null where it is none of ours. */
const ID = sql`case when e.object_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then e.object_id::uuid end`;

/** The body that what an event is about belongs to; tables of the back office are events of findings that name their website. */
const BODY = sql`case e.object
  when 'organization' then ${ID}
  when 'contacts' then ${ID}
  when 'target' then (select organization_id from targets where id = ${ID})
  when 'user' then (select organization_id from users own where own.id = ${ID})
  when 'campaign' then (select organization_id from campaigns where id = ${ID})
  when 'campaign-dates' then (select organization_id from campaign_dates where id = ${ID})
  when 'section' then (select organization_id from targets join sections on sections.target_id = targets.id where sections.id = ${ID})
  when 'sample' then (select organization_id from samples where samples.id = ${ID})
  when 'met-host' then (select organization_id from targets join met_hosts on met_hosts.site_id = targets.id where met_hosts.id = ${ID})
  when 'finding' then (select organization_id from targets where id in (${ID}, (select target_id from findings where findings.id = ${ID})))
  when 'inspection' then (select organization_id from targets join inspections on inspections.target_id = targets.id where inspections.id = ${ID})
  when 'alert-channel' then (select organization_id from alert_channels where id = ${ID})
  end`;

const NAME = sql`case e.object
  when 'organization' then (select full_name from organizations where id = ${ID})
  when 'contacts' then (select full_name from organizations where id = ${ID})
  when 'target' then (select targets.name from targets where id = ${ID})
  when 'user' then (select own.login from users own where own.id = ${ID})
  when 'campaign' then (select title from campaigns where id = ${ID})
  when 'campaign-dates' then (select title from campaign_dates where id = ${ID})
  when 'section' then (select sections.name from sections where id = ${ID})
  when 'sample' then (select seed from samples where samples.id = ${ID})
  when 'met-host' then (select host from met_hosts where id = ${ID})
  when 'finding' then coalesce((select message ->> 'zh' from findings where id = ${ID}), (select targets.name from targets where id = ${ID}))
  when 'inspection' then (select targets.name from targets join inspections on inspections.target_id = targets.id where inspections.id = ${ID})
  when 'alert-channel' then (select alert_channels.name from alert_channels where id = ${ID})
  end`;
