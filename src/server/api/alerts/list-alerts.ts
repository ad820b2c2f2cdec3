import { z } from 'zod';
import { listAlerts as list } from '../../usecases/alerts/list-alerts.ts';
import { AgeSchema, cursorOf, limitOf, MomentSchema, NextSchema, pageOf } from '../cursor.ts';
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

const CURSOR = cursorOf('listAlerts', z.strictObject({ openedAt: MomentSchema, id: z.uuid() }));

export const listAlerts = endpoint({
  method: 'GET',
  path: '/api/alerts',
  id: 'listAlerts',
  summary: { zh: '告警列表', en: 'Alerts' },
  inputs: {
    query: z.strictObject({
      isOpen: z.enum(['true', 'false']).optional(),
      target: z.uuid().optional(),
      organization: z.uuid().optional().describe('a body and everything below it'),
      sort: AgeSchema,
      cause: CauseSchema.optional(),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'alert' },
  reply: z.strictObject({ items: z.array(AlertSchema), next: NextSchema }),
  async run(service, who, { query: { isOpen, target, organization, sort, cause, cursor, limit } }) {
    const found = await list(service, who, {
      isOpen: isOpen === undefined ? null : isOpen === 'true',
      targetId: target ?? null,
      organization: organization ?? null,
      sort,
      cause: cause ?? null,
      after: CURSOR.after(cursor, sort),
      limit: limit + 1,
    });
    const placeOf = ({ openedAt, id }: (typeof found)[number]) => ({ openedAt, id });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, sort, placeOf });
    return { items: items.map((alert) => ({ ...alert, facts: { ...alert.facts } })), next };
  },
});
