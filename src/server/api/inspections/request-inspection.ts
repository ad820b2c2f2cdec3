import { z } from 'zod';
import { requestInspection as request } from '../../usecases/inspections/request-inspection.ts';
import { endpoint } from '../endpoint.ts';
import { DepthSchema } from './inspection.ts';

export const requestInspection = endpoint({
  method: 'POST',
  path: '/api/targets/:id/inspections',
  id: 'requestInspection',
  summary: { zh: '检查一个网站', en: 'Have a site inspected' },
  inputs: { params: z.strictObject({ id: z.uuid() }), body: z.strictObject({ depth: DepthSchema }) },
  right: { action: 'create', object: 'inspection' },
  reply: z.strictObject({
    id: z.string(),
    isNew: z.boolean().describe('false: one waited already or was under way, and is meant'),
  }),
  async run(service, who, { params, body }) {
    return request(service, who, { targetId: params.id, depth: body.depth });
  },
});
