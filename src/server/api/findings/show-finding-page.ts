import { Readable } from 'node:stream';
import { z } from 'zod';
import { readFindingPage as read } from '../../usecases/findings/read-finding-page.ts';
import { fileEndpoint } from '../endpoint.ts';

export const showFindingPage = fileEndpoint({
  method: 'GET',
  path: '/api/findings/:id/pages/:sha256',
  id: 'showFindingPage',
  summary: { zh: '佐证网页的原文，什么也不能运行', en: 'A page of the evidence as it was sent; it can do nothing' },
  inputs: { params: z.strictObject({ id: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  right: { action: 'read', object: 'finding' },
  async run(service, who, { params }) {
    const bytes = Buffer.from(await read(service, who, params));
    const type = 'text/html; charset=utf-8';
    return { stream: Readable.from([bytes]), type, name: null, bytes: bytes.length, isForeign: true };
  },
});
