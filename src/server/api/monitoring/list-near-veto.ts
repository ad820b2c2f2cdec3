import { z } from 'zod';
import { AppError } from '../../../core/model/app-error.ts';
import { listNearVeto as list, type PlaceNearVeto } from '../../usecases/monitoring/list-near-veto.ts';
import { endpoint } from '../endpoint.ts';
import { StateSchema, VerdictSchema } from './verdict.ts';

const SiteSchema = z
  .strictObject({
    targetId: z.string(),
    name: z.string(),
    homeUrl: z.string(),
    organizationId: z.string(),
    verdict: VerdictSchema,
  })
  .meta({ id: 'SiteNearVeto' });

const CURSOR = /^(\d{1,6}) (\d{1,6}) ([0-9a-f-]{36})$/;

export const listNearVeto = endpoint({
  method: 'GET',
  path: '/api/availability',
  id: 'listNearVeto',
  summary: { zh: '接近或达到“站点无法访问”的网站', en: 'Websites near the veto for being unreachable, or beyond it' },
  inputs: {
    query: z.strictObject({
      at: z.iso.date().optional().describe('the week ends with it; today'),
      state: StateSchema.optional(),
      cursor: z.string().max(200).optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  right: { action: 'read', object: 'target' },
  reply: z.strictObject({ items: z.array(SiteSchema), next: z.string().nullable().describe('null: the last page') }),
  async run(service, who, { query: { cursor, limit, ...query } }) {
    const after = cursor === undefined ? null : placeOf(cursor);
    const found = await list(service, who, { ...query, after, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, next: last === undefined ? null : cursorOf({ ...last.verdict, targetId: last.targetId }) };
  },
});

const cursorOf = ({ failed, valid, targetId }: PlaceNearVeto): string =>
  Buffer.from(`${failed} ${valid} ${targetId}`).toString('base64url');

function placeOf(cursor: string): PlaceNearVeto {
  const [, failed, valid, targetId] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (targetId === undefined) throw new AppError('request-malformed', { place: 'querystring.cursor', reason: cursor });
  return { failed: Number(failed), valid: Number(valid), targetId };
}
