import { z } from 'zod';
import {
  listNearVeto as list,
  placeNearVeto,
  type SiteNearVeto as NearVeto,
} from '../../usecases/monitoring/list-near-veto.ts';
import { cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
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

const count = z.number().int().min(0).max(999_999);
const CURSOR = cursorOf(
  'listNearVeto',
  z.strictObject({ failed: count, valid: count, officialOrder: z.number().int(), targetId: z.uuid() }),
);

export const listNearVeto = endpoint({
  method: 'GET',
  path: '/api/availability',
  id: 'listNearVeto',
  summary: { zh: '接近或达到“站点无法访问”的网站', en: 'Websites near the veto for being unreachable, or beyond it' },
  inputs: {
    query: z.strictObject({
      at: z.iso.date().optional().describe('the week ends with it; today'),
      state: StateSchema.optional(),
      organization: z.uuid().optional().describe('a body and everything below it'),
      sort: z
        .enum(['share', 'organization'])
        .default('share')
        .describe('share: the largest share of failures first; organization: in the order of the bodies'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'target' },
  reply: z.strictObject({ items: z.array(SiteSchema), next: NextSchema }),
  async run(service, who, { query: { cursor, limit, sort, ...query } }) {
    const found = await list(service, who, { ...query, sort, after: CURSOR.after(cursor, sort), limit: limit + 1 });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, sort, placeOf: placeNearVeto });
    return { items: items.map(toSite), next };
  },
});

const toSite = ({ targetId, name, homeUrl, organizationId, verdict }: NearVeto): z.infer<typeof SiteSchema> => ({
  targetId,
  name,
  homeUrl,
  organizationId,
  verdict,
});
