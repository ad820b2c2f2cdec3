import { z } from 'zod';
import { chinaDay } from '../../../core/model/china-day.ts';
import { type ListedToken, listOwnTokens } from '../../usecases/people/tokens.ts';
import { cursorOf, limitOf, MomentSchema, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';

const TokenSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.string()).nullable().describe('null: all that its owner may'),
    createdAt: z.string(),
    expiresOn: z.string().describe('its last day'),
    usedAt: z.string().nullable().describe('to the minute; null: never'),
    owner: z.strictObject({ id: z.string(), login: z.string(), name: z.string() }),
  })
  .meta({ id: 'Token' });

const CURSOR = cursorOf('listTokens', z.strictObject({ expiresAt: MomentSchema, id: z.uuid() }));

export const listTokens = endpoint({
  method: 'GET',
  path: '/api/tokens',
  id: 'listTokens',
  summary: { zh: '接口令牌：自己的；系统管理员看全部', en: 'Tokens of the API: one’s own; administrators see all' },
  inputs: {
    query: z.strictObject({
      text: z.string().max(100).optional().describe('part of its name, or of the login or name of its owner'),
      state: z.enum(['in-force', 'ended', 'all']).default('all'),
      sort: z.enum(['newest', 'oldest', 'expiry']).default('newest').describe('expiry: what ends first stands first'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: null,
  loginOnly: true,
  reply: z.strictObject({ items: z.array(TokenSchema), next: NextSchema }),
  async run(service, who, { query: { cursor, limit, text, state, sort } }) {
    const found = await listOwnTokens(service, who, {
      text: text?.replaceAll('\0', ''),
      isInForce: state === 'all' ? undefined : state === 'in-force',
      sort,
      after: CURSOR.after(cursor, sort),
      limit: limit + 1,
    });
    const placeOf = ({ expiresAt, id }: ListedToken) => ({ expiresAt, id });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, sort, placeOf });
    return { items: items.map(toReply), next };
  },
});

function toReply({ id, name, scopes, createdAt, expiresAt, usedAt, owner }: ListedToken): z.infer<typeof TokenSchema> {
  // It ends with its last day, at midnight.
  const expiresOn = chinaDay(new Date(Date.parse(expiresAt) - 1).toISOString()) ?? '';
  return { id, name, scopes, createdAt, expiresOn, usedAt, owner };
}
