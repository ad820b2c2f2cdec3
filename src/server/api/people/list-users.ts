import { z } from 'zod';
import { listUsers as list } from '../../usecases/people/list-users.ts';
import { endpoint } from '../endpoint.ts';
import { toUserReply, UserSchema } from './user.ts';

const MOST = 200;

export const listUsers = endpoint({
  method: 'GET',
  path: '/api/users',
  id: 'listUsers',
  summary: { zh: '账号列表', en: 'Accounts' },
  inputs: {
    query: z.strictObject({
      cursor: z.string().max(200).optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(MOST).default(100),
    }),
  },
  right: { action: 'read', object: 'user' },
  reply: z.strictObject({ items: z.array(UserSchema), next: z.string().nullable().describe('null: the last page') }),
  async run(service, who, { query: { cursor, limit } }) {
    const after = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString('utf8').replaceAll('\0', '');
    const found = await list(service, who, { after, limit: limit + 1 });
    const items = found.slice(0, limit).map(toUserReply);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, next: last === undefined ? null : Buffer.from(last.login).toString('base64url') };
  },
});
