import { z } from 'zod';
import { createTarget as create } from '../../usecases/registry/change-target.ts';
import { endpoint } from '../endpoint.ts';
import { givenValues, toWarnings, valuesSchema, WarningsSchema } from './target.ts';

export const createTarget = endpoint({
  method: 'POST',
  path: '/api/targets',
  id: 'createTarget',
  summary: { zh: '登记网站或账号', en: 'Register a website or an account' },
  inputs: {
    body: z.strictObject({
      website: valuesSchema('websites').optional(),
      account: valuesSchema('accounts').optional(),
    }),
  },
  right: { action: 'create', object: 'target' },
  reply: z.strictObject({ id: z.string(), warnings: WarningsSchema }),
  async run(service, who, { body: { website, account } }) {
    const kind = website === undefined ? 'account' : 'website';
    const { id, warnings } = await create(service, who, { kind, values: givenValues(website ?? account ?? {}) });
    return { id, warnings: toWarnings(warnings) };
  },
});
