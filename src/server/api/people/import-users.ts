import { z } from 'zod';
import { countBadRows } from '../../../core/model/fault.ts';
import { ROLES } from '../../../core/process/index.ts';
import { importUsers as write, previewUsers, type UsersPreview } from '../../usecases/people/import-users.ts';
import { endpoint } from '../endpoint.ts';
import { TableFaultSchema, toTableFaults } from '../registry/faults.ts';
import { FileNameSchema } from '../table-upload.ts';

export const UsersPreviewSchema = z
  .strictObject({
    users: z.array(
      z.strictObject({
        login: z.string(),
        name: z.string(),
        organization: z.string(),
        roles: z.array(z.enum(ROLES)),
      }),
    ),
    faults: z.array(TableFaultSchema),
    badRows: z.number().int().describe('rows in which faults stand: several of one row are one'),
  })
  .meta({ id: 'UsersPreview' });

const INPUTS = {
  query: z.strictObject({ name: FileNameSchema }),
  file: { limit: 2 ** 20 },
} as const;

export const previewUsersImport = endpoint({
  method: 'POST',
  path: '/api/users/imports/preview',
  id: 'previewUsersImport',
  summary: {
    zh: '试导入账号：列出每个账号和每个坏行，不建立',
    en: 'What an import of accounts would make; makes none',
  },
  inputs: INPUTS,
  right: { action: 'create', object: 'user' },
  reply: UsersPreviewSchema,
  run: async (service, who, { query: { name }, file }) =>
    toPreview(await previewUsers(service, who, { name, bytes: file })),
});

export const importUsers = endpoint({
  method: 'POST',
  path: '/api/users/imports',
  id: 'importUsers',
  summary: { zh: '导入账号：全部建立或一个也不建立', en: 'Make the accounts of a table: all of them or none' },
  inputs: INPUTS,
  right: { action: 'create', object: 'user' },
  mostPerMinute: 10,
  hasSecret: true,
  reply: z.strictObject({
    count: z.number().int(),
    passwords: z.string().describe('one-time passwords and links as CSV, to be saved and handed on; shown only here'),
  }),
  async run(service, who, { query: { name }, file, request: { origin } }) {
    const { count, passwords } = await write(service, who, { file: { name, bytes: file }, address: origin });
    return { count, passwords: Buffer.from(passwords).toString('utf8') };
  },
});

export function toPreview({ users, faults }: UsersPreview): z.infer<typeof UsersPreviewSchema> {
  return {
    users: users.map(({ roles, ...user }) => ({ ...user, roles: [...roles] })),
    faults: toTableFaults(faults),
    badRows: countBadRows(faults),
  };
}
