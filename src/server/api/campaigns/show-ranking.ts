import { z } from 'zod';
import { showRanking as show } from '../../usecases/campaigns/show-ranking.ts';
import { endpoint } from '../endpoint.ts';
import { CampaignFileSchema, CampaignSchema, toCampaign } from './campaign.ts';

const UnitSchema = z
  .strictObject({
    unit: z.string(),
    rank: z.number().int().nullable(),
    grade: z.string().nullable(),
    total: z.string().describe('as printed'),
    shown: z.array(z.string()).describe('as printed, in the order of the columns'),
    isIncomplete: z.boolean(),
  })
  .meta({ id: 'RankedUnit' });

const ClassSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    columns: z.array(z.string()),
    statistics: z.strictObject({
      units: z.number().int(),
      ranked: z.number().int(),
      incomplete: z.number().int(),
      grades: z.array(z.strictObject({ grade: z.string(), count: z.number().int() })),
    }),
    units: z.array(UnitSchema),
  })
  .meta({ id: 'RankedClass' });

const RankingSchema = z
  .strictObject({ campaign: CampaignSchema, files: z.array(CampaignFileSchema), classes: z.array(ClassSchema) })
  .meta({ id: 'Ranking' });

export type Ranking = z.infer<typeof RankingSchema>;

export const showRanking = endpoint({
  method: 'GET',
  path: '/api/campaigns/:id/ranking',
  id: 'showRanking',
  summary: { zh: '排名和等次', en: 'Ranks and grades' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'read', object: 'campaign' },
  reply: RankingSchema,
  async run(service, who, { params }) {
    const { campaign, files, classes } = await show(service, who, params.id);
    return { campaign: toCampaign(campaign), files, classes };
  },
});
