import { z } from 'zod';
import { changeTarget as change } from '../../usecases/registry/change-target.ts';
import { endpoint } from '../endpoint.ts';
import { givenValues, STATUS_KEYS, toWarnings, valuesSchema, WarningsSchema } from './target.ts';
import { VersionSchema } from '../version.ts';

export const changeTarget = endpoint({
  method: 'PATCH',
  path: '/api/targets/:id',
  id: 'changeTarget',
  summary: { zh: '修改网站或账号的登记', en: 'Change what is registered of a website or account' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: VersionSchema,
      website: valuesSchema('websites', STATUS_KEYS).optional(),
      account: valuesSchema('accounts', STATUS_KEYS).optional(),
    }),
  },
  right: { action: 'change', object: 'target' },
  reply: z.strictObject({ warnings: WarningsSchema }),
  async run(service, who, { params: { id }, body: { version, website, account } }) {
    const values = givenValues(website ?? account ?? {});
    return { warnings: toWarnings(await change(service, who, { id, version, values })) };
  },
});
