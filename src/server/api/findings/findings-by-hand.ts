import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  addFindingPicture as addPicture,
  closeFinding as close,
  createFinding as create,
  readFindingPicture as readPicture,
} from '../../usecases/findings/findings-by-hand.ts';
import { endpoint, fileEndpoint } from '../endpoint.ts';
import { VersionSchema } from '../version.ts';

const params = z.strictObject({ id: z.uuid() });
const text = (most: number) => z.string().trim().min(1).max(most);

export const createFinding = endpoint({
  method: 'POST',
  path: '/api/findings',
  id: 'createFinding',
  summary: { zh: '登记人工发现的问题', en: 'Writes down what a person found' },
  inputs: {
    body: z.strictObject({
      targetId: z.uuid(),
      indicator: text(200).describe('name of the indicator that it is about'),
      isVeto: z.boolean().default(false).describe('whether that is a veto: then two persons have to confirm it'),
      message: text(2000),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .nullable()
        .default(null)
        .describe('where it is to be seen'),
      quote: text(2000).nullable().default(null).describe('personal data is masked'),
    }),
  },
  right: { action: 'create', object: 'finding' },
  reply: z.strictObject({ id: z.string() }),
  run: async (service, who, { body }) => ({ id: await create(service, who, body) }),
});

export const addFindingPicture = endpoint({
  method: 'POST',
  path: '/api/findings/:id/pictures',
  id: 'addFindingPicture',
  summary: { zh: '为人工发现的问题附图（PNG、JPEG）', en: 'Adds a picture (PNG, JPEG) to what a person found' },
  inputs: { params, file: { limit: 5 << 20 } },
  right: { action: 'create', object: 'finding' },
  reply: z.strictObject({ sha256: z.string() }),
  run: async (service, who, { params: { id }, file }) => ({
    sha256: await addPicture(service, who, { id, bytes: file }),
  }),
});

export const showFindingPicture = fileEndpoint({
  method: 'GET',
  path: '/api/findings/:id/pictures/:sha256',
  id: 'showFindingPicture',
  summary: { zh: '问题的图片', en: 'A picture of a finding' },
  inputs: { params: params.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  right: { action: 'read', object: 'finding' },
  async run(service, who, input) {
    const { bytes, type } = await readPicture(service, who, input.params);
    return { stream: Readable.from([bytes]), type, name: null, bytes: bytes.length };
  },
});

export const closeFinding = endpoint({
  method: 'POST',
  path: '/api/findings/:id/closure',
  id: 'closeFinding',
  summary: { zh: '人工发现的问题已消失', en: 'Says that what a person found is not there any more' },
  inputs: { params, body: z.strictObject({ version: VersionSchema, reason: z.string().max(2000) }) },
  right: { action: 'change', object: 'finding' },
  reply: z.strictObject({}),
  async run(service, who, { params: { id }, body }) {
    await close(service, who, { id, ...body });
    return {};
  },
});
