import { z } from 'zod';
import { listCampaigns as list } from '../../usecases/campaigns/list-campaigns.ts';
import { endpoint } from '../endpoint.ts';
import { CampaignSchema, toCampaign } from './campaign.ts';

export const listCampaigns = endpoint({
  method: 'GET',
  path: '/api/campaigns',
  id: 'listCampaigns',
  summary: { zh: '考评列表', en: 'Campaigns' },
  inputs: {},
  right: { action: 'read', object: 'campaign' },
  reply: z.strictObject({ items: z.array(CampaignSchema) }),
  run: async (service, who) => ({ items: (await list(service, who)).map(toCampaign) }),
});
