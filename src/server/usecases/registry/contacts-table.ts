import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import type { Fault } from '../../../core/model/fault.ts';
import { CONTACTS_LAYOUT, NAME_HEADER, readContacts } from '../../../core/model/registry/index.ts';
import { readTablesApart, type TableFile, type TableReading } from '../../collectors/upload/index.ts';
import { renderCsv } from '../../render/csv/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { type Organization, organizationsWithin } from '../../store/organizations.ts';
import { type Contact, contactsOfBodies } from '../../store/registry/contacts.ts';
import { lockRegistry } from '../../store/registry/write-registry.ts';
import type { Tables } from '../../store/tables.ts';
import type { ReachOfLists } from '../../store/within-reach.ts';
import type { Service } from '../service.ts';
import { type GivenContact, keepContacts } from './contacts.ts';
import { refuseFaults } from './import-registry.ts';
import type { RegistryMaker } from './registry-maker.ts';

/** What a table would make of the list of one body; nobody is named. */
export interface ContactsChange {
  organization: string;
  added: number;
  changed: number;
  removed: number;
}

export interface ContactsImport {
  changes: ContactsChange[];
  /** Bodies of which the table says what is known already. */
  unchanged: number;
  faults: Fault[];
  /** Headers of which nothing is read. */
  ignored: string[];
  /** Hash of all changes: an import that is held against it does what was shown, or nothing. */
  basis: string;
}

/** Everybody whom one asks at the bodies within reach, in their order, and a row without a name for a body that has nobody: CSV. */
export async function exportContacts(
  { database }: Pick<Service, 'database'>,
  reach: ReachOfLists,
): Promise<Uint8Array> {
  const bodies = await organizationsWithin(database, reach, null);
  const known = await contactsOfBodies(
    database,
    bodies.map(({ id }) => id),
  );
  const rows = bodies.flatMap(({ id, fullName }) => {
    const people = known.get(id) ?? [];
    if (people.length === 0) return [[fullName, '', '', '', '', '']];
    return people.map(({ name, duty, phone, email, remark }) => [fullName, name, duty, phone, email, remark]);
  });
  return renderCsv(
    [CONTACTS_LAYOUT.columns.map(({ key, header }) => (key === 'name' ? NAME_HEADER : header)), ...rows],
    { byteOrderMark: true },
  );
}

/** Tells what a table would change at each body it names, and every bad row; writes nothing. */
export async function previewContacts(
  { database }: Pick<Service, 'database'>,
  maker: RegistryMaker,
  file: TableFile,
): Promise<ContactsImport> {
  return (await planOf(database, maker, await readTablesApart([file]))).told;
}

/**
 * Puts the lists of a table in the place of those that its bodies have: all of it, or nothing. Each body has an event of its own, so that
 * one person can be erased from it later without the others. `basis`: of the preview that was agreed to; null: whatever it comes to.
 * @throws AppError `registry-faulty`, `version-changed`
 */
export async function importContacts(
  service: Service,
  maker: RegistryMaker,
  { file, basis }: { file: TableFile; basis: string | null },
): Promise<ContactsImport> {
  // Before anybody has to wait for the lock.
  const raw = await readTablesApart([file]);
  return service.database.transaction().execute(async (transaction: Transaction<Tables>) => {
    await lockRegistry(transaction);
    const { told, lists } = await planOf(transaction, maker, raw);
    refuseFaults(told.faults);
    if (basis !== null && basis !== told.basis) throw new AppError('version-changed');
    for (const { id, before, contacts } of lists)
      await keepContacts(transaction, { service, maker }, { id, before, contacts });
    return told;
  });
}

interface ChangedList {
  id: string;
  before: readonly Contact[];
  contacts: readonly GivenContact[];
}

async function planOf(
  database: Kysely<Tables>,
  { reach }: RegistryMaker,
  raw: TableReading,
): Promise<{ told: ContactsImport; lists: ChangedList[] }> {
  const bodies = await organizationsWithin(database, reach, null);
  const { lists: read, faults, ignored } = readContacts(raw.tables, bodies);
  const known = await contactsOfBodies(database, [...read.keys()]);
  const all = bodies.flatMap(({ id, ...body }) => {
    const people = read.get(id);
    if (people === undefined) return [];
    const before = known.get(id) ?? [];
    const contacts = knownAgain(people, before);
    return [{ id, before, contacts, change: changeOf(body, before, contacts) }];
  });
  const lists = all.filter(({ before, contacts }) => !isSame(before, contacts));
  const changes = lists.map(({ change }) => change);
  const told = { changes, unchanged: all.length - lists.length, faults: [...raw.faults, ...faults], ignored };
  const basis = sha256(JSON.stringify(lists.map(({ id, before, contacts }) => [id, before, contacts])));
  return { told: { ...told, basis }, lists };
}

/** Who has the name of somebody who was there is that one: a later erasure finds them by it. */
function knownAgain(people: readonly Omit<GivenContact, 'id'>[], before: readonly Contact[]): GivenContact[] {
  const free = [...before];
  return people.map((person) => {
    const at = free.findIndex(({ name }) => name === person.name);
    const [same] = at < 0 ? [] : free.splice(at, 1);
    return same === undefined ? person : { ...person, id: same.id };
  });
}

const textOf = ({ id, name, duty, phone, email, remark }: GivenContact): string =>
  JSON.stringify([id ?? null, name, duty, phone, email, remark]);

const isSame = (before: readonly Contact[], contacts: readonly GivenContact[]): boolean =>
  JSON.stringify(before.map(textOf)) === JSON.stringify(contacts.map(textOf));

function changeOf(
  { fullName }: Pick<Organization, 'fullName'>,
  before: readonly Contact[],
  contacts: readonly GivenContact[],
): ContactsChange {
  const kept = contacts.filter(({ id }) => id !== undefined);
  const old = new Map(before.map((one) => [one.id, textOf(one)]));
  return {
    organization: fullName,
    added: contacts.length - kept.length,
    changed: kept.filter((one) => old.get(one.id ?? '') !== textOf(one)).length,
    removed: before.length - kept.length,
  };
}
