import type { Cohort, Value } from '../../model/scheme/index.ts';
import type { Fields } from '../fields.ts';
import { unreadable } from '../reading.ts';
import { fieldCondition, fieldValue, type Primitive, type ValueReading } from './primitive.ts';
import { DECIMALS, MODES } from './round.ts';

/** A statistic over the units of the class; in children over all children of that level that the class has. */
export const cohort: Primitive = {
  keys: ['cohort'],
  place: { zh: '全体统计（cohort）', en: 'Cohort' },
  fields: ['cohort', 'of', 'within', 'where', 'decimals', 'mode', 'sample', 'order', 'untested'],
  required: ['of'],
  read: readCohort,
};

const TAKES = ['mean', 'sum', 'min', 'max', 'median', 'sd', 'count', 'position'] as const;

function readCohort(fields: Fields, reading: ValueReading): Cohort {
  const take = fields.choice('cohort', TAKES);
  if (take) checkFields(fields, take, reading);
  return {
    kind: 'cohort',
    take: take ?? 'count',
    of: fieldValue(fields, 'of', reading) ?? unreadable(),
    within: readValues(fields, 'within', reading),
    where: fieldCondition(fields, 'where', reading),
    decimals: fields.whole('decimals', DECIMALS),
    mode: fields.choice('mode', MODES) ?? 'half-up',
    sample: fields.flag('sample') ?? false,
    untested: fields.choice('untested', ['untested', 'skip']) ?? 'untested',
    order: fields.choice('order', ['descending', 'ascending']) ?? 'descending',
  };
}

/** Fields that only some statistics have. */
const OWN_FIELDS: [name: string, takes: readonly string[]][] = [
  ['decimals', ['mean', 'sum', 'sd']],
  ['mode', ['mean', 'sum', 'sd']],
  ['sample', ['sd']],
  ['order', ['position']],
];

/** A root has to end somewhere; a mean or sum may say where, and in which way then. */
function checkFields(fields: Fields, take: string, { report }: ValueReading): void {
  for (const [field, takes] of OWN_FIELDS) {
    if (takes.includes(take) || !fields.has(field)) continue;
    const reason = { zh: `只用于 cohort: ${takes.join('、')}`, en: `it belongs to cohort: ${takes.join(', ')}` };
    report.add('misplaced-field', fields.keyAt(field), { field, reason });
  }
  const rounding = ['decimals', 'mode'];
  if (!rounding.some((field) => fields.has(field)) && take !== 'sd') return;
  if (!['mean', 'sum', 'sd'].includes(take)) return;
  for (const field of rounding) {
    if (!fields.has(field)) report.add('missing-field', fields.at, { place: fields.place, field });
  }
}

/** One value or a list of values. */
export function readValues(fields: Fields, name: string, reading: ValueReading): Value[] {
  const node = fields.node(name);
  if (!node) return [];
  if (node.shape !== 'list') return [reading.value({ node, field: name })];
  return fields.list(name).map((item) => reading.value({ node: item, field: name }));
}
