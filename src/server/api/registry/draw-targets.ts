import { z } from 'zod';
import { registryMaker } from '../../usecases/registry/registry-maker.ts';
import { sampleTargets } from '../../usecases/registry/sample-targets.ts';
import { endpoint } from '../endpoint.ts';
import { TargetSchema, toTarget } from './target.ts';

export const drawTargets = endpoint({
  method: 'POST',
  path: '/api/registry/samples',
  id: 'drawTargets',
  summary: { zh: '随机抽查', en: 'Draw a spot check' },
  inputs: {
    body: z.strictObject({
      share: z.number().gt(0).max(1),
      seed: z.string().min(1).max(100).optional(),
      failed: z.array(z.string().max(500)).max(10_000).default([]),
    }),
  },
  right: { action: 'change', object: 'target' },
  reply: z.strictObject({
    seed: z.string(),
    inScope: z.number().int(),
    items: z.array(TargetSchema.extend({ why: z.enum(['drawn', 'failed-last']) })),
  }),
  async run(service, who, { body: { share, seed = null, failed } }) {
    const sample = await sampleTargets(service, registryMaker(who, 'target'), { share, seed, failed });
    const items = sample.drawn.map((one) => ({ ...toTarget(one), why: one.why }));
    return { seed: sample.seed, inScope: sample.inScope, items };
  },
});
