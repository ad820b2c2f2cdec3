import { z } from 'zod';
import { createSection as create } from '../../usecases/registry/sections.ts';
import { endpoint } from '../endpoint.ts';
import { SAID_OF_SECTION } from './section.ts';

export const createSection = endpoint({
  method: 'POST',
  path: '/api/targets/:id/sections',
  id: 'createSection',
  summary: { zh: '登记栏目', en: 'Register a section' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ ...SAID_OF_SECTION, url: z.string().trim().min(1).max(500) }),
  },
  right: { action: 'change', object: 'target' },
  reply: z.strictObject({ id: z.string() }),
  run: async (service, who, { params, body }) => ({
    id: await create(service, who, { targetId: params.id, ...body }),
  }),
});
