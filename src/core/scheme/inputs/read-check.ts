import type { CheckSource } from '../../model/scheme/index.ts';
import { readFields, refuseTogether, type Fields } from '../fields.ts';
import type { Report } from '../report.ts';
import { readText, type Written } from '../scalars.ts';

export const CHECK_FIELDS = ['check', 'params', 'take', 'only', 'window', 'sample', 'once'];

const TAKES = ['count', 'measure', 'share'] as const;

/** What an input takes from the verdicts of a check. */
export function readCheck(fields: Fields, check: string, report: Report): CheckSource {
  return {
    from: 'check',
    check,
    params: readTextMap(fields, 'params', report),
    take: fields.choice('take', TAKES) ?? 'count',
    only: readTextMap(fields, 'only', report),
    window: fields.read('window', readWindow),
    sampleAtLeast: fields.whole('sample', { least: 1 }),
    once: fields.text('once'),
  };
}

function readTextMap(fields: Fields, name: string, report: Report): Record<string, string> {
  const texts = fields
    .entriesOrNothing(name)
    .map(({ key, value }) => [key, readText({ node: value, field: key }, report) ?? ''] as const);
  return Object.fromEntries(texts);
}

const WINDOW_UNITS = ['days', 'weeks', 'months', 'years'] as const;

function readWindow(written: Written, report: Report): CheckSource['window'] {
  const fields = readFields(written, { place: WINDOW, known: WINDOW_UNITS }, report);
  if (!fields || refuseTogether(fields, WINDOW_UNITS, report)) return null;
  const unit = WINDOW_UNITS.find((name) => fields.has(name));
  if (!unit) {
    report.add('missing-field', fields.at, { place: WINDOW, field: 'days' });
    return null;
  }
  const amount = fields.whole(unit, { least: 1 });
  return amount === null ? null : { amount, unit };
}

const WINDOW = { zh: '时间窗（window）', en: 'A window' };
