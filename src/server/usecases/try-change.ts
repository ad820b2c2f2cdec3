import { AppError } from '../../core/model/app-error.ts';
import type { Fault } from '../../core/model/fault.ts';
import { compareResults } from '../../core/reports/comparison/index.ts';
import type { Move } from '../../core/reports/comparison/index.ts';
import { setInScheme } from '../../core/scheme/index.ts';
import { toResult } from '../../core/scoring/index.ts';
import { computeCampaign } from './compute-campaign.ts';
import type { CampaignInputs, ComputedCampaign } from './compute-campaign.ts';
import { utf8Text } from '../runtime/input-file.ts';
import { readGivenInputs } from './score-tables.ts';
import type { ScoreRequest } from './score-tables.ts';

export interface ChangeRequest extends Omit<ScoreRequest, 'out'> {
  /** `PATH=VALUE`: a place in the scheme, such as `portal.grades.bands.优秀.from=85`. */
  changes: readonly string[];
}

export interface TriedChange {
  moves: Move[];
  units: number;
}

/** What a changed rule would move, without writing anything. The changed scheme has to be as sound as any other. */
export function tryChange(request: ChangeRequest): TriedChange {
  const inputs = readGivenInputs(request);
  const before = toResult(computeCampaign(inputs).campaign);
  let text = utf8Text(inputs.scheme);
  for (const change of request.changes) text = applyChange(text, change);
  const scheme = { ...inputs.scheme, bytes: new TextEncoder().encode(text) };
  const after = toResult(computeChanged({ ...inputs, scheme }, request.changes).campaign);
  const units = after.classes.reduce((sum, group) => sum + group.units.length, 0);
  return { moves: compareResults(before, after), units };
}

/** The scheme was sound before: its faults are those of the changes. */
function computeChanged(inputs: CampaignInputs, changes: readonly string[]): ComputedCampaign {
  try {
    return computeCampaign(inputs);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'scheme-faulty') throw error;
    const details = { change: changes.join(' '), count: String(error.faults.length) };
    throw new AppError('change-faulty', details, error.faults);
  }
}

function applyChange(text: string, change: string): string {
  const [, path, value] = /^([^=]+)=(.*)$/su.exec(change) ?? [];
  if (path === undefined || value === undefined) throw new AppError('change-malformed', { change });
  const set = setInScheme(text, path.trim(), value);
  if (set.text !== null) return set.text;
  const faults: Fault[] = [set.fault];
  throw new AppError('change-impossible', { change }, faults);
}
