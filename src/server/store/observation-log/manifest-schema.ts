import { z } from 'zod';
import { isCalendarDate } from '../../../core/model/calendar-date.ts';
import { InspectionSchema } from '../../../core/model/inspection.ts';

export const LOG_FORMAT = 'kaoping-observation-log';

const SegmentSchema = z.strictObject({
  /** Of the compressed bytes; the name of the file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.number().int(),
  records: z.number().int(),
});

/** A log may come from elsewhere: what dates are counted from and links are made of is what it should be. */
const LoggedInspectionSchema = InspectionSchema.extend({
  target: InspectionSchema.shape.target.extend({ home: z.url({ protocol: /^https?$/u }) }),
  at: z.string().refine(isCalendarDate),
});

export const LogManifestSchema = z.strictObject({
  format: z.literal(LOG_FORMAT),
  formatVersion: z.number().int(),
  inspection: LoggedInspectionSchema,
  segments: z.array(SegmentSchema),
  /** Whether everything is in the segments; if not, a tail may hold what came after them. */
  closed: z.boolean(),
  /** What read its pages, by hash; absent where that is not known, or where several have. */
  reader: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
  /** The earlier inspection of which this one is a repeat: when that began, and the day of the first one of all. */
  earlier: z.strictObject({ moment: z.string(), since: z.string().refine(isCalendarDate) }).optional(),
});

export type Segment = z.infer<typeof SegmentSchema>;
export type LogManifest = z.infer<typeof LogManifestSchema>;
