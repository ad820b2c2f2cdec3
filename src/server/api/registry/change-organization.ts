import { z } from 'zod';
import { changeOrganization as change } from '../../usecases/registry/organizations.ts';
import { endpoint } from '../endpoint.ts';
import { DaySchema, givenValues, valuesSchema } from './target.ts';
import { VersionSchema } from '../version.ts';

export const changeOrganization = endpoint({
  method: 'PATCH',
  path: '/api/organizations/:id',
  id: 'changeOrganization',
  summary: { zh: '修改单位的登记', en: 'Change what is registered of a body' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: VersionSchema,
      organization: valuesSchema('organizations', ['named']),
      named: DaySchema.optional().describe('day from which a new name holds; today'),
    }),
  },
  right: { action: 'change', object: 'organization' },
  reply: z.strictObject({}),
  async run(service, who, { params: { id }, body: { version, organization, named } }) {
    await change(service, who, { id, version, values: givenValues(organization), named });
    return {};
  },
});
