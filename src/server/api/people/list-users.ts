import { z } from 'zod';
import { ROLES } from '../../../core/process/index.ts';
import { listUsers as list } from '../../usecases/people/list-users.ts';
import { cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { toUserReply, UserSchema } from './user.ts';

const CURSOR = cursorOf('listUsers', z.strictObject({ login: z.string().max(200), name: z.string().max(1000) }));

export const listUsers = endpoint({
  method: 'GET',
  path: '/api/users',
  id: 'listUsers',
  summary: { zh: '账号列表', en: 'Accounts' },
  inputs: {
    query: z.strictObject({
      text: z.string().max(100).optional().describe('part of a login, a name or the name of the body'),
      role: z.enum(ROLES).optional(),
      state: z.enum(['active', 'disabled', 'all']).default('all'),
      sort: z.enum(['login', 'name']).default('login'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'user' },
  reply: z.strictObject({ items: z.array(UserSchema), next: NextSchema }),
  async run(service, who, { query: { cursor, limit, text, role, state, sort } }) {
    const filter = {
      text: text?.replaceAll('\0', ''),
      role,
      isDisabled: state === 'all' ? undefined : state === 'disabled',
    };
    const found = await list(service, who, { filter, sort, after: CURSOR.after(cursor, sort), limit: limit + 1 });
    const placeOf = ({ login, name }: (typeof found)[number]) => ({ login, name });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, sort, placeOf });
    return { items: items.map(toUserReply), next };
  },
});
