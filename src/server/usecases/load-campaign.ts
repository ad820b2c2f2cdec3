import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import type { Campaign } from '../../core/model/campaign.ts';
import { readCampaign } from '../../core/scheme/index.ts';
import { readInputFile, utf8Text } from '../runtime/input-file.ts';
import type { InputFile } from '../runtime/input-file.ts';
import { locateScheme, parseScheme } from './load-scheme.ts';
import { readTableInputs } from './load-tables.ts';
import type { CampaignInputs } from './compute-campaign.ts';

export const CAMPAIGN_FILE = 'assessment.yaml';

export interface LoadedCampaign {
  campaign: Campaign;
  file: InputFile;
  inputs: CampaignInputs;
}

/** Reads a campaign file, or the `assessment.yaml` of a folder, and every file that it names. */
export function loadCampaign(given: string, cwd: string): LoadedCampaign {
  const path = resolve(cwd, given);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const file = isFolder
    ? readInputFile(join(path, CAMPAIGN_FILE), join(given, CAMPAIGN_FILE))
    : readInputFile(path, given);
  const draft = parseCampaign(file, null);
  const folder = dirname(isFolder ? join(path, CAMPAIGN_FILE) : path);
  const scheme = locateScheme(draft.scheme, folder);
  const classes = parseScheme(scheme).classes.map(({ id }) => id);
  const tables = draft.tables.map((given) => ({ table: given.table, path: given.file }));
  return {
    campaign: parseCampaign(file, classes),
    file,
    inputs: { scheme, tables: readTableInputs(tables, folder), at: draft.at },
  };
}

/** `classes` are those of the scheme, where it is known: words for others are faults. */
export function parseCampaign(file: InputFile, classes: readonly string[] | null): Campaign {
  const { campaign, faults } = readCampaign(utf8Text(file), file.path, classes);
  if (campaign !== null) return campaign;
  throw new AppError('campaign-faulty', { file: file.path, count: String(faults.length) }, faults);
}
