import { z } from 'zod';
import { STATUSES, statusesInScope, TARGET_KINDS } from '../../../core/model/registry/index.ts';
import { listTargets as list } from '../../usecases/registry/list-targets.ts';
import { cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { DaySchema, KindSchema, TargetSchema, toTarget } from './target.ts';

const STATUS_IDS = TARGET_KINDS.flatMap((kind) => Object.keys(STATUSES[kind]));
const IN_SCOPE = TARGET_KINDS.flatMap((kind) => statusesInScope(kind));

const PlaceSchema = z.strictObject({
  officialOrder: z.number().int(),
  organizationId: z.uuid(),
  name: z.string(),
  id: z.uuid(),
});
const CURSOR = cursorOf('listTargets', PlaceSchema);

export const listTargets = endpoint({
  method: 'GET',
  path: '/api/targets',
  id: 'listTargets',
  summary: { zh: '网站和账号列表', en: 'Websites and accounts' },
  inputs: {
    query: z.strictObject({
      kind: KindSchema.optional(),
      status: z.enum(STATUS_IDS).or(z.literal('in-scope')).optional().describe('in-scope: what is assessed'),
      organization: z.uuid().optional().describe('a body and everything below it'),
      text: z.string().max(100).optional().describe('part of a name, an address, a code'),
      on: DaySchema.optional().describe('statuses of that day; today'),
      sort: z.enum(['name', 'organization']).default('organization'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'target' },
  reply: z.strictObject({ items: z.array(TargetSchema), next: NextSchema }),
  async run(service, who, { query: { cursor, limit, sort, status, kind, organization, text, on } }) {
    const statuses = status === undefined ? undefined : status === 'in-scope' ? IN_SCOPE : [status];
    const found = await list(service, who, {
      filter: { kind, organization, text: text?.replaceAll('\0', ''), on, statuses },
      page: { sort, limit: limit + 1, after: CURSOR.after(cursor, sort) },
    });
    const placeOf = ({ officialOrder, organizationId, name, id }: (typeof found)[number]) => ({
      officialOrder,
      organizationId,
      name,
      id,
    });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, sort, placeOf });
    return { items: items.map(toTarget), next };
  },
});
