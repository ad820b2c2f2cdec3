import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { newId } from '../../runtime/new-id.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { type Organization, organizationById } from '../../store/organizations.ts';
import {
  type Contact,
  CONTACTS,
  contactsOf,
  eraseFromContacts,
  replaceContacts,
} from '../../store/registry/contacts.ts';
import { lockRegistry } from '../../store/registry/write-registry.ts';
import type { Tables } from '../../store/tables.ts';
import { isOrganizationWithin } from '../../store/within-reach.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { reachFor, type RegistryMaker } from './registry-maker.ts';

export type { Contact };

/** A contact as it is to be; without `id`, or with one that the body does not have: somebody new. */
export type GivenContact = Omit<Contact, 'id'> & { id?: string | undefined };

/** Somebody who may change whom one asks at bodies. @throws AppError `not-allowed` */
export function contactsMaker(who: Who): RegistryMaker {
  return { user: who.user, address: who.address, reach: reachFor(who, { action: 'change', object: 'contact' }) };
}

/** Puts a list in the place of the one that a body has; gives the version that the body has then. @throws AppError `not-found`, `version-changed` */
export async function putContacts(
  service: Service,
  maker: RegistryMaker,
  { id, version, contacts }: { id: string; version: number; contacts: readonly GivenContact[] },
): Promise<number> {
  return service.database.transaction().execute(async (transaction) => {
    const body = await bodyWithin(transaction, maker, id);
    if (body.closedOn !== null) throw new AppError('not-found');
    if (body.version !== version) throw new AppError('version-changed');
    const before = await contactsOf(transaction, id);
    return (await keepContacts(transaction, { service, maker }, { id, before, contacts })) ?? version;
  });
}

/** Writes a list in the place of the one that a body has, with its event; gives the version that the body has then, null where nothing is new. */
export async function keepContacts(
  transaction: Transaction<Tables>,
  { service, maker }: { service: Service; maker: RegistryMaker },
  { id, before, contacts }: { id: string; before: readonly Contact[]; contacts: readonly GivenContact[] },
): Promise<number | null> {
  const after = withIds(contacts, before);
  if (JSON.stringify(after) === JSON.stringify(before)) return null;
  await replaceContacts(transaction, id, after);
  await recordEvent(transaction, {
    ...stampOf(service, maker),
    chain: REGISTRY_CHAIN,
    verb: 'change',
    object: CONTACTS,
    objectId: id,
    before,
    after,
  });
  return nextVersion(transaction, id);
}

/**
 * Erases somebody on request: out of the list of a body, and out of every event that names them. That and which payloads are gone is an
 * event itself, without the name. @throws AppError `not-found` where nobody is or was called so there
 */
export async function eraseContact(
  service: Service,
  maker: RegistryMaker,
  { id, name }: { id: string; name: string },
): Promise<{ contacts: number; payloads: number }> {
  return service.database.transaction().execute(async (transaction) => {
    await bodyWithin(transaction, maker, id);
    const { contacts, payloads } = await eraseFromContacts(transaction, { organization: id, name });
    if (contacts === 0 && payloads.length === 0) throw new AppError('not-found');
    await recordEvent(transaction, {
      ...stampOf(service, maker),
      chain: REGISTRY_CHAIN,
      verb: 'erase',
      object: CONTACTS,
      objectId: id,
      before: null,
      after: { contacts, payloads },
    });
    await nextVersion(transaction, id);
    return { contacts, payloads: payloads.length };
  });
}

async function bodyWithin(
  transaction: Transaction<Tables>,
  { reach }: RegistryMaker,
  id: string,
): Promise<Organization> {
  await lockRegistry(transaction);
  const body = await organizationById(transaction, id);
  if (body === null || !(await isOrganizationWithin(transaction, id, reach))) throw new AppError('not-found');
  return body;
}

/** Each with the id that it keeps or gets: whoever is erased later is found by it, whatever became of the name. */
function withIds(given: readonly GivenContact[], known: readonly Contact[]): Contact[] {
  const free = new Set(known.map(({ id }) => id));
  return given.map(({ id, name, duty, phone, email, remark }) => {
    const kept = id !== undefined && free.delete(id) ? id : newId();
    return { id: kept, name, duty, phone, email, remark };
  });
}

async function nextVersion(transaction: Transaction<Tables>, id: string): Promise<number> {
  const { version } = await transaction
    .updateTable('organizations')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
