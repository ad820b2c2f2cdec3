import { z } from 'zod';
import {
  changeDates,
  createDates,
  datesMaker,
  type ListedDates,
  listDates,
  removeDates,
} from '../../usecases/campaigns/campaign-dates.ts';
import { cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { VersionSchema } from '../version.ts';

const DAYS = {
  title: z.string().trim().min(1).max(200),
  firstDay: z.iso.date().describe('first day, in China'),
  lastDay: z.iso.date().describe('last day, inclusive'),
} as const;

const DatesSchema = z
  .strictObject({
    id: z.string(),
    organizationId: z.string().describe('the office that set them, for its own sites and all below it'),
    organization: z.string(),
    ...DAYS,
    version: z.number().int(),
  })
  .meta({ id: 'CampaignDates' });

const CURSOR = cursorOf('listCampaignDates', z.strictObject({ firstDay: z.iso.date(), id: z.uuid() }));

export const listCampaignDates = endpoint({
  method: 'GET',
  path: '/api/campaign-dates',
  id: 'listCampaignDates',
  summary: {
    zh: '各办公室考评的起止日期：前后各一周内对其下网站各检查一次',
    en: 'Days of the campaigns of offices: the sites below them are inspected once in the week before and once in the week after',
  },
  inputs: {
    query: z.strictObject({
      organization: z.uuid().optional().describe('those of one office'),
      sort: z.enum(['latest', 'earliest']).default('latest').describe('by the first day'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'campaign' },
  reply: z.strictObject({ items: z.array(DatesSchema), next: NextSchema }),
  async run(service, who, { query: { organization, sort, cursor, limit } }) {
    const { reach } = datesMaker(who, 'read');
    const found = await listDates(service, reach, {
      organizationId: organization,
      sort,
      after: CURSOR.after(cursor, sort),
      limit: limit + 1,
    });
    const placeOf = ({ firstDay, id }: ListedDates) => ({ firstDay, id });
    return pageOf(found, limit, { cursor: CURSOR, sort, placeOf });
  },
});

export const createCampaignDates = endpoint({
  method: 'POST',
  path: '/api/campaign-dates',
  id: 'createCampaignDates',
  summary: { zh: '设定一次考评的起止日期', en: 'Set the days of a campaign' },
  inputs: { body: z.strictObject({ organizationId: z.uuid(), ...DAYS }) },
  right: { action: 'create', object: 'campaign' },
  reply: z.strictObject({ id: z.string() }),
  run: async (service, who, { body }) => ({ id: await createDates(service, datesMaker(who, 'create'), body) }),
});

export const changeCampaignDates = endpoint({
  method: 'PATCH',
  path: '/api/campaign-dates/:id',
  id: 'changeCampaignDates',
  summary: { zh: '修改一次考评的起止日期', en: 'Change the days of a campaign' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: VersionSchema,
      ...z.strictObject(DAYS).partial().shape,
    }),
  },
  right: { action: 'change', object: 'campaign' },
  reply: z.strictObject({}),
  async run(service, who, { params: { id }, body: { version, ...given } }) {
    await changeDates(service, datesMaker(who, 'change'), { id, version, given });
    return {};
  },
});

export const deleteCampaignDates = endpoint({
  method: 'DELETE',
  path: '/api/campaign-dates/:id',
  id: 'deleteCampaignDates',
  summary: { zh: '撤销一次考评的起止日期', en: 'Remove the days of a campaign' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    query: z.strictObject({ version: z.coerce.number().pipe(VersionSchema) }),
  },
  right: { action: 'change', object: 'campaign' },
  reply: z.strictObject({}),
  async run(service, who, { params, query }) {
    await removeDates(service, datesMaker(who, 'change'), { ...params, ...query });
    return {};
  },
});
