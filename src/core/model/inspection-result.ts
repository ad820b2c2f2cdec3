import { z } from 'zod';
import { InspectionSchema } from './inspection.ts';
import { LIMIT_REASONS, type LimitReason, SECTION_TYPES } from './observation/index.ts';
import { OUTCOMES, type Outcome } from './outcome.ts';
import { PERIOD_UNITS } from './period-text.ts';
import { ScreenshotSchema } from './screenshot.ts';

/** What an inspection came to: `findings.json`. The JSON schema in docs/schemas is generated from this file. */
const OUTCOME_CODES = Object.keys(OUTCOMES) as [Outcome, ...Outcome[]];

const REASON_CODES = Object.keys(LIMIT_REASONS) as [LimitReason, ...LimitReason[]];

const text = z.strictObject({ zh: z.string(), en: z.string() });
const count = z.number().int().min(0);

export const EvidenceSchema = z.strictObject({
  url: z.string(),
  quote: z
    .string()
    .nullable()
    .describe('as displayed, shortened, personal data masked; null where an absence is shown'),
  at: z.string().describe('moment at which it was seen'),
  sha256: z.string().nullable().describe('of the bytes in which it was seen'),
});

export const FindingSchema = z.strictObject({
  check: z.string(),
  version: count.describe('version of the check'),
  outcome: z.enum(OUTCOME_CODES),
  problem: z.string().describe('identifies the problem over inspections, mostly an address'),
  about: z.record(z.string(), z.string()).describe('columns by which indicators choose: 栏目类型, 部位 …'),
  message: text,
  evidence: z.array(EvidenceSchema),
  measured: z.strictObject({ value: z.number(), unit: z.string(), sample: count }).optional(),
});

/** An input of the scheme that is taken from a check, and what it would count if every failure were confirmed. */
export const IndicatorVerdictSchema = z.strictObject({
  input: z.string(),
  name: z.string().describe('name of the indicators that read it, or of the input itself'),
  title: z
    .string()
    .describe('name of the input itself, which tells apart what one indicator reads: header of its column'),
  kind: z.enum(['veto', 'deduction', 'graded', 'bonus', 'measure']).nullable(),
  group: z
    .strictObject({ name: z.string(), place: count.describe('in the order of the scheme, from 0') })
    .nullable()
    .optional()
    .describe(
      'the first level of the scheme above the indicators that read it; null where there is none, absent in results of earlier versions',
    ),
  veto: z
    .enum(['reached', 'open', 'clear'])
    .nullable()
    .describe(
      'of a veto, by the rules of the scheme: it applies if everything found is confirmed; it may, if what could not be judged fails; it does not. null for other indicators',
    ),
  check: z.string(),
  available: z.boolean().describe('false: the product has no such check yet, or a person has to look'),
  counts: z.record(z.enum(OUTCOME_CODES), count),
});

export const InventoryEntrySchema = z.strictObject({
  url: z.string(),
  name: z.string(),
  type: z.enum(SECTION_TYPES),
  isFirstLevel: z.boolean(),
  isRegistered: z.boolean(),
  maxAgeDays: z.number().int().nullable().describe('days that a person has registered; null: nobody has'),
  period: z
    .strictObject({ amount: count, unit: z.enum(Object.keys(PERIOD_UNITS) as (keyof typeof PERIOD_UNITS)[]) })
    .nullable()
    .optional()
    .describe(
      'what may pass without anything new (更新期限), as stale-sections judges it: registered, else by the scheme, else by the type; null where nothing asks for it, absent where it is not known',
    ),
  entries: count,
  newest: z.string().nullable().describe('YYYY-MM-DD'),
  content: z.enum(['entries', 'blank', 'unknown']),
});

/** What an inspection had of an earlier one, of which it is a repeat. Every page is one or the other. */
export const RepeatSchema = z.strictObject({
  earlier: z.string().describe('moment at which the earlier inspection began'),
  since: z
    .string()
    .describe(
      'day of the first inspection of all, YYYY-MM-DD: from then on it is known when an address was first seen',
    ),
  unchanged: count.describe(
    'pages of which the site says that they have not changed since: their records were taken over',
  ),
  fetched: count.describe('pages that were sent and read anew'),
});

/** What one check found on nearly all that it looked at: a fault of a template, or one of ours. */
export const WidespreadSchema = z.strictObject({
  check: z.string(),
  looked: count.describe('pages, letters or other things that the check judged'),
  failed: count.describe('of these, those that fail'),
  same: count.describe('of those that fail, those of which the message is true'),
  message: text,
});

export const InspectionResultSchema = z.strictObject({
  format: z.literal('kaoping-inspection'),
  formatVersion: z.literal(1),
  inspection: InspectionSchema,
  log: z.array(z.string()).describe('SHA-256 of the segments of the observation log, in order'),
  scheme: z.strictObject({ id: z.string(), class: z.string(), sha256: z.string() }).nullable(),
  checks: z.record(z.string(), count).describe('version of each check that ran, by id'),
  siteName: z
    .string()
    .optional()
    .describe('what the site calls itself: the tag SiteName of its home page; absent where it says nothing'),
  seen: z.strictObject({
    pages: count,
    targets: count,
    probes: count,
    uncontrolled: count
      .optional()
      .describe('of the probes, those while which no control address answered; absent where there is none'),
    kinds: z.record(z.string(), count),
  }),
  repeat: RepeatSchema.optional().describe('absent where it was no repeat of an earlier inspection'),
  limits: z
    .array(
      z.strictObject({
        reason: z.enum(REASON_CODES),
        url: z.string(),
        text: z
          .string()
          .optional()
          .describe(
            'of what robots.txt shuts out: what is clicked on at the home page to get to `url`; absent where nothing is',
          ),
        count,
      }),
    )
    .describe('what was left out, and why'),
  indicators: z.array(IndicatorVerdictSchema),
  findings: z.array(FindingSchema).describe('everything but what passed and what does not apply'),
  widespread: z
    .array(WidespreadSchema)
    .optional()
    .describe('checks that found the same nearly everywhere; absent where none did'),
  passed: z.record(z.string(), count).describe('how often a check passed, by id'),
  inventory: z.array(InventoryEntrySchema).describe('columns (栏目), to be confirmed by a person'),
  screenshots: z.array(ScreenshotSchema).optional().describe('what pages looked like; absent where none was taken'),
});

export type Finding = z.infer<typeof FindingSchema>;
export type IndicatorVerdict = z.infer<typeof IndicatorVerdictSchema>;
export type Repeat = z.infer<typeof RepeatSchema>;
export type Widespread = z.infer<typeof WidespreadSchema>;
export type InventoryEntry = z.infer<typeof InventoryEntrySchema>;
/** What stands in `findings.json`. */
export type FindingsFile = z.infer<typeof InspectionResultSchema>;

/** Findings that are made anew whenever they are gone through: of a large site nobody has to hold all of them. */
export interface Findings extends Iterable<Finding> {
  readonly length: number;
  /** One of each, in the same order; absent of findings that were read from a file: `briefsOf`. */
  briefs?(): Iterable<FindingBrief>;
}

/** By what findings are counted and chosen; `whole` makes the finding with its evidence, which takes time. */
export interface FindingBrief extends Pick<Finding, 'check' | 'outcome' | 'message'> {
  whole(): Finding;
}

/** As it comes out of judging, or is read from a file. */
export type InspectionResult = Omit<FindingsFile, 'findings'> & { findings: Findings };
