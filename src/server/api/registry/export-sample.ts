import { Readable } from 'node:stream';
import { z } from 'zod';
import { reachFor } from '../../usecases/registry/registry-maker.ts';
import { exportSample as write } from '../../usecases/registry/sample-table.ts';
import { fileEndpoint } from '../endpoint.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** As for the list of samples: not for the units that it will meet. */
const RIGHT = { action: 'read', object: 'event' } as const;

export const exportSample = fileEndpoint({
  method: 'GET',
  path: '/api/registry/samples/:id/table',
  id: 'exportSample',
  summary: { zh: '导出一次抽查的名单和说明', en: 'What a spot check drew, and how, as a file' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    query: z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  },
  right: RIGHT,
  async run(service, who, { params: { id }, query: { format } }) {
    const { bytes, name } = await write(service, reachFor(who, RIGHT), { id, format });
    return { stream: Readable.from([bytes]), type: TYPES[format], name, bytes: bytes.length };
  },
});
