import { z } from 'zod';
import { listIndicators as list } from '../../usecases/findings/list-indicators.ts';
import { endpoint } from '../endpoint.ts';

const IndicatorSchema = z.strictObject({
  name: z.string(),
  isVeto: z.boolean(),
  classes: z.array(z.string()).describe('names of the classes of the scheme that have it'),
});

export const listIndicators = endpoint({
  method: 'GET',
  path: '/api/indicators',
  id: 'listIndicators',
  summary: {
    zh: '检查所用指标体系的指标，供登记人工发现的问题时选用',
    en: 'Indicators of the scheme by which sites are inspected, for findings by hand to name one',
  },
  inputs: {},
  right: null,
  reply: z.strictObject({ items: z.array(IndicatorSchema) }),
  run: async (service) => ({ items: await list(service) }),
});
