import { Readable } from 'node:stream';
import { z } from 'zod';
import { REGISTRY_TABLES } from '../../../core/model/registry/index.ts';
import { emptyRegistry, exportRegistry as write } from '../../usecases/registry/export-registry.ts';
import { reachFor } from '../../usecases/registry/registry-maker.ts';
import { fileEndpoint } from '../endpoint.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const RIGHT = { action: 'export', object: 'target' } as const;

export const exportRegistry = fileEndpoint({
  method: 'GET',
  path: '/api/registry/export',
  id: 'exportRegistry',
  summary: { zh: '导出登记表，可再导入', en: 'The tables of the register, as an import reads them' },
  inputs: {
    query: z.strictObject({
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
      table: z.enum(REGISTRY_TABLES).default('websites').describe('of csv'),
    }),
  },
  right: RIGHT,
  async run(service, who, { query: { format, table } }) {
    const { bytes, name } = await write(service, reachFor(who, RIGHT), { format, table });
    const type = format === 'xlsx' ? XLSX : 'text/csv; charset=utf-8';
    return { stream: Readable.from([bytes]), type, name, bytes: bytes.length };
  },
});

export const showRegistryTemplate = fileEndpoint({
  method: 'GET',
  path: '/api/registry/template',
  id: 'showRegistryTemplate',
  summary: { zh: '登记表的空白模板（XLSX）', en: 'The empty tables of the register, to be filled in (XLSX)' },
  inputs: {},
  right: { action: 'change', object: 'target' },
  async run() {
    const { bytes, name } = emptyRegistry();
    return { stream: Readable.from([bytes]), type: XLSX, name, bytes: bytes.length };
  },
});
