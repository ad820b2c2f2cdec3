import { z } from 'zod';
import { readCampaignFile } from '../../usecases/campaigns/read-campaign-file.ts';
import { fileEndpoint } from '../endpoint.ts';

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export const readFile = fileEndpoint({
  method: 'GET',
  path: '/api/campaigns/:id/files/:name',
  id: 'readCampaignFile',
  summary: { zh: '下载通报、附件或结果文件', en: 'Download a notice, an annex or a result file' },
  inputs: { params: z.strictObject({ id: z.uuid(), name: z.string().max(300) }) },
  right: { action: 'export', object: 'campaign' },
  async run(service, who, { params }) {
    const { file, stream } = await readCampaignFile(service, who, params);
    const ending = file.name.split('.').at(-1) ?? '';
    // Anything else is never shown by the browser, whatever it holds.
    const type = TYPES[ending] ?? 'application/octet-stream';
    return { stream, type, name: file.name.split('/').at(-1) ?? file.name, bytes: file.bytes };
  },
});
