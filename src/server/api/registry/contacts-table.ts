import { Readable } from 'node:stream';
import { z } from 'zod';
import { countBadRows } from '../../../core/model/fault.ts';
import { contactsMaker } from '../../usecases/registry/contacts.ts';
import {
  type ContactsImport,
  exportContacts as write,
  importContacts as importThem,
  previewContacts,
} from '../../usecases/registry/contacts-table.ts';
import { reachFor } from '../../usecases/registry/registry-maker.ts';
import { endpoint, fileEndpoint } from '../endpoint.ts';
import { FileNameSchema, TABLE_FILE } from '../table-upload.ts';
import { TableFaultSchema, toTableFaults } from './faults.ts';

const count = z.number().int();

/** Nobody is named in it: it may be kept as the reply to a key. */
const ContactsImportSchema = z
  .strictObject({
    changes: z.array(z.strictObject({ organization: z.string(), added: count, changed: count, removed: count })),
    unchanged: count.describe('bodies of which the table says what is known already'),
    faults: z.array(TableFaultSchema),
    badRows: count,
    ignored: z.array(z.string()).describe('columns of which nothing is read'),
    basis: z.string().describe('sent with the import, it does what was shown or nothing'),
  })
  .meta({ id: 'ContactsImport' });

export const toContactsImport = ({ faults, ...told }: ContactsImport): z.infer<typeof ContactsImportSchema> => ({
  ...told,
  faults: toTableFaults(faults),
  badRows: countBadRows(faults),
});

const CHANGE = { action: 'change', object: 'contact' } as const;
const READ = { action: 'read', object: 'contact' } as const;

export const exportContacts = fileEndpoint({
  method: 'GET',
  path: '/api/contacts/table',
  id: 'exportContacts',
  summary: { zh: '导出单位联系人（CSV），可再导入', en: 'Contacts of bodies as CSV, as an import reads them' },
  inputs: {},
  right: READ,
  async run(service, who) {
    const bytes = await write(service, reachFor(who, READ));
    return { stream: Readable.from([bytes]), type: 'text/csv; charset=utf-8', name: '联系人.csv', bytes: bytes.length };
  },
});

export const previewContactsImport = endpoint({
  method: 'POST',
  path: '/api/contacts/preview',
  id: 'previewContactsImport',
  summary: {
    zh: '试导入联系人：列出各单位的变动和坏行，不写入',
    en: 'What a table of contacts would change at each body; writes nothing',
  },
  inputs: { query: z.strictObject({ name: FileNameSchema }), file: TABLE_FILE },
  right: CHANGE,
  reply: ContactsImportSchema,
  run: async (service, who, { query: { name }, file }) =>
    toContactsImport(await previewContacts(service, contactsMaker(who), { name, bytes: file })),
});

export const importContacts = endpoint({
  method: 'POST',
  path: '/api/contacts/import',
  id: 'importContacts',
  summary: {
    zh: '导入联系人：表中单位的联系人以表为准，全部写入或一项也不写',
    en: 'Put the lists of a table in the place of those that its bodies have: all of it or nothing',
  },
  inputs: { query: z.strictObject({ name: FileNameSchema, basis: z.string().max(64) }), file: TABLE_FILE },
  right: CHANGE,
  reply: ContactsImportSchema,
  run: async (service, who, { query: { name, basis }, file }) =>
    toContactsImport(await importThem(service, contactsMaker(who), { file: { name, bytes: file }, basis })),
});
