import { mul, ZERO, type Exact } from '../../model/exact/index.ts';
import type { Tally, TallyEntry, Value } from '../../model/scheme/index.ts';
import { readFields, refuseTogether, type Fields } from '../fields.ts';
import { placed, unreadable } from '../reading.ts';
import { numberOf, readAmount, readShare } from '../scalars.ts';
import type { Node } from '../yaml/node.ts';
import { refuseCrossed } from './limit.ts';
import { fieldCondition, fieldValue, valueOrNone, type Primitive, type ValueReading } from './primitive.ts';

/** Points by counting: what is deducted and awarded, between a floor and a cap. */
export const tally: Primitive = {
  keys: ['deduct', 'award'],
  place: { zh: '扣分加分规则（deduct、award）', en: 'Deduct and award' },
  fields: ['from', 'deduct', 'award', 'min', 'max'],
  read: readTally,
};

function readTally(fields: Fields, reading: ValueReading): Tally {
  const points = reading.indicator?.points ?? null;
  const min = valueOrNone(fields, 'min', { reading, standard: constant(ZERO) });
  const max = valueOrNone(fields, 'max', { reading, standard: points === null ? null : constant(points) });
  refuseCrossed({ min, max, at: fields.keyAt(fields.has('min') ? 'min' : 'max') }, reading);
  return {
    kind: 'tally',
    from: fieldValue(fields, 'from', reading) ?? standardStart(fields, points, reading),
    entries: [
      ...fields.list('deduct').map((node) => readEntry(node, -1, reading)),
      ...fields.list('award').map((node) => readEntry(node, 1, reading)),
    ],
    min,
    max,
  };
}

function constant(value: Exact): Value {
  return { kind: 'constant', value };
}

function standardStart(fields: Fields, points: Exact | null, reading: ValueReading): Value {
  if (!fields.has('deduct')) return constant(ZERO);
  if (points === null) reading.report.add('needs-points', fields.keyAt('deduct'), { field: 'deduct' });
  return constant(points ?? ZERO);
}

const ENTRY_FIELDS = ['count', 'each', 'amount', 'share', 'atMost', 'downTo', 'if', 'because'];

function readEntry(node: Node, sign: 1 | -1, reading: ValueReading): TallyEntry {
  const { report } = reading;
  const place = sign === -1 ? DEDUCTION : AWARD;
  const known = sign === -1 ? ENTRY_FIELDS : ENTRY_FIELDS.filter((name) => name !== 'downTo');
  const fields = readFields({ node, field: sign === -1 ? 'deduct' : 'award' }, { place, known }, report);
  if (!fields) return { ...NO_ENTRY, sign };
  const count = fieldValue(fields, 'count', reading);
  const each = fieldValue(fields, 'each', reading);
  refuseNegative(fields);
  return {
    sign,
    amount: amountOf(fields, { count, each, reading }),
    count,
    each,
    atMost: fieldValue(fields, 'atMost', reading),
    downTo: fieldValue(fields, 'downTo', reading),
    condition: fieldCondition(fields, 'if', reading),
    because: fields.text('because'),
  };
}

/** Whether points go down or up is said by the list: a minus in the entry would turn it round. */
function refuseNegative(fields: Fields): void {
  for (const name of ['each', 'amount', 'atMost']) {
    const node = fields.node(name);
    if (node?.shape === 'text' && numberOf(node.text.trim()) !== null) fields.read(name, readAmount);
  }
}

const DEDUCTION = { zh: '扣分项', en: 'An entry of deduct' };
const AWARD = { zh: '加分项', en: 'An entry of award' };

const NO_ENTRY: TallyEntry = {
  sign: 1,
  amount: unreadable(),
  count: null,
  each: null,
  atMost: null,
  downTo: null,
  condition: null,
  because: null,
};

interface EntryParts {
  count: Value | null;
  each: Value | null;
  reading: ValueReading;
}

function amountOf(fields: Fields, { count, each, reading }: EntryParts): Value {
  const { report, scope } = reading;
  refuseTogether(fields, ['count', 'amount', 'share'], report);
  if (fields.has('share')) return shareOfPoints(fields, 'share', reading);
  const amount = fieldValue(fields, 'amount', reading);
  if (amount) {
    const reason = { zh: '它要与 count 一起用', en: 'it goes with count' };
    if (each && !count) report.add('misplaced-field', fields.keyAt('each'), { field: 'each', reason });
    return amount;
  }
  if (!count) report.add('missing-field', fields.at, { place: fields.place, field: each ? 'count' : 'amount' });
  else if (!each) report.add('missing-field', fields.at, { place: fields.place, field: 'each' });
  const of = [count ?? unreadable(), each ?? unreadable()];
  return placed({ kind: 'arithmetic', op: '*', of }, fields.at, scope.reading);
}

/** A share of the indicator's points, as a number. */
export function shareOfPoints(fields: Fields, name: string, reading: ValueReading): Value {
  const { indicator, report, scope } = reading;
  const share = fields.read(name, readShare);
  if (!indicator || indicator.points === null) {
    if (indicator === null || indicator.isSound) report.add('needs-points', fields.keyAt(name), { field: name });
    return unreadable();
  }
  if (share === null) return unreadable();
  return placed({ kind: 'constant', value: mul(share, indicator.points) }, fields.valueAt(name), scope.reading);
}
