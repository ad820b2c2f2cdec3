import { z } from 'zod';

/**
 * `assessment.yaml`: what a campaign (考评) is made of, and what its notice says that no result can know. Lists and maps that
 * the file leaves out are empty, single facts null; what the notice then says is decided where it is made.
 */
const text = z.string().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A problem that the assessment met with (存在问题), under the dimension that it belongs to. */
export const ProblemSchema = z.strictObject({ dimension: text, text });

/** One of the next steps (工作要求). */
export const RequirementSchema = z.strictObject({ title: text, text });

/** The printed table of a class. */
export const AnnexPlanSchema = z.strictObject({
  title: text.nullable(),
  grade: z.boolean().describe('whether the table has a last column with the grade'),
  rank: text.describe('header of the ranks'),
  unit: text.describe('header of the names'),
  total: text.describe('header of the totals'),
});

/** How the body of the notice speaks of a class. */
export const ClassWordsSchema = z.strictObject({
  heading: text.nullable().describe('heading above the lists of its grades; null: its name'),
  subject: text.nullable().describe('the thing that is counted, as in 4 个门户网站; null: its name'),
  counter: text.describe('measure word between number and subject'),
});

export const NoticePlanSchema = z.strictObject({
  title: z.array(text).describe('lines of the title; empty: made from issuer and scheme'),
  issuer: text.describe('发文机关'),
  addressees: text.nullable().describe('主送机关, without the colon'),
  number: text.nullable().describe('发文字号'),
  date: date.describe('成文日期'),
  publicity: text.nullable().describe('公开方式'),
  year: z.number().int().nullable().describe('year that is assessed'),
  area: text.nullable().describe('全市, 全县 …; null: told by the name of the issuer'),
  redHeader: z.boolean().describe('发文机关标志 above the title; false: printed on letterhead'),
  sealed: z.boolean().describe('whether a seal will cover the signature'),
  namesUpTo: z
    .number()
    .int()
    .describe('longest list of names that the body prints, inclusive; longer ones point to the annex'),
  basis: z.array(text).describe('制定依据, each with its book-title marks'),
  commissioned: text.nullable().describe('who was asked to carry it out'),
  stages: z.array(text),
  facts: z.record(z.string(), text).describe('figures from outside of the result, by name'),
  problems: z.array(ProblemSchema),
  requirements: z.array(RequirementSchema),
  annexes: z.record(z.string(), AnnexPlanSchema).describe('by id of class'),
  classes: z.record(z.string(), ClassWordsSchema).describe('by id of class'),
});

/** A file with tables, relative to the campaign file. */
export const TableFileSchema = z.strictObject({
  table: text.nullable().describe('the one table in the file; null: each is found by its own name'),
  file: text,
});

export const CampaignSchema = z.strictObject({
  scheme: text.describe('folder or file of the scheme, relative to the campaign file'),
  at: date.nullable().describe('date of the assessment, the T of every window'),
  tables: z.array(TableFileSchema),
  notice: NoticePlanSchema.nullable(),
});

export type AnnexPlan = z.infer<typeof AnnexPlanSchema>;
export type ClassWords = z.infer<typeof ClassWordsSchema>;
export type NoticePlan = z.infer<typeof NoticePlanSchema>;
export type Campaign = z.infer<typeof CampaignSchema>;

/** The longest list of names in the body unless the campaign says otherwise, inclusive. */
export const NAMES_UP_TO = 60;

/** The annex of a class of which the campaign says nothing. */
export const PLAIN_ANNEX: AnnexPlan = { title: null, grade: false, rank: '排名', unit: '单位名称', total: '总计' };

/** The words for a class of which the campaign says nothing. */
export const PLAIN_WORDS: ClassWords = { heading: null, subject: null, counter: '个' };
