import { exact, lte, ONE, sign, toText, ZERO } from '../../model/exact/index.ts';
import { nearestName } from '../../model/nearest.ts';
import type { Condition, FoldHow, Keep, Trim, TrimSide, Value } from '../../model/scheme/index.ts';
import type { Text } from '../../model/text.ts';
import { readFields, refuseTogether, type Fields } from '../fields.ts';
import { unreadable } from '../reading.ts';
import { didYouMean, listed, type Report } from '../report.ts';
import type { LevelScope } from '../scope.ts';
import { fieldCondition, fieldValue, plainNumber, type Primitive, type ValueReading } from './primitive.ts';

const SIDES = ['highest', 'lowest'] as const;

/** Children into one value. */
export const fold: Primitive = {
  keys: ['fold'],
  place: { zh: '汇总下级（fold）', en: 'Fold' },
  fields: ['fold', 'how', 'value', 'where', 'weight', ...SIDES, 'trim', 'missing', 'empty', 'groupBy', 'groupHow'],
  required: ['how'],
  read: readFold,
};

const HOWS: readonly FoldHow[] = ['sum', 'mean', 'min', 'max', 'median', 'trimmed-mean', 'count'];

function readFold(fields: Fields, reading: ValueReading): Value {
  const { report, scope } = reading;
  const level = fields.text('fold');
  const child = level === null ? undefined : scope.children.get(level);
  if (level !== null && !child) reportUnknownChild(level, fields, reading);
  const how = fields.choice('how', HOWS);
  if (how) refuseMisfits(fields, how, report);
  if (!child) return unreadable();
  const inChild = reading.inChild(child);
  const groupHow = fields.choice('groupHow', HOWS);
  const isTrimmed = how === 'trimmed-mean' || groupHow === 'trimmed-mean';
  return {
    kind: 'fold',
    level: child.id,
    how: how ?? 'count',
    value: inScope(fieldValue(fields, 'value', inChild), child),
    weight: inScope(fieldValue(fields, 'weight', inChild), child),
    where: inScope(fieldCondition(fields, 'where', inChild), child),
    groupBy: inScope(fieldValue(fields, 'groupBy', inChild), child),
    groupHow,
    trim: isTrimmed ? readTrim(fields, report) : null,
    keep: readKeep(fields, reading),
    missing: fields.choice('missing', ['skip', 'zero', 'missing']) ?? 'skip',
    empty: fieldValue(fields, 'empty', reading),
  };
}

/** What is evaluated in the children is remembered there, so that its names are looked up there. */
function inScope<T extends Value | Condition>(part: T | null, child: LevelScope): T | null {
  if (part) child.roots.push({ owner: null, part });
  return part;
}

function reportUnknownChild(name: string, fields: Fields, { report, scope }: ValueReading): void {
  const known = [...scope.children.keys()];
  const what = { zh: '下级（children）', en: 'children level' };
  const near = nearestName(name, known);
  const advice = known.length > 0 ? { zh: `可以是：${listed(known)}`, en: `It can be: ${listed(known)}` } : NO_CHILDREN;
  report.add('unknown-name', fields.valueAt('fold'), { name, what }, didYouMean(near) ?? advice);
}

const NO_CHILDREN = { zh: '先在 children 里写明下级的表', en: 'Describe them under children first' };

type Misfit = [field: string, fits: boolean, reason: Text];

function refuseMisfits(fields: Fields, how: FoldHow, report: Report): void {
  if (how !== 'count' && !fields.has('value')) {
    report.add('missing-field', fields.at, { place: fields.place, field: 'value' });
  }
  const hows = [how, fields.has('groupHow') ? fields.text('groupHow') : null];
  const misfits: Misfit[] = [
    ['weight', hows.includes('mean'), { zh: '只用于 how: mean', en: 'it belongs to how: mean' }],
    ['trim', hows.includes('trimmed-mean'), { zh: '只用于 how: trimmed-mean', en: 'it belongs to how: trimmed-mean' }],
    ...SIDES.map((side): Misfit => [
      side,
      how !== 'count',
      { zh: '不用于 how: count', en: 'how: count has no highest' },
    ]),
    ['groupHow', fields.has('groupBy'), { zh: '它要与 groupBy 一起用', en: 'it goes with groupBy' }],
  ];
  for (const [field, fits, reason] of misfits) {
    if (fields.has(field) && !fits) report.add('misplaced-field', fields.keyAt(field), { field, reason });
  }
  for (const [field, needs] of [['trim', 'trimmed-mean'] as const]) {
    if (hows.includes(needs) && !fields.has(field))
      report.add('missing-field', fields.at, { place: fields.place, field });
  }
}

/** A plain number of children is whole and at least 1; a computed one is cut to a whole number for each unit. */
function readKeep(fields: Fields, reading: ValueReading): Keep | null {
  refuseTogether(fields, SIDES, reading.report);
  const side = SIDES.find((name) => fields.has(name));
  if (side === undefined) return null;
  const count = fieldValue(fields, side, reading) ?? unreadable();
  if (plainNumber(count) !== null) fields.whole(side, { least: 1 });
  return { side, count };
}

const TRIM = { zh: '去头去尾（trim）', en: 'trim' };

function readTrim(fields: Fields, report: Report): Trim | null {
  const shape = { place: TRIM, known: ['low', 'high'], required: ['low', 'high'] };
  const trim = fields.read('trim', (written) => readFields(written, shape, report));
  return trim && { low: readSide(trim, 'low', report), high: readSide(trim, 'high', report) };
}

/** `1` is one value, `10%` a share of the values. */
function readSide(fields: Fields, name: 'low' | 'high', report: Report): TrimSide {
  const isShare = fields.text(name)?.endsWith('%') ?? false;
  if (!isShare) return { amount: exact(fields.whole(name, { least: 0 }) ?? 0), unit: 'count' };
  const amount = fields.number(name) ?? ZERO;
  if (sign(amount) < 0 || lte(ONE, amount)) {
    const range = { zh: '0 到 100% 之间的比例', en: 'a share, at least 0 and below 100%' };
    report.add('out-of-range', fields.valueAt(name), { field: name, value: toText(amount), range });
  }
  return { amount, unit: 'share' };
}
