import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { moveContacts } from './contacts.ts';
import { rebuildLineages } from './write-registry.ts';

export interface NameOfBody {
  /** Its first day, `YYYY-MM-DD`; `0001-01-01` where nobody has written it down. */
  since: string;
  /** Its last day; null: it is called that now. */
  until: string | null;
  fullName: string;
  shortName: string;
}

/** Everything that a body was called, the latest first. */
export async function namesOfBody(database: Kysely<Tables>, id: string): Promise<NameOfBody[]> {
  const { rows } = await sql<NameOfBody>`
    select since, (lead(since) over (order by since) - 1) as until, full_name, short_name
    from organization_names where organization_id = ${id} order by since desc`.execute(database);
  return rows;
}

/** Bodies that were merged into one, the latest first. */
export async function bodiesMergedInto(
  database: Kysely<Tables>,
  id: string,
): Promise<{ id: string; fullName: string; on: string }[]> {
  const { rows } = await sql<{ id: string; fullName: string; on: string }>`
    select id, full_name, closed_on as "on" from organizations where merged_into_id = ${id}
    order by closed_on desc, id`.execute(database);
  return rows;
}

export interface Merger {
  id: string;
  into: string;
  /** Day from which the other one stands for it. */
  on: string;
}

/** What went over with a body. */
export interface Moved {
  targets: string[];
  users: string[];
  bodies: string[];
  channels: string[];
  contacts: string[];
}

/**
 * Closes a body and hands over what it has: websites and accounts, people, the bodies below it, channels of alerts and whom one asks. It stays in the
 * tree below the other one, so that who sees that one sees what is kept of it: its campaigns and decisions.
 */
export async function mergeBody(transaction: Transaction<Tables>, { id, into, on }: Merger): Promise<Moved> {
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id).toSorted();
  await sql`insert into target_owners (target_id, until, organization_id)
    select id, ${on}::date, ${id} from targets where organization_id = ${id}
    on conflict (target_id, until) do nothing`.execute(transaction);
  const targets = await sql<{ id: string }>`update targets set organization_id = ${into}, version = version + 1
    where organization_id = ${id} returning id`.execute(transaction);
  const users = await sql<{ id: string }>`update users set organization_id = ${into}, version = version + 1
    where organization_id = ${id} returning id`.execute(transaction);
  const channels = await sql<{ id: string }>`update alert_channels set organization_id = ${into}, version = version + 1
    where organization_id = ${id} returning id`.execute(transaction);
  const bodies = await sql<{ id: string }>`update organizations set parent_id = ${into}, version = version + 1
    where parent_id = ${id} and closed_on is null returning id`.execute(transaction);
  await sql`update organizations set parent_id = ${into}, closed_on = ${on}::date, merged_into_id = ${into},
    version = version + 1 where id = ${id}`.execute(transaction);
  const contacts = await moveContacts(transaction, { id, into });
  await rebuildLineages(transaction);
  return {
    targets: ids(targets.rows),
    users: ids(users.rows),
    bodies: ids(bodies.rows),
    channels: ids(channels.rows),
    contacts,
  };
}
