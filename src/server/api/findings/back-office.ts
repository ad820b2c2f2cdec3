import { z } from 'zod';
import { BACK_OFFICE_TABLES } from '../../../core/back-office/index.ts';
import {
  type BackOfficeImport,
  type BackOfficePreview,
  importBackOffice as write,
  previewBackOffice as preview,
} from '../../usecases/back-office/import-back-office.ts';
import { endpoint } from '../endpoint.ts';
import { FileNameSchema, TABLE_FILE } from '../table-upload.ts';
import { TableFaultSchema, toTableFaults } from '../registry/faults.ts';

const count = z.number().int();

const PREVIEW = {
  rows: count.describe('rows that could be read'),
  faults: z.array(TableFaultSchema),
  ignored: z.array(z.string()).describe('columns of which nothing is read'),
  findings: count.describe('rows that are a problem'),
};

export const BackOfficePreviewSchema = z.strictObject(PREVIEW).meta({ id: 'BackOfficePreview' });

export const BackOfficeImportSchema = z
  .strictObject({
    ...PREVIEW,
    changes: z
      .strictObject({ opened: count, still: count, gone: count, back: count })
      .describe('what became of the findings that tables like this one have brought so far'),
  })
  .meta({ id: 'BackOfficeImport' });

const inputs = {
  params: z.strictObject({ id: z.uuid() }),
  query: z.strictObject({ kind: z.enum(BACK_OFFICE_TABLES), name: FileNameSchema }),
  file: TABLE_FILE,
} as const;

export const previewBackOffice = endpoint({
  method: 'POST',
  path: '/api/targets/:id/back-office/preview',
  id: 'previewBackOffice',
  summary: { zh: '试导入后台的留言或找错表，不写入', en: 'What a table of the back office comes to; writes nothing' },
  inputs,
  right: { action: 'change', object: 'finding' },
  reply: BackOfficePreviewSchema,
  run: async (service, who, { params: { id }, query: { kind, name }, file }) =>
    toPreview(await preview(service, who, { targetId: id, kind, file: { name, bytes: file } })),
});

export const importBackOffice = endpoint({
  method: 'POST',
  path: '/api/targets/:id/back-office',
  id: 'importBackOffice',
  summary: { zh: '导入后台的留言或找错表', en: 'Import a table of messages or reports of the back office' },
  inputs,
  right: { action: 'change', object: 'finding' },
  reply: BackOfficeImportSchema,
  async run(service, who, { params: { id }, query: { kind, name }, file }) {
    const done = await write(service, who, { targetId: id, kind, file: { name, bytes: file } });
    return toImported(done);
  },
});

export const toPreview = ({ rows, faults, ignored, findings }: BackOfficePreview) => ({
  rows,
  faults: toTableFaults(faults),
  ignored,
  findings: findings.length,
});

export const toImported = (done: BackOfficeImport) => ({ ...toPreview(done), changes: done.changes });
