import { z } from 'zod';
import { changeTargetStatus as change } from '../../usecases/registry/change-target-status.ts';
import { endpoint } from '../endpoint.ts';
import { DaySchema } from './target.ts';
import { VersionSchema } from '../version.ts';

export const changeTargetStatus = endpoint({
  method: 'POST',
  path: '/api/targets/:id/statuses',
  id: 'changeTargetStatus',
  summary: { zh: '变更网站或账号的状态', en: 'Move a website or account to another status' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: VersionSchema,
      status: z.string().max(50),
      since: DaySchema,
      reason: z.string().min(1).max(500),
    }),
  },
  right: { action: 'change', object: 'target' },
  reply: z.strictObject({}),
  async run(service, who, { params: { id }, body }) {
    await change(service, who, { id, ...body });
    return {};
  },
});
