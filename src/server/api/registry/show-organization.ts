import { z } from 'zod';
import { showOrganization as show } from '../../usecases/registry/show-organization.ts';
import { endpoint } from '../endpoint.ts';
import { ContactSchema } from './contacts.ts';
import { PastSchema } from './merge-organization.ts';

const BodySchema = z.strictObject({ id: z.string(), fullName: z.string() });

export const showOrganization = endpoint({
  method: 'GET',
  path: '/api/organizations/:id',
  id: 'showOrganization',
  summary: {
    zh: '一个单位：登记情况、历次名称、并入情况、联系人',
    en: 'One body: what is registered, its names, mergers and contacts',
  },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'read', object: 'organization' },
  reply: PastSchema.extend({
    ...BodySchema.shape,
    shortName: z.string(),
    code: z.string().nullable().describe('统一社会信用代码'),
    region: z.string(),
    officialOrder: z.number().int(),
    isOffice: z.boolean(),
    version: z.number().int(),
    parent: BodySchema.nullable().describe('null also where the one above is beyond reach'),
    contacts: z.array(ContactSchema).nullable().describe('null: not for the one who asks'),
  }),
  async run(service, who, { params: { id } }) {
    const { body, parent, past, contacts } = await show(service, who, id);
    const { fullName, shortName, code, region, officialOrder, isOffice, version } = body;
    return { id, fullName, shortName, code, region, officialOrder, isOffice, version, parent, ...past, contacts };
  },
});
