import { z } from 'zod';
import { AppError } from '../../../core/model/app-error.ts';
import { listAlerts as list } from '../../usecases/alerts/list-alerts.ts';
import { endpoint } from '../endpoint.ts';
import { CauseSchema } from './channel.ts';

const AlertSchema = z
  .strictObject({
    id: z.string(),
    targetId: z.string(),
    name: z.string(),
    homeUrl: z.string(),
    organizationId: z.string(),
    organization: z.string(),
    cause: CauseSchema,
    subject: z.string().describe('of a finding its check'),
    level: z.union([z.literal(1), z.literal(2)]).describe('2 is worse'),
    facts: z.looseObject({}).describe('numbers and words of the cause'),
    openedAt: z.string(),
    clearedAt: z.string().nullable().describe('null: it is still so'),
    told: z.number().int().describe('channels that were told'),
    untold: z.number().int().describe('channels that were not reached, or not yet'),
  })
  .meta({ id: 'Alert' });

const CURSOR = /^(\d{4}-\d\d-\d\dT\S{1,30}) ([0-9a-f-]{36})$/;

export const listAlerts = endpoint({
  method: 'GET',
  path: '/api/alerts',
  id: 'listAlerts',
  summary: { zh: '告警列表', en: 'Alerts' },
  inputs: {
    query: z.strictObject({
      isOpen: z.enum(['true', 'false']).optional(),
      target: z.uuid().optional(),
      cause: CauseSchema.optional(),
      cursor: z.string().max(200).optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  right: { action: 'read', object: 'alert' },
  reply: z.strictObject({ items: z.array(AlertSchema), next: z.string().nullable().describe('null: the last page') }),
  async run(service, who, { query: { isOpen, target, cause, cursor, limit } }) {
    const found = await list(service, who, {
      isOpen: isOpen === undefined ? null : isOpen === 'true',
      targetId: target ?? null,
      cause: cause ?? null,
      after: cursor === undefined ? null : placeOf(cursor),
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    const next = last === undefined ? null : Buffer.from(`${last.openedAt} ${last.id}`).toString('base64url');
    return { items: items.map((alert) => ({ ...alert, facts: { ...alert.facts } })), next };
  },
});

function placeOf(cursor: string): { openedAt: string; id: string } {
  const [, openedAt, id] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (openedAt === undefined || id === undefined || !Number.isFinite(Date.parse(openedAt)))
    throw new AppError('request-malformed', { place: 'querystring.cursor', reason: cursor });
  return { openedAt, id };
}
