import { z } from 'zod';
import type { Fault } from '../fault.ts';
import { nameKey } from '../name-key.ts';
import { placeOfCell, type RawTable } from '../table.ts';
import type { TableLayout } from './layout.ts';
import type { RegistryValues } from './read-by-layout.ts';
import { registryFault, type RegistryFaultCode } from './registry-fault.ts';
import { rowsOfTables } from './rows-of-tables.ts';

/** In the place of a name: the body is to have nobody any more. */
export const NOBODY = '清空';

/** Header of the names in a table that is handed out: whoever fills it in reads there how to say nobody. */
export const NAME_HEADER = `姓名（写“${NOBODY}”则删去该单位全部联系人）`;

/** Whom one asks at bodies, a row for each. A row without a name says nothing; one with `NOBODY` empties the list of its body. */
export const CONTACTS_LAYOUT: TableLayout = {
  name: '联系人',
  columns: [
    { key: 'organization', header: '单位名称', aliases: ['单位', '单位全称'], isRequired: true, kind: 'text' },
    { key: 'name', header: '姓名', aliases: ['联系人', NAME_HEADER], kind: 'text' },
    { key: 'duty', header: '职务和分工', aliases: ['职务', '分工', '职务、分工'], kind: 'text' },
    { key: 'phone', header: '电话', aliases: ['联系电话', '手机'], kind: 'text' },
    { key: 'email', header: '邮箱', aliases: ['电子邮箱'], kind: 'text' },
    { key: 'remark', header: '备注', kind: 'text' },
  ],
};

/** People that one body has at most. */
export const MOST_CONTACTS = 50;

/** Characters that each field of a contact holds at most. */
export const CONTACT_LIMITS = { name: 100, duty: 200, phone: 100, email: 200, remark: 500 } as const;

type Field = keyof typeof CONTACT_LIMITS;
const FIELDS = Object.keys(CONTACT_LIMITS) as Field[];

/** Somebody of a table; every field is a text, and empty where nothing is known. */
export type ReadContact = Readonly<Record<Field, string>>;

export interface ContactsReading {
  /** By id of the body: everybody whom the tables name there, in their order; nobody where they empty its list. */
  lists: Map<string, ReadContact[]>;
  faults: Fault[];
  /** Headers of which nothing is read, as `表：列`. */
  ignored: string[];
}

interface KnownBody {
  id: string;
  fullName: string;
}

/**
 * Reads tables of contacts. Rows without a name, phone, e-mail and all else are left out; faults are a body that is not among `bodies`, a
 * row with something and no name, one that stands twice, a body that is to have nobody and somebody, texts that are too long and what is
 * no e-mail address. No fault quotes a person.
 */
export function readContacts(tables: readonly RawTable[], bodies: readonly KnownBody[]): ContactsReading {
  const reading: ContactsReading = { lists: new Map(), faults: [], ignored: [] };
  const ids = new Map(bodies.map(({ id, fullName }) => [nameKey(fullName), id]));
  for (const { table, line, values } of rowsOfTables(tables, CONTACTS_LAYOUT, reading)) {
    const contact = contactOf(values);
    if (FIELDS.every((field) => contact[field] === '')) continue;
    const body = values['organization'] ?? '';
    const id = ids.get(nameKey(body));
    const list = id === undefined ? undefined : reading.lists.get(id);
    const fault = faultOf(contact, { list, isKnown: id !== undefined, body });
    if (fault !== null) reading.faults.push(registryFault(fault.code, placeOfCell(table, line, 1), fault.details));
    else if (id !== undefined) reading.lists.set(id, contact.name === NOBODY ? [] : [...(list ?? []), contact]);
  }
  return reading;
}

const contactOf = (values: RegistryValues): ReadContact => ({
  name: values['name'] ?? '',
  duty: values['duty'] ?? '',
  phone: values['phone'] ?? '',
  email: values['email'] ?? '',
  remark: values['remark'] ?? '',
});

const EMAIL = z.email();

/** Whether nothing but its name is known. */
const isBare = (contact: ReadContact): boolean => FIELDS.every((field) => field === 'name' || contact[field] === '');

function faultOf(
  contact: ReadContact,
  { list, isKnown, body }: { list: readonly ReadContact[] | undefined; isKnown: boolean; body: string },
): { code: RegistryFaultCode; details: Record<string, string> } | null {
  if (!isKnown) return { code: 'contact-body-unknown', details: { text: body } };
  if (contact.name === '') return { code: 'registry-cell-empty', details: { header: headerOf('name') } };
  // Either nobody, or somebody.
  const isMixed = contact.name === NOBODY ? !isBare(contact) || (list ?? []).length > 0 : list?.length === 0;
  if (isMixed) return { code: 'contacts-emptied', details: { text: body, word: NOBODY } };
  const long = FIELDS.find((field) => contact[field].length > CONTACT_LIMITS[field]);
  if (long !== undefined)
    return { code: 'registry-cell-long', details: { header: headerOf(long), limit: String(CONTACT_LIMITS[long]) } };
  if (contact.email !== '' && !EMAIL.safeParse(contact.email).success) return { code: 'contact-email', details: {} };
  if ((list ?? []).some((one) => FIELDS.every((field) => one[field] === contact[field])))
    return { code: 'contact-twice', details: {} };
  return (list ?? []).length < MOST_CONTACTS
    ? null
    : { code: 'contacts-many', details: { text: body, limit: String(MOST_CONTACTS) } };
}

const headerOf = (field: Field): string => CONTACTS_LAYOUT.columns.find(({ key }) => key === field)?.header ?? field;
