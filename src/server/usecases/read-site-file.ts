import { resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../core/model/app-error.ts';
import { SECTION_TYPES } from '../../core/model/observation/index.ts';
import { readInputFile, utf8Text } from '../runtime/input-file.ts';

/** What an office knows about a site (`--config site.yaml`). */
const SiteFileSchema = z.strictObject({
  name: z.string().min(1).optional(),
  siteCode: z.string().min(1).optional(),
  icp: z.string().min(1).optional(),
  police: z.string().min(1).optional(),
  standing: z.enum(['portal', 'department']).optional(),
  hasServices: z.boolean().optional(),
  /** Further hosts whose pages belong to the site. */
  hosts: z.array(z.string().min(1)).optional(),
  sections: z
    .array(
      z.strictObject({
        url: z.url({ protocol: /^https?$/u }),
        name: z.string().min(1),
        type: z.enum(SECTION_TYPES),
        maxAgeDays: z.number().int().min(0).optional(),
      }),
    )
    .nullish(),
});

/** Reads that file. Throws `site-file-faulty` with the first place that is wrong. */
export function readSiteFile(given: string, cwd: string): z.infer<typeof SiteFileSchema> {
  const file = readInputFile(resolve(cwd, given), given);
  const read = SiteFileSchema.safeParse(parsed(utf8Text(file), given));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new AppError('site-file-faulty', { file: given, problem: [place, issue?.message].filter(Boolean).join(': ') });
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: 10 });
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    throw new AppError('site-file-faulty', { file, problem: error.message.split('\n')[0] ?? '' });
  }
}
