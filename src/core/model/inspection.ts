import { z } from 'zod';
import { SECTION_TYPES } from './observation/index.ts';

export const RegisteredSectionSchema = z.strictObject({
  url: z.string(),
  name: z.string(),
  type: z.enum(SECTION_TYPES),
  maxAgeDays: z.number().int().min(0).nullable(),
});

export const WebsiteSchema = z.strictObject({
  home: z.string(),
  hosts: z.array(z.string()).readonly().optional(),
  name: z.string().nullable(),
  siteCode: z.string().nullable(),
  icp: z.string().nullable(),
  police: z.string().nullable(),
  standing: z.enum(['portal', 'department']).nullable(),
  hasServices: z.boolean().nullable(),
  sections: z.array(RegisteredSectionSchema).readonly(),
});

/** Bounds of one look at a site, as they were when it was made. */
export const BudgetSchema = z.strictObject({
  pages: z.number().int().min(1),
  depth: z.number().int().min(0),
  seconds: z.number().min(1),
});

/** What an inspection was about: stands at the head of its log, and everything else follows from the records. */
export const InspectionSchema = z.strictObject({
  target: WebsiteSchema,
  /** 监测时间点: the last day of every window, `YYYY-MM-DD`, Asia/Shanghai. */
  at: z.string(),
  /** Moment at which it began, ISO 8601 with offset. */
  moment: z.string(),
  /** Version of the product that looked. */
  program: z.string(),
  budget: BudgetSchema,
  robots: z.enum(['obey', 'ignore']),
  reading: z.enum(['all', 'links-and-tags']),
});

export type Budget = z.infer<typeof BudgetSchema>;
export type Inspection = z.infer<typeof InspectionSchema>;
