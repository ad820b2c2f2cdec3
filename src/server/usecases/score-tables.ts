import { resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { isCalendarDate } from '../../core/model/calendar-date.ts';
import { claimOutputFolder } from '../runtime/claim-output-folder.ts';
import type { WrittenFile } from '../runtime/write-folder.ts';
import { computeCampaign } from './compute-campaign.ts';
import type { CampaignInputs, ComputedCampaign } from './compute-campaign.ts';
import { locateScheme } from './load-scheme.ts';
import { parseTableArgument, readTableInputs } from './load-tables.ts';
import { writeOutput } from './write-output.ts';

export interface ScoreRequest {
  scheme: string;
  /** Paths, or `TABLE=PATH`. */
  tables: readonly string[];
  at: string | null;
  /** Null: nothing is written. */
  out: string | null;
  cwd: string;
}

export interface Scored extends ComputedCampaign {
  written: WrittenFile[];
}

/** Scores tables by any scheme, and writes `result.json` and `ranking.csv` where that is asked for. */
export async function scoreGivenTables(request: ScoreRequest): Promise<Scored> {
  const folder = request.out === null ? null : resolve(request.cwd, request.out);
  if (folder !== null) claimOutputFolder(folder);
  const inputs = readGivenInputs(request);
  const computed = computeCampaign(inputs);
  const output = { kind: 'score', inputs, documents: null, campaign: computed.campaign } as const;
  return { ...computed, written: folder === null ? [] : await writeOutput(folder, output) };
}

/** Throws `date-malformed` for a date that is none. */
export function readGivenInputs({
  scheme,
  tables,
  at,
  cwd,
}: Pick<ScoreRequest, 'scheme' | 'tables' | 'at' | 'cwd'>): CampaignInputs {
  if (at !== null && !isCalendarDate(at)) throw new AppError('date-malformed', { value: at });
  return { scheme: locateScheme(scheme, cwd), tables: readTableInputs(tables.map(parseTableArgument), cwd), at };
}
