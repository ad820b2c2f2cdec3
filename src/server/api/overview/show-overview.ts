import { z } from 'zod';
import { showOverview as show } from '../../usecases/overview/show-overview.ts';
import { endpoint } from '../endpoint.ts';
import { DecidedSchema } from './health.ts';

const count = z.number().int();

export const showOverview = endpoint({
  method: 'GET',
  path: '/api/overview',
  id: 'showOverview',
  summary: {
    zh: '总览：网站健康情况、待办问题和检查',
    en: 'How all stands: websites by health, problems, inspections',
  },
  inputs: {},
  right: { action: 'read', object: 'target' },
  reply: z.strictObject({
    day: z.string(),
    websites: z.strictObject({ veto: count, near: count, unknown: count, well: count }),
    findings: DecidedSchema,
    inspections: z
      .strictObject({ waiting: count, running: count, done: count, failed: count })
      .describe('done and failed: of the last 24 hours'),
  }),
  run: async (service, who) => show(service, who),
});
