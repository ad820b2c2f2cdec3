import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../core/model/app-error.ts';
import { isCalendarDate } from '../../../core/model/calendar-date.ts';
import { InspectionSchema } from '../../../core/model/inspection.ts';
import { LOG_VERSION } from '../../../core/model/observation/index.ts';
import { replaceFile } from '../../runtime/replace-file.ts';

export const LOG_MANIFEST = 'log.json';
const FORMAT = 'kaoping-observation-log';

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

const LogManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
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

export function newManifest(inspection: LogManifest['inspection']): LogManifest {
  return { format: FORMAT, formatVersion: LOG_VERSION, inspection, segments: [], closed: false };
}

/** Null where the folder has no log. Throws `log-damaged` for one that is none of ours, `log-version` for one of the future. */
export function readLogManifest(folder: string): LogManifest | null {
  const file = join(folder, LOG_MANIFEST);
  const text = readIfThere(file);
  if (text === null) return null;
  const json = parsed(text);
  const version = (json as { formatVersion?: unknown } | undefined)?.formatVersion;
  if (typeof version === 'number' && version > LOG_VERSION) throw new AppError('log-version', { file });
  const manifest = LogManifestSchema.safeParse(json);
  if (!manifest.success)
    throw new AppError('log-damaged', { file, problem: manifest.error.issues[0]?.path.join('.') ?? '' });
  return manifest.data;
}

/** In one step: nobody ever sees half of it. */
export function writeLogManifest(folder: string, manifest: LogManifest): void {
  replaceFile(join(folder, LOG_MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function segmentFile(folder: string, { sha256 }: Pick<Segment, 'sha256'>): string {
  return join(folder, 'segments', `${sha256}.jsonl.zst`);
}

/** What came after so many sealed segments; of an older number it is in a segment by now. */
export function tailFile(folder: string, segments: number): string {
  return join(folder, `tail-${segments}.jsonl`);
}
