import { z } from 'zod';

export const MANIFEST = 'manifest.json';
export const FORMAT = 'kaoping-backup-1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Last file of a backup: what is in it, and the hash of everything before. */
export const BackupManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.string(),
  moment: z.string(),
  steps: z.array(z.strictObject({ name: z.string(), sha256: hash })),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      partOf: z.strictObject({ table: z.string(), bound: z.string() }).nullable(),
      rows: z.number().int(),
      // Sum over its rows, whatever their order.
      sha256: hash,
    }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string().nullable() })),
  blobs: z.number().int(),
  entries: z.record(z.string(), hash),
});

export type BackupManifest = z.infer<typeof BackupManifestSchema>;

export const BLOBS = 'blobs/';

/** Name of a part of a table's rows. */
export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.jsonl.gz`;
