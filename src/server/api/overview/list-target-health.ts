import { z } from 'zod';
import { type ListedHealth, listTargetHealth as list } from '../../usecases/overview/list-target-health.ts';
import { placeInHealth } from '../../usecases/overview/place-in-health.ts';
import { cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { VerdictSchema } from '../monitoring/verdict.ts';
import { DecidedSchema, HealthSchema } from './health.ts';

const TargetHealthSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    identificationCode: z.string().nullable(),
    organizationId: z.string(),
    organization: z.string(),
    health: HealthSchema,
    verdict: VerdictSchema,
    vetoes: DecidedSchema.describe('problems that are there and that a veto reads'),
    findings: DecidedSchema.describe('all problems that are there'),
    certificateDays: z.number().int().nullable().describe('days that the certificate is still valid'),
    inspection: z
      .strictObject({ id: z.string(), endedAt: z.string() })
      .nullable()
      .describe('the last one that ended well'),
    current: z.enum(['waiting', 'running']).nullable().describe('an inspection that is under way'),
  })
  .meta({ id: 'TargetHealth' });

const count = z.number().int().min(0);
const PlaceSchema = z.tuple([count, count, count, count, z.number().int(), z.uuid()]);
const CURSOR = cursorOf('listTargetHealth', PlaceSchema);

export const listTargetHealth = endpoint({
  method: 'GET',
  path: '/api/target-health',
  id: 'listTargetHealth',
  summary: {
    zh: '网站健康情况，默认最差的在前',
    en: 'Websites with their health: if nothing else is asked for, the worst first',
  },
  inputs: {
    query: z.strictObject({
      health: HealthSchema.optional(),
      organization: z.uuid().optional().describe('a body and everything below it'),
      text: z.string().max(100).optional().describe('part of a name, an address, a code'),
      sort: z
        .enum(['health', 'organization'])
        .default('health')
        .describe('health: the worst first; organization: in the order of the bodies'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(50),
    }),
  },
  right: { action: 'read', object: 'target' },
  reply: z.strictObject({
    items: z.array(TargetHealthSchema),
    next: NextSchema,
  }),
  async run(service, who, { query: { cursor, limit, text, sort, ...query } }) {
    const wanted = {
      ...query,
      text: text?.replaceAll('\0', ''),
      sort,
      after: CURSOR.after(cursor, sort),
      limit: limit + 1,
    };
    const found = await list(service, who, wanted);
    const { items, next } = pageOf(found, limit, {
      cursor: CURSOR,
      sort,
      placeOf: (site: ListedHealth) => placeInHealth(site),
    });
    return { items: items.map(toReply), next };
  },
});

function toReply(site: ListedHealth): z.infer<typeof TargetHealthSchema> {
  const { id, name, url, identificationCode, organizationId, organization, health, verdict, vetoes } = site;
  const { open, proposed, confirmed, certificateDays, inspectedAt, inspectionId, current } = site;
  const inspection = inspectionId === null || inspectedAt === null ? null : { id: inspectionId, endedAt: inspectedAt };
  const own = { id, name, url, identificationCode, organizationId, organization, health, verdict, vetoes };
  return { ...own, findings: { open, proposed, confirmed }, certificateDays, inspection, current };
}
