import { z } from 'zod';
import { listOrganizations as list } from '../../usecases/registry/organizations.ts';
import { endpoint } from '../endpoint.ts';
import { DaySchema } from './target.ts';

const OrganizationSchema = z
  .strictObject({
    id: z.string(),
    parentId: z.string().nullable(),
    fullName: z.string(),
    shortName: z.string(),
    code: z.string().nullable().describe('统一社会信用代码'),
    region: z.string(),
    officialOrder: z.number().int(),
    isOffice: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Organization' });

export const listOrganizations = endpoint({
  method: 'GET',
  path: '/api/organizations',
  id: 'listOrganizations',
  summary: { zh: '单位树：每个单位后面是它的下级', en: 'The tree of bodies: each before what lies below it' },
  inputs: { query: z.strictObject({ on: DaySchema.optional().describe('those of that day, as they were called') }) },
  right: { action: 'read', object: 'organization' },
  reply: z.strictObject({ items: z.array(OrganizationSchema) }),
  async run(service, who, { query: { on } }) {
    const found = await list(service, who, on);
    const items = found.map(
      ({ id, parentId, fullName, shortName, code, region, officialOrder, isOffice, version }) => ({
        id,
        parentId,
        fullName,
        shortName,
        code,
        region,
        officialOrder,
        isOffice,
        version,
      }),
    );
    return { items };
  },
});
