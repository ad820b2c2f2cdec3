import { z } from 'zod';
import { UNTESTED_CODES } from './facts.ts';

/**
 * `result.json`: a scored campaign with every line explained. Numbers are texts: exact decimals such as "81.73", or a fraction
 * such as "1/3" where there is no finite decimal. The JSON schema in docs/schemas is generated from this file.
 */
export const RESULT_FORMAT = 'kaoping-result';
export const RESULT_VERSION = 1;

const number = z
  .string()
  .regex(/^-?\d+(\.\d+|\/\d+)?$/)
  .describe('exact decimal or fraction');

const untested = z
  .strictObject({
    untested: z.enum(UNTESTED_CODES),
    of: z.string().describe('input, value or indicator at which it begins'),
    value: z.string().optional().describe('text that no case of the rule lists'),
    unit: z.string().optional().describe('unit or child at which it begins, where that is another one'),
  })
  .describe('applies, but is not known');

const cell = z.union([z.string(), z.null(), untested]).describe('number or text; null: does not apply');

export const EvidenceSchema = z.strictObject({
  table: z.string(),
  line: z.number().int().describe('row of the table handed in'),
  text: z.string(),
  url: z.string().nullable(),
  sha256: z.string().nullable(),
  seen: z.string().nullable().describe('ISO date'),
});

export const LineSchema = z.strictObject({
  indicator: z.string(),
  points: cell,
  how: z.string().optional().describe('how the points come about, with the figures filled in'),
});

const OutcomeSchema = z.strictObject({ id: z.string(), because: z.string() });

const CorrectionSchema = z.strictObject({
  kind: z.enum(['raise', 'cap', 'drop', 'override']),
  of: z.string().describe('grade, or the name that an override replaces'),
  from: z.string().nullable().describe('what it was before'),
  to: z.string(),
  because: z.string(),
  by: z.string().optional(),
  at: z.string().optional(),
});

const rowShape = {
  total: cell.describe('total after outcomes'),
  totalHow: z.string().optional().describe('how the total before outcomes comes about, with the figures filled in'),
  outcome: OutcomeSchema.optional(),
  inputs: z.record(z.string(), cell),
  values: z.record(z.string(), cell).optional(),
  hows: z.record(z.string(), z.string()).optional().describe('how named values come about, with the figures filled in'),
  lines: z.array(LineSchema),
  evidence: z.record(z.string(), z.array(EvidenceSchema)).optional(),
};

export interface ChildResult {
  key: string;
  total: z.infer<typeof cell>;
  totalHow?: string | undefined;
  outcome?: z.infer<typeof OutcomeSchema> | undefined;
  inputs: Record<string, z.infer<typeof cell>>;
  values?: Record<string, z.infer<typeof cell>> | undefined;
  hows?: Record<string, string> | undefined;
  lines: z.infer<typeof LineSchema>[];
  evidence?: Record<string, z.infer<typeof EvidenceSchema>[]> | undefined;
  children?: Record<string, ChildResult[]> | undefined;
}

const ChildSchema: z.ZodType<ChildResult> = z.strictObject({
  key: z.string(),
  ...rowShape,
  get children() {
    return z.record(z.string(), z.array(ChildSchema)).optional();
  },
});

export const UnitSchema = z.strictObject({
  unit: z.string(),
  short: z.string().nullable(),
  order: z.number().nullable().describe('official order of the units'),
  group: z.array(z.string()).optional().describe('group within which the unit is ranked'),
  state: z.enum(['scored', 'incomplete']),
  missing: z.array(untested).optional().describe('what has to be answered before the score is complete'),
  rank: z.number().int().nullable(),
  published: z.boolean().describe('false: beyond the published places'),
  totalText: z.string().describe('as printed'),
  grade: z.string().nullable(),
  shown: z.array(z.string()).describe('as printed, in the order of the columns of the class'),
  corrections: z.array(CorrectionSchema).optional(),
  ...rowShape,
  children: z.record(z.string(), z.array(ChildSchema)).optional(),
});

export const IndicatorInfoSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  level: z.string().describe('class or child level to which it belongs'),
  kind: z.enum(['veto', 'deduction', 'bonus', 'graded', 'measure']),
  points: number.nullable(),
  rule: z.string().describe('the rule in words'),
  source: z.string(),
  clause: z.string().nullable(),
  verified: z.boolean(),
  why: z.string().nullable(),
});

const InputInfoSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: z.string(),
  from: z.enum(['column', 'check', 'marks']),
  table: z.string().describe('table whose column can hold the fact'),
  header: z.string().optional().describe('header of the column that was handed in, if there was one'),
});

export const ClassSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  points: number.nullable(),
  columns: z.array(z.string()).describe('shown columns'),
  labels: z.array(z.string()).describe('grades, best first'),
  ranks: z.enum(['sequential', 'competition', 'dense', 'none', 'hidden']),
  statistics: z.strictObject({
    units: z.number().int(),
    ranked: z.number().int(),
    incomplete: z.number().int(),
    grades: z.array(z.strictObject({ grade: z.string(), count: z.number().int() })),
  }),
  inputs: z.array(InputInfoSchema),
  indicators: z.array(IndicatorInfoSchema),
  units: z.array(UnitSchema).describe('in rank order'),
});

export const ResultSchema = z.strictObject({
  format: z.literal(RESULT_FORMAT),
  formatVersion: z.literal(RESULT_VERSION),
  rules: z.number().int().describe('version of the rules of computation'),
  scheme: z.strictObject({
    id: z.string(),
    version: z.number().int(),
    title: z.string(),
    source: z.string(),
    verified: z.boolean(),
    sha256: z.string(),
  }),
  at: z.string().nullable().describe('date of the assessment, ISO, Asia/Shanghai'),
  tables: z.array(z.strictObject({ table: z.string(), file: z.string(), sha256: z.string() })),
  classes: z.array(ClassSchema),
});

export type ResultCell = z.infer<typeof cell>;
export type Gap = z.infer<typeof untested>;
export type Line = z.infer<typeof LineSchema>;
export type Correction = z.infer<typeof CorrectionSchema>;
export type UnitResult = z.infer<typeof UnitSchema>;
export type IndicatorInfo = z.infer<typeof IndicatorInfoSchema>;
export type ClassResult = z.infer<typeof ClassSchema>;
export type Result = z.infer<typeof ResultSchema>;
