import { z } from 'zod';
import { REVIEW_VERBS } from '../../../core/process/index.ts';
import { MOST_REVIEWED, reviewFindings as review } from '../../usecases/findings/review-findings.ts';
import { endpoint } from '../endpoint.ts';
import { AdjustmentSchema, FILTER } from './finding.ts';
import { VersionSchema } from '../version.ts';

const count = z.number().int();

export const RULE = {
  urlPattern: z.string().min(1).max(2000).nullable().default(null).describe('address of the problem; * is anything'),
  phrase: z.string().min(1).max(500).nullable().default(null).describe('words that the problem or a quote has'),
  until: z.iso.date().nullable().default(null).describe('last day; null: until it is revoked'),
};

export const reviewFindings = endpoint({
  method: 'POST',
  path: '/api/findings/reviews',
  id: 'reviewFindings',
  summary: { zh: '认定问题（一个或成批）', en: 'Decides about findings, one or many' },
  inputs: {
    body: z.strictObject({
      chosen: z.union([
        z.strictObject({
          findings: z
            .array(z.strictObject({ id: z.uuid(), version: VersionSchema }))
            .min(1)
            .max(1000),
        }),
        z.strictObject({
          filter: z.strictObject(FILTER),
          expected: count
            .min(1)
            .max(MOST_REVIEWED)
            .describe('how many there are: others than that, and none is changed'),
        }),
      ]),
      verb: z.enum(REVIEW_VERBS),
      reason: z.string().max(2000).describe('may be empty for confirm'),
      adjusted: AdjustmentSchema.optional().describe('of adjust: what is put right'),
      remember: z
        .strictObject({ organizationId: z.uuid().nullable().default(null).describe('null: for the target'), ...RULE })
        .optional()
        .describe('of dismiss: what is found like that from now on is dismissed'),
    }),
  },
  right: { action: 'change', object: 'finding' },
  reply: z.strictObject({
    decisions: z.strictObject({ open: count, proposed: count, confirmed: count, dismissed: count }),
    ruleId: z.string().nullable(),
  }),
  run: async (service, who, { body: { chosen, ...given } }) => review(service, who, { chosen, review: given }),
});
