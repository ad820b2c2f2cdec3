import { Readable } from 'node:stream';
import { z } from 'zod';
import { readReport as read } from '../../usecases/inspections/read-report.ts';
import { fileEndpoint } from '../endpoint.ts';

export const readInspectionReport = fileEndpoint({
  method: 'GET',
  path: '/api/inspections/:id/report',
  id: 'readInspectionReport',
  summary: { zh: '一次网站检查的报告（HTML）', en: 'The report of an inspection (HTML)' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'read', object: 'inspection' },
  async run(service, who, { params }) {
    const bytes = await read(service, who, params.id);
    // Saved, never opened as a page of ours: it quotes pages of others.
    return {
      stream: Readable.from([bytes]),
      type: 'text/html; charset=utf-8',
      name: `${params.id}.html`,
      bytes: bytes.length,
    };
  },
});
