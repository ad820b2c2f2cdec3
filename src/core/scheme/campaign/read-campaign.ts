import type { Campaign } from '../../model/campaign.ts';
import type { Fault } from '../../model/fault.ts';
import { readFields, type Fields } from '../fields.ts';
import { openReport, type Report } from '../report.ts';
import { readText } from '../scalars.ts';
import { loadTree } from '../yaml/load-tree.ts';
import type { CampaignReading } from './campaign-reading.ts';
import { readNotice } from './read-notice.ts';

const PLACE = { zh: '考评文件', en: 'The campaign file' };

/**
 * Reads `assessment.yaml`. Every fault has its line and column; the campaign is null when there is any. `classes` are the ids
 * of the scheme's classes, when they are known: annexes and words for other classes are then reported. Never throws.
 */
export function readCampaign(
  text: string,
  file: string,
  classes: readonly string[] | null = null,
): { campaign: Campaign | null; faults: Fault[] } {
  const report = openReport(text, file);
  const tree = loadTree(text, report);
  const fields = tree && readFields({ node: tree, field: 'kaoping' }, { place: PLACE, ...SHAPE }, report);
  const campaign = fields && readTop(fields, { classes, report });
  const faults = report.faults();
  return { campaign: faults.length === 0 ? campaign : null, faults };
}

const SHAPE = { known: ['kaoping', 'scheme', 'at', 'tables', 'notice'], required: ['kaoping', 'scheme', 'tables'] };

function readTop(fields: Fields, reading: CampaignReading): Campaign {
  const { report } = reading;
  const version = fields.text('kaoping');
  if (version !== null && version !== '1') report.add('language-version', fields.valueAt('kaoping'), { version });
  return {
    scheme: fields.text('scheme') ?? '',
    at: fields.date('at'),
    tables: readTables(fields, report),
    notice: fields.has('notice') ? fields.read('notice', (written) => readNotice(written, reading)) : null,
  };
}

/** A map from name of table to file, or a list of files in which every table is found by its own name. */
function readTables(fields: Fields, report: Report): Campaign['tables'] {
  if (fields.node('tables')?.shape === 'list') {
    return fields
      .list('tables')
      .map((node) => ({ table: null, file: readText({ node, field: 'tables' }, report) ?? '' }));
  }
  return fields
    .entries('tables')
    .map(({ key, value }) => ({ table: key, file: readText({ node: value, field: key }, report) ?? '' }));
}
