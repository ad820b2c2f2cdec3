import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Object of the events that hold people whom one asks at bodies; their payloads can be erased. */
export const CONTACTS = 'contacts';

/** Somebody whom one asks at a body. */
export interface Contact {
  id: string;
  name: string;
  /** 职务、分管、经办. */
  duty: string;
  phone: string;
  email: string;
  remark: string;
}

/** Those of one body, in the order in which they are asked. */
export async function contactsOf(database: Kysely<Tables>, organization: string): Promise<Contact[]> {
  return database
    .selectFrom('organizationContacts')
    .select(['id', 'name', 'duty', 'phone', 'email', 'remark'])
    .where('organizationId', '=', organization)
    .orderBy('place')
    .execute();
}

/** Those of many bodies, by the body, each in the order in which they are asked. */
export async function contactsOfBodies(
  database: Kysely<Tables>,
  organizations: readonly string[],
): Promise<Map<string, Contact[]>> {
  const rows = await database
    .selectFrom('organizationContacts')
    .select(['organizationId', 'id', 'name', 'duty', 'phone', 'email', 'remark'])
    .where('organizationId', '=', sql<string>`any(${[...organizations]}::uuid[])`)
    .orderBy('organizationId')
    .orderBy('place')
    .execute();
  const lists = new Map<string, Contact[]>();
  for (const { organizationId, ...contact } of rows)
    lists.set(organizationId, [...(lists.get(organizationId) ?? []), contact]);
  return lists;
}

/** Puts a list in the place of the one that a body has. */
export async function replaceContacts(
  transaction: Transaction<Tables>,
  organization: string,
  contacts: readonly Contact[],
): Promise<void> {
  await transaction.deleteFrom('organizationContacts').where('organizationId', '=', organization).execute();
  if (contacts.length === 0) return;
  const rows = contacts.map((contact, place) => ({ ...contact, organizationId: organization, place }));
  await transaction.insertInto('organizationContacts').values(rows).execute();
}

/** Hands the people of one body over to another, behind those whom that one has; gives their ids. */
export async function moveContacts(
  transaction: Transaction<Tables>,
  { id, into }: { id: string; into: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update organization_contacts set organization_id = ${into}, place = place + coalesce(
      (select max(place) + 1 from organization_contacts where organization_id = ${into}), 0)
    where organization_id = ${id} returning id`.execute(transaction);
  return rows.map((row) => row.id).toSorted();
}

/** Payloads of events about contacts, each with everybody in it. */
const EVERYBODY = sql`
  select events.object_id, events.payload_sha256, one ->> 'id' as id, one ->> 'name' as name
  from events join event_payloads on event_payloads.sha256 = events.payload_sha256
  cross join lateral jsonb_array_elements(
    coalesce(nullif(payload::jsonb -> 'before', 'null'), '[]') || coalesce(nullif(payload::jsonb -> 'after', 'null'), '[]')) one
  where events.object = ${sql.lit(CONTACTS)} and events.verb <> 'erase'`;

/**
 * Takes whoever is or was called so out of what a body and those that went over to it have, with every payload that names them: also
 * those in which they had another name or belonged to another body. Gives how many contacts, and the hashes of the payloads.
 */
export async function eraseFromContacts(
  transaction: Transaction<Tables>,
  { organization, name }: { organization: string; name: string },
): Promise<{ contacts: number; payloads: string[] }> {
  const { rows } = await sql<{ id: string }>`
    with recursive bodies as (
      select id from organizations where id = ${organization}
      union select organizations.id from organizations join bodies on merged_into_id = bodies.id)
    select id from organization_contacts where name = ${name} and organization_id in (select id from bodies)
    union
    select everybody.id::uuid from (${EVERYBODY}) everybody
    where name = ${name} and object_id in (select id::text from bodies)`.execute(transaction);
  const ids = rows.map(({ id }) => id);
  const gone = await sql<{ sha256: string }>`
    delete from event_payloads where sha256 in (
      select payload_sha256 from (${EVERYBODY}) everybody where id = any(${ids}::text[]))
    returning sha256`.execute(transaction);
  const { rows: contacts } = await sql`
    delete from organization_contacts where id = any(${ids}::uuid[]) returning id`.execute(transaction);
  return { contacts: contacts.length, payloads: gone.rows.map(({ sha256 }) => sha256).toSorted() };
}
