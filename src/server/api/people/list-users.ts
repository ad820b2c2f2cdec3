import { z } from 'zod';
import { listUsers as list } from '../../usecases/people/list-users.ts';
import { cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { toUserReply, UserSchema } from './user.ts';

const CURSOR = cursorOf('listUsers', z.string().max(200));

export const listUsers = endpoint({
  method: 'GET',
  path: '/api/users',
  id: 'listUsers',
  summary: { zh: '账号列表', en: 'Accounts' },
  inputs: {
    query: z.strictObject({
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'user' },
  reply: z.strictObject({ items: z.array(UserSchema), next: NextSchema }),
  async run(service, who, { query: { cursor, limit } }) {
    const found = await list(service, who, { after: cursor ?? null, limit: limit + 1 });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, placeOf: ({ login }) => login });
    return { items: items.map(toUserReply), next };
  },
});
