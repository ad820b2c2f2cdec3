import { z } from 'zod';
import { showTarget as show } from '../../usecases/registry/show-target.ts';
import { endpoint } from '../endpoint.ts';
import { TargetSchema, toTarget } from './target.ts';

const SectionSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    kind: z.string(),
    longestAge: z.number().int().nullable(),
    isExpected: z.boolean().nullable(),
  })
  .meta({ id: 'RegisteredSection' });

export const ShownTargetSchema = TargetSchema.extend({
  values: z.record(z.string(), z.string()).describe('by key of the table of the register'),
  next: z.array(z.string()).describe('statuses that may come next'),
  statuses: z.array(z.strictObject({ since: z.string(), status: z.string(), reason: z.string() })),
  sections: z.array(SectionSchema),
}).meta({ id: 'ShownTarget' });

export const showTarget = endpoint({
  method: 'GET',
  path: '/api/targets/:id',
  id: 'showTarget',
  summary: { zh: '一个网站或账号的登记、状态和栏目', en: 'What is registered of a website or account' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'read', object: 'target' },
  reply: ShownTargetSchema,
  async run(service, who, { params }) {
    const { values, next, statuses, sections, ...target } = await show(service, who, params.id);
    return { ...toTarget(target), values, next: [...next], statuses, sections };
  },
});
