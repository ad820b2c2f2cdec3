import { z } from 'zod';
import { showFinding as show } from '../../usecases/findings/show-finding.ts';
import { endpoint } from '../endpoint.ts';
import { DecisionSchema, FindingSchema, toFinding } from './finding.ts';

const id = z.string().nullable();

export const showFinding = endpoint({
  method: 'GET',
  path: '/api/findings/:id',
  id: 'showFinding',
  summary: { zh: '一个问题及其经过', en: 'A finding with all that happened to it' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'read', object: 'finding' },
  reply: z.strictObject({
    finding: FindingSchema,
    original: FindingSchema.pick({ message: true, about: true, measured: true }).describe('as it was found'),
    openedIn: id.describe('inspection'),
    seenIn: id.describe('inspection'),
    foundBy: id.describe('account of the person who found it'),
    history: z.array(z.strictObject({ moment: z.string(), change: z.enum(['gone', 'back']), inspectionId: id })),
    reviews: z
      .array(
        z.strictObject({
          verb: z.enum(['confirm', 'dismiss', 'adjust', 'reopen', 'close']),
          reason: z.string(),
          before: DecisionSchema,
          after: DecisionSchema,
          moment: z.string(),
          userId: id.describe('null: by a rule'),
          user: id,
          ruleId: id,
        }),
      )
      .describe('in order; empty for units'),
    inspections: z.array(
      z.strictObject({ id: z.string(), depth: z.enum(['light', 'full']), endedAt: z.string().nullable() }),
    ),
  }),
  async run(service, who, { params }) {
    const { finding, changes, reviews, inspections } = await show(service, who, params.id);
    const { message, about, measured, openedIn, seenIn, foundBy } = finding;
    const original = { message, about, measured };
    return {
      finding: toFinding(finding),
      original,
      openedIn,
      seenIn,
      foundBy,
      history: changes,
      reviews: reviews as ((typeof reviews)[number] & { before: 'open'; after: 'open' })[],
      inspections,
    };
  },
});
