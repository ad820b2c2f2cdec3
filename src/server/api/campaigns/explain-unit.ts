import { z } from 'zod';
import { explainCampaignUnit } from '../../usecases/campaigns/explain-campaign-unit.ts';
import { endpoint } from '../endpoint.ts';
import { ExplanationSchema } from './explanation.ts';

export const explainUnit = endpoint({
  method: 'GET',
  path: '/api/campaigns/:id/explanation',
  id: 'explainUnit',
  summary: { zh: '一个单位的得分是怎样来的', en: 'How the total of a unit came about' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    query: z.strictObject({ class: z.string().max(200), unit: z.string().max(200) }),
  },
  right: { action: 'read', object: 'campaign' },
  reply: ExplanationSchema,
  run: async (service, who, { params, query }) =>
    explainCampaignUnit(service, who, { campaign: params.id, classId: query.class, unit: query.unit }),
});
