import { z } from 'zod';
import type { ExplainedChild, Explanation } from '../../../core/reports/explanation/index.ts';

const LineSchema = z
  .strictObject({
    depth: z.number().int(),
    name: z.string(),
    kind: z.enum(['veto', 'deduction', 'bonus', 'graded', 'measure']),
    points: z.string(),
    full: z.string().nullable(),
    how: z.string().nullable(),
    rule: z.string(),
    source: z.string(),
    clause: z.string().nullable(),
    unverified: z.string().nullable(),
  })
  .meta({ id: 'ExplainedLine' });

const FigureSchema = z
  .strictObject({
    name: z.string(),
    figure: z.string(),
    how: z.string().nullable(),
    file: z.string().nullable(),
    evidence: z.array(z.string()),
  })
  .meta({ id: 'NamedFigure' });

const rowShape = {
  totalHow: z.string().nullable(),
  lines: z.array(LineSchema),
  values: z.array(FigureSchema),
  inputs: z.array(FigureSchema),
};

const ChildSchema: z.ZodType<ExplainedChild> = z
  .strictObject({
    ...rowShape,
    name: z.string(),
    total: z.string(),
    decision: z.string().nullable(),
    get children() {
      return z.array(ChildSchema);
    },
  })
  .meta({ id: 'ExplainedChild' });

/** `Explanation` of core/reports, as the API publishes it. */
export const ExplanationSchema: z.ZodType<Explanation> = z
  .strictObject({
    ...rowShape,
    children: z.array(ChildSchema),
    unit: z.string(),
    className: z.string(),
    rank: z.number().int().nullable(),
    total: z.string(),
    grade: z.string().nullable(),
    state: z.enum(['scored', 'incomplete']),
    decisions: z.array(z.string()),
    missing: z.array(z.string()),
  })
  .meta({ id: 'Explanation' });
