import { z } from 'zod';
import { INSPECTION_DEPTHS } from '../../../core/monitoring/index.ts';
import type { ListedInspection } from '../../usecases/inspections/show-inspection.ts';

export const DepthSchema = z.enum(INSPECTION_DEPTHS).describe('light: home page and columns; full: the whole site');
export const StateSchema = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);

const count = z.number().int();

export const ProgressSchema = z.strictObject({
  stage: z.enum(['reading', 'judging', 'pictures', 'writing']),
  pages: count,
  targets: count.describe('addresses asked for without reading them'),
  queued: count.describe('addresses that wait'),
  rate: z.number().describe('pages a second'),
  elapsed: z.number().describe('milliseconds'),
});

export const InspectionSchema = z
  .strictObject({
    id: z.string(),
    targetId: z.string(),
    target: z.string().describe('name of the site'),
    organizationId: z.string(),
    organization: z.string(),
    depth: DepthSchema,
    reason: z.enum(['plan', 'campaign', 'request']),
    state: StateSchema,
    createdAt: z.string(),
    beganAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    attempt: count,
    progress: ProgressSchema.nullable(),
    cancelAskedAt: z.string().nullable(),
    cancelAskedBy: z
      .strictObject({ name: z.string().nullable().describe('null: a command on the machine of the service') })
      .nullable()
      .describe('who asked for its end; null where nobody did, and for who is told only of what was confirmed'),
    endReason: z
      .enum(['finished', 'time', 'stopped', 'unreachable', 'robots', 'lost', 'blocked'])
      .nullable()
      .describe('why no more was looked at'),
    isComplete: z.boolean().nullable().describe('whether everything that there is was looked at'),
    pages: count.nullable(),
    changes: z
      .strictObject({ opened: count, still: count, gone: count, back: count })
      .nullable()
      .describe('findings that are new, still there, gone, and there again'),
    trouble: z
      .strictObject({ code: z.string(), message: z.strictObject({ zh: z.string(), en: z.string() }) })
      .nullable()
      .describe('what went wrong on our side'),
    resultSha256: z.string().nullable(),
    manifestSha256: z.string().nullable(),
    hasReport: z.boolean(),
  })
  .meta({ id: 'Inspection' });

export function toInspection(inspection: ListedInspection & { lineage?: string[] }): z.infer<typeof InspectionSchema> {
  const { reportSha256, progress, endReason, lineage: _, ...shown } = inspection;
  return {
    ...shown,
    hasReport: reportSha256 !== null,
    progress: progress === null ? null : ProgressSchema.parse(progress),
    endReason: InspectionSchema.shape.endReason.parse(endReason),
  };
}
