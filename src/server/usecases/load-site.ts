import { resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../core/model/app-error.ts';
import { SECTION_TYPES } from '../../core/model/observation/index.ts';
import type { Website } from '../../core/model/website.ts';
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

/**
 * The site at an address, with what its file says of it. `www.example.gov.cn` is taken as `http://www.example.gov.cn/`. Throws
 * `address-malformed`, and `site-file-faulty` with the first place that is wrong.
 */
export function loadSite(address: string, file: string | null, cwd: string): Website {
  const home = homeOf(address);
  const known = file === null ? {} : readSiteFile(file, cwd);
  return {
    home,
    ...(known.hosts === undefined ? {} : { hosts: known.hosts }),
    name: known.name ?? null,
    siteCode: known.siteCode ?? null,
    icp: known.icp ?? null,
    police: known.police ?? null,
    standing: known.standing ?? null,
    hasServices: known.hasServices ?? null,
    sections: (known.sections ?? []).map((section) => ({ ...section, maxAgeDays: section.maxAgeDays ?? null })),
  };
}

function homeOf(address: string): string {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//iu.test(address) ? address : `http://${address}`);
  if (url === null || !/^https?:$/u.test(url.protocol)) throw new AppError('address-malformed', { address });
  url.hash = '';
  // Neither is asked with, and a password would stand in every report and log.
  url.username = '';
  url.password = '';
  return url.href;
}

function readSiteFile(given: string, cwd: string): z.infer<typeof SiteFileSchema> {
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
