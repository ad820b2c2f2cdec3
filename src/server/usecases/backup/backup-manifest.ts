import { z } from 'zod';

export const MANIFEST = 'manifest.json';
export const FORMAT = 'kaoping-backup-1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Of a table, a column or a sequence of ours. */
const name = z.string().regex(/^(?!pg_)[a-z][a-z0-9_]{0,62}$/);

/** As PostgreSQL writes it of a part of a table by time: it becomes a part of a statement, and so nothing else may stand there. */
const bound = z.string().regex(/^FOR VALUES FROM \('[0-9 :.+-]+'\) TO \('[0-9 :.+-]+'\)$/);

/** Last file of a backup: what is in it, and the hash of everything before. */
export const BackupManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.string(),
  moment: z.string(),
  steps: z.array(z.strictObject({ name: z.string(), sha256: hash })),
  tables: z.array(
    z.strictObject({
      name,
      columns: z.array(name),
      partOf: z.strictObject({ table: name, bound }).nullable(),
      rows: z.number().int(),
      // Sum over its rows, whatever their order.
      sha256: hash,
    }),
  ),
  sequences: z.array(
    z.strictObject({
      name,
      value: z
        .string()
        .regex(/^\d{1,19}$/)
        .nullable(),
    }),
  ),
  blobs: z.number().int(),
  entries: z.record(z.string(), hash),
});

export type BackupManifest = z.infer<typeof BackupManifestSchema>;

export const BLOBS = 'blobs/';

/** Name of a part of a table's rows. */
export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.jsonl.gz`;
