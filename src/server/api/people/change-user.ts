import { z } from 'zod';
import { changeUser as change } from '../../usecases/people/change-user.ts';
import { endpoint } from '../endpoint.ts';
import { NameSchema, RolesSchema } from './user.ts';
import { VersionSchema } from '../version.ts';

export const changeUser = endpoint({
  method: 'PATCH',
  path: '/api/users/:id',
  id: 'changeUser',
  summary: { zh: '修改账号', en: 'Change an account' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: VersionSchema,
      name: NameSchema.optional(),
      roles: RolesSchema.optional(),
      isDisabled: z.boolean().optional(),
    }),
  },
  right: { action: 'change', object: 'user' },
  reply: z.strictObject({}),
  async run(service, who, { params, body }) {
    await change(service, who, { ...params, ...body });
    return {};
  },
});
