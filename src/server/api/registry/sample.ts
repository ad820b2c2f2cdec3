import { z } from 'zod';
import { FAILURE_SOURCES, SAMPLE_STRATA, TARGET_KINDS } from '../../../core/model/registry/index.ts';
import type { ListedSample } from '../../usecases/registry/show-samples.ts';

const count = z.number().int();

const SourcesSchema = z.strictObject({
  campaigns: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      assessedOn: z.string().nullable(),
      resultSha256: z.string().describe('hash of the result that was read'),
      failed: count.describe('units with a veto or 不合格'),
    }),
  ),
  sample: z
    .strictObject({ id: z.string(), drawnAt: z.string(), failed: count })
    .nullable()
    .describe('the sample before: what it drew and has a confirmed problem since that a veto reads'),
  given: z.array(z.string()).describe('as it was handed in'),
});

const SAMPLE = {
  id: z.string(),
  organizationId: z.string().nullable().describe('of everything below this body; null: of everything there is'),
  drawnAt: z.string(),
  heldOn: z.string().describe('day whose statuses counted'),
  share: z.number(),
  seed: z.string(),
  strata: z.array(z.enum(SAMPLE_STRATA)).describe('what its groups were told apart by, beside the kind'),
  sources: SourcesSchema.describe('what told who failed the last time'),
  unmatched: z
    .array(z.strictObject({ source: z.enum(FAILURE_SOURCES), name: z.string() }))
    .describe('what failed and is called like nothing in scope'),
  inScope: count,
  drawn: count,
  basisSha256: z.string().describe('hash of everything that was drawn from'),
  drawnSha256: z.string().describe('hash of what was drawn'),
};

/** A sample without its targets, as the reply of its draw tells it. */
export const SampleSchema = z.strictObject(SAMPLE);

export const ListedSampleSchema = z
  .strictObject({ ...SAMPLE, organization: z.string().nullable(), drawnByName: z.string().nullable() })
  .meta({ id: 'Sample' });

export const WHY = {
  why: z.enum(['drawn', 'failed-last']),
  failedBy: z.array(z.enum(FAILURE_SOURCES)).describe('what told that it failed the last time'),
};

export const SampledTargetSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(TARGET_KINDS),
  name: z.string(),
  organization: z.string(),
  url: z.string(),
  ...WHY,
});

/** Without the account that drew it. */
export function toSample<Row extends Omit<ListedSample, 'organization' | 'drawnByName'>>(row: Row) {
  const { drawnBy: _, ...sample } = row;
  return sample;
}
