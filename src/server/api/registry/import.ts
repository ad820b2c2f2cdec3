import { z } from 'zod';
import { countBadRows } from '../../../core/model/fault.ts';
import { LAYOUTS, REGISTRY_TABLES, type RegistryTable, shownCell } from '../../../core/model/registry/index.ts';
import { atOnce, mapInTurns, type Turns } from '../../../core/model/turns.ts';
import { takeTurns } from '../../runtime/take-turns.ts';
import { importRegistry as write, type ImportPreview, previewImport } from '../../usecases/registry/import-registry.ts';
import { registryMaker } from '../../usecases/registry/registry-maker.ts';
import { endpoint } from '../endpoint.ts';
import { FileNameSchema, TABLE_FILE } from '../table-upload.ts';
import { TableFaultSchema, toTableFaults } from './faults.ts';

const TextSchema = z.strictObject({ zh: z.string(), en: z.string() });

const ChangeSchema = z
  .strictObject({
    table: z.enum(REGISTRY_TABLES),
    line: z.number().int(),
    isNew: z.boolean(),
    name: z.string(),
    renamedFrom: z.string().nullable().describe('of a body that gets another full name: the one until then'),
    differences: z.array(z.strictObject({ column: z.string(), before: z.string(), after: z.string() })),
  })
  .meta({ id: 'RegistryChange' });

export const ImportSchema = z
  .strictObject({
    changes: z.array(ChangeSchema),
    unchanged: z.number().int(),
    faults: z.array(TableFaultSchema),
    badRows: z.number().int().describe('rows in which faults stand: several of one row are one'),
    warnings: z.array(z.strictObject({ name: z.string(), organization: z.string(), message: TextSchema })),
    ignored: z.array(z.string()).describe('columns that mean nothing to the register'),
    basis: z.string().describe('sent with the import, it does what was shown or nothing'),
  })
  .meta({ id: 'RegistryImport' });

export type RegistryImport = z.infer<typeof ImportSchema>;

export const previewRegistryImport = endpoint({
  method: 'POST',
  path: '/api/registry/preview',
  id: 'previewRegistryImport',
  summary: { zh: '试导入：列出每处变动和每个坏行，不写入', en: 'What an import would change; writes nothing' },
  inputs: { query: z.strictObject({ name: FileNameSchema }), file: TABLE_FILE },
  right: { action: 'change', object: 'target' },
  reply: ImportSchema,
  run: async (service, who, { query: { name }, file }) =>
    takeTurns(toImportInTurns(await previewImport(service, registryMaker(who, 'target'), { name, bytes: file }))),
});

export const importRegistry = endpoint({
  method: 'POST',
  path: '/api/registry/import',
  id: 'importRegistry',
  summary: { zh: '导入登记表：全部写入或一项也不写', en: 'Import tables of the register: all of it or nothing' },
  inputs: { query: z.strictObject({ name: FileNameSchema, basis: z.string().max(64) }), file: TABLE_FILE },
  right: { action: 'change', object: 'target' },
  reply: ImportSchema,
  run: async (service, who, { query: { name, basis }, file }) =>
    takeTurns(
      toImportInTurns(await write(service, registryMaker(who, 'target'), { file: { name, bytes: file }, basis })),
    ),
});

/** What an import would do, or did, as it is told. */
export const toImport = (told: ImportPreview): RegistryImport => atOnce(toImportInTurns(told));

function* toImportInTurns({
  changes,
  unchanged,
  faults,
  warnings,
  skips,
  ignored,
  basis,
}: ImportPreview): Turns<RegistryImport> {
  return {
    changes: yield* mapInTurns(changes, ({ row: { table, line }, id, values, differences }) => ({
      table,
      line,
      isNew: id === null,
      name: values['name'] ?? values['fullName'] ?? '',
      renamedFrom: (id !== null && differences.find(({ key }) => key === 'fullName')?.before) || null,
      differences: differences.map((one) => shownDifference(table, one)),
    })),
    unchanged,
    faults: toTableFaults(faults),
    badRows: countBadRows(faults),
    warnings: [
      ...warnings.map(({ name, organization, message }) => ({ name, organization, message })),
      ...skips.map(({ values, row: { table } }) => ({
        name: values['name'] ?? '',
        organization: values['organization'] ?? '',
        message: {
          zh: `状态直接变为“${shownKey(table, 'status', values['status'] ?? '')}”，跳过了中间的步骤`,
          en: `the status goes to “${values['status'] ?? ''}” without the steps between`,
        },
      })),
    ],
    ignored,
    basis,
  };
}

function shownKey(table: RegistryTable, key: string, value: string): string {
  const column = LAYOUTS[table].columns.find((one) => one.key === key);
  return column === undefined ? value : shownCell(column, value);
}

function shownDifference(table: RegistryTable, { key, before, after }: { key: string; before: string; after: string }) {
  const column = LAYOUTS[table].columns.find((one) => one.key === key);
  return { column: column?.header ?? key, before: shownKey(table, key, before), after: shownKey(table, key, after) };
}
