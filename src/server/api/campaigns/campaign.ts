import { z } from 'zod';
import type { Campaign } from '../../usecases/campaigns/open-campaign.ts';

export const CampaignSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    schemeId: z.string(),
    assessedOn: z.string().nullable().describe('date of the assessment'),
    createdAt: z.string(),
  })
  .meta({ id: 'Campaign' });

export const CampaignFileSchema = z
  .strictObject({ name: z.string(), sha256: z.string(), bytes: z.number().int() })
  .meta({ id: 'CampaignFile' });

export function toCampaign({ id, title, schemeId, assessedOn, createdAt }: Campaign): z.infer<typeof CampaignSchema> {
  return { id, title, schemeId, assessedOn, createdAt };
}
