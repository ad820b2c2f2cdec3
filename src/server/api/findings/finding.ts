import { z } from 'zod';
import { EvidenceSchema } from '../../../core/model/inspection-result.ts';
import { DECISIONS, PRESENCES } from '../../../core/process/index.ts';
import { putRight } from '../../usecases/findings/put-right.ts';
import type { ListedFinding } from '../../usecases/findings/list-findings.ts';

export const OUTCOMES_FOUND = ['failed', 'cantTell', 'untested'] as const;
const TextSchema = z.strictObject({ zh: z.string(), en: z.string() });
const MeasuredSchema = z.strictObject({ value: z.number(), unit: z.string(), sample: z.number().int() });

export const DecisionSchema = z
  .enum(DECISIONS)
  .describe('open: nobody has decided; proposed: a veto that one person has confirmed and a second one has to');

export const FindingSchema = z
  .strictObject({
    id: z.string(),
    targetId: z.string(),
    target: z.string(),
    organizationId: z.string(),
    organization: z.string(),
    check: z.string().nullable().describe('null: a person found it'),
    checkVersion: z.number().int().nullable(),
    isTrial: z.boolean().describe('of a check on trial: never counted'),
    indicators: z.array(z.string()),
    isVeto: z.boolean().describe('a veto reads it: two persons have to confirm it'),
    problem: z.string(),
    outcome: z.enum(OUTCOMES_FOUND),
    about: z.record(z.string(), z.string()),
    message: TextSchema,
    measured: MeasuredSchema.nullable(),
    isAdjusted: z.boolean().describe('message, about and measured are as a person put them right'),
    evidence: z.array(EvidenceSchema),
    pictures: z.array(z.string()).describe('SHA-256, for `showFindingPicture`'),
    presence: z.enum(PRESENCES),
    decision: DecisionSchema,
    openedAt: z.string(),
    seenAt: z.string(),
    changedAt: z.string().describe('when it was opened, went, came back, turned out worse or was decided about'),
    goneAt: z.string().nullable(),
    returns: z.number().int().describe('how often it came back'),
    version: z.number().int(),
  })
  .meta({ id: 'Finding' });

/** A finding as it is after what people put right. */
export function toFinding(finding: ListedFinding): z.infer<typeof FindingSchema> {
  return putRight(finding);
}

/** What lists, exports and reviews choose by. */
export const FILTER = {
  target: z.uuid().optional(),
  organization: z.uuid().optional().describe('a body and everything below it'),
  check: z.string().max(100).optional().describe('id of a check; by-hand: what people found'),
  presence: z.enum(PRESENCES).optional(),
  decision: DecisionSchema.optional(),
  outcome: z.enum(OUTCOMES_FOUND).optional(),
  veto: z
    .enum(['yes', 'no'])
    .optional()
    .transform((veto) => (veto === undefined ? undefined : veto === 'yes'))
    .describe('whether a veto reads it'),
  text: z
    .string()
    .max(100)
    .optional()
    .transform((text) => text?.replaceAll('\0', ''))
    .describe('part of the message or of the problem; 5000 findings are read for a page, `next` goes on behind them'),
};

export const AdjustmentSchema = z.strictObject({
  message: z.strictObject({ zh: z.string().min(1).max(2000), en: z.string().max(2000) }).optional(),
  about: z.record(z.string().max(100), z.string().max(500)).optional(),
  measured: MeasuredSchema.optional(),
});
