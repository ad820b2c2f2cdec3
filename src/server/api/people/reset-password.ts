import { z } from 'zod';
import { resetPassword as reset } from '../../usecases/people/change-user.ts';
import { endpoint } from '../endpoint.ts';
import { SetupLinkSchema } from './setup.ts';

export const resetPassword = endpoint({
  method: 'POST',
  path: '/api/users/:id/password',
  id: 'resetPassword',
  summary: { zh: '重设密码', en: 'Give an account a new one-time password and a link' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'change', object: 'user' },
  hasSecret: true,
  reply: z.strictObject({
    password: z.string().describe('good for one login; shown only here'),
    setup: SetupLinkSchema,
  }),
  run: async (service, who, { params: { id } }) => reset(service, who, id),
});
