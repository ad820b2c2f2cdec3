import { z } from 'zod';

/**
 * `manifest.json` of an output folder: which inputs, kept beside it, gave which files. With it a result can be computed again
 * years later from the folder alone.
 */
export const MANIFEST_FORMAT = 'kaoping-output';
export const MANIFEST_FILE = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Below the folder, with `/`; never out of it. */
const path = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\\0]+$/);

const Input = z.strictObject({
  role: z.enum(['scheme', 'table', 'campaign', 'template']),
  /** Table of the scheme that the caller said the file is; null: found by its name. */
  table: z.string().nullable(),
  /** Name as handed in, without folders. */
  name: z.string(),
  path,
  sha256,
});

const Output = z.strictObject({ path, bytes: z.number().int(), sha256 });

export const ManifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  formatVersion: z.literal(1),
  kaoping: z.string().describe('version of the product that wrote it'),
  rules: z.number().int().describe('version of the rules of computation'),
  kind: z.enum(['assess', 'score']),
  at: z.string().nullable(),
  inputs: z.array(Input),
  outputs: z.array(Output),
});

export type Manifest = z.infer<typeof ManifestSchema>;
export type ManifestInput = z.infer<typeof Input>;
export type ManifestOutput = z.infer<typeof Output>;
