import { z } from 'zod';
import { chinaDay } from '../../../core/model/china-day.ts';
import { type ListedToken, listOwnTokens } from '../../usecases/people/tokens.ts';
import { endpoint } from '../endpoint.ts';

const MOST = 200;

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

export const listTokens = endpoint({
  method: 'GET',
  path: '/api/tokens',
  id: 'listTokens',
  summary: { zh: '接口令牌：自己的；系统管理员看全部', en: 'Tokens of the API: one’s own; administrators see all' },
  inputs: {
    query: z.strictObject({
      cursor: z.string().max(200).optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(MOST).default(100),
    }),
  },
  right: null,
  loginOnly: true,
  reply: z.strictObject({ items: z.array(TokenSchema), next: z.string().nullable().describe('null: the last page') }),
  async run(service, who, { query: { cursor, limit } }) {
    const found = await listOwnTokens(service, who, { after: idIn(cursor), limit: limit + 1 });
    const items = found.slice(0, limit).map(toReply);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, next: last === undefined ? null : Buffer.from(last.id).toString('base64url') };
  },
});

/** What was no cursor of ours begins from the start. */
function idIn(cursor: string | undefined): string | null {
  const read = z.uuid().safeParse(Buffer.from(cursor ?? '', 'base64url').toString('latin1'));
  return read.success ? read.data : null;
}

function toReply({ id, name, scopes, createdAt, expiresAt, usedAt, owner }: ListedToken): z.infer<typeof TokenSchema> {
  // It ends with its last day, at midnight.
  const expiresOn = chinaDay(new Date(Date.parse(expiresAt) - 1).toISOString()) ?? '';
  return { id, name, scopes, createdAt, expiresOn, usedAt, owner };
}
