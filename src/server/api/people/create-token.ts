import { z } from 'zod';
import { SCOPES } from '../../../core/process/index.ts';
import { createToken as create } from '../../usecases/people/tokens.ts';
import { endpoint } from '../endpoint.ts';
import { NameSchema } from './user.ts';

export const createToken = endpoint({
  method: 'POST',
  path: '/api/tokens',
  id: 'createToken',
  summary: { zh: '建立接口令牌', en: 'Make a token of the API' },
  inputs: {
    body: z.strictObject({
      name: NameSchema,
      scopes: z
        .array(z.enum(SCOPES))
        .min(1)
        .max(SCOPES.length)
        .nullable()
        .describe('`object:action`; null: all that its owner may'),
      expiresOn: z.iso.date().describe('its last day, at most a year from now'),
    }),
  },
  right: null,
  loginOnly: true,
  hasSecret: true,
  reply: z.strictObject({
    id: z.string(),
    token: z.string().describe('for `Authorization: Bearer …`; shown only here'),
  }),
  run: async (service, who, { body, request: { token } }) => create(service, who, { ...body, session: token }),
});
