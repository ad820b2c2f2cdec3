import { z } from 'zod';
import { SAMPLE_STRATA } from '../../../core/model/registry/index.ts';
import { KNOWN_SOURCES } from '../../usecases/registry/last-failures.ts';
import { registryMaker } from '../../usecases/registry/registry-maker.ts';
import { sampleTargets } from '../../usecases/registry/sample-targets.ts';
import { endpoint } from '../endpoint.ts';
import { SampleSchema, toSample, WHY } from './sample.ts';
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
      strata: z
        .array(z.enum(SAMPLE_STRATA))
        .max(SAMPLE_STRATA.length)
        .default([...SAMPLE_STRATA])
        .describe('what groups are told apart by, beside the kind; of each the share is drawn'),
      sources: z
        .array(z.enum(KNOWN_SOURCES))
        .max(KNOWN_SOURCES.length)
        .default([...KNOWN_SOURCES])
        .describe('what of the last round is read by itself: the newest campaign, the last sample of an earlier day'),
      campaign: z.uuid().optional().describe('this campaign in place of the newest one'),
      sample: z.uuid().optional().describe('this sample in place of the last one'),
      failed: z
        .array(z.string().max(500))
        .max(10_000)
        .default([])
        .describe('what failed where the last round was elsewhere: names, addresses, codes or ids'),
    }),
  },
  right: { action: 'change', object: 'target' },
  reply: SampleSchema.extend({ items: z.array(TargetSchema.extend(WHY)) }),
  async run(service, who, { body: { share, seed = null, strata, failed: given, ...known } }) {
    const failures = { ...known, given };
    const wanted = { share, seed, strata, failures };
    const { items, ...sample } = await sampleTargets(service, registryMaker(who, 'target'), wanted);
    const targets = items.map((one) => ({ ...toTarget(one), why: one.why, failedBy: one.failedBy }));
    return { ...toSample(sample), items: targets };
  },
});
