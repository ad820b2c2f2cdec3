import { z } from 'zod';
import { createUser as create } from '../../usecases/people/create-user.ts';
import { endpoint } from '../endpoint.ts';
import { SetupLinkSchema } from './setup.ts';
import { LoginSchema, NameSchema, RolesSchema } from './user.ts';

export const createUser = endpoint({
  method: 'POST',
  path: '/api/users',
  id: 'createUser',
  summary: { zh: '建立账号', en: 'Make an account' },
  inputs: {
    body: z.strictObject({
      login: LoginSchema,
      name: NameSchema,
      roles: RolesSchema,
      organizationId: z.uuid().nullable(),
    }),
  },
  right: { action: 'create', object: 'user' },
  hasSecret: true,
  reply: z.strictObject({
    id: z.string(),
    password: z.string().describe('good for one login; shown only here'),
    setup: SetupLinkSchema,
  }),
  run: async (service, who, { body }) => create(service, who, body),
});
