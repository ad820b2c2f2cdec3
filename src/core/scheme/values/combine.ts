import { sign, toText } from '../../model/exact/index.ts';
import type { Combine, MissingRule, Term, Value } from '../../model/scheme/index.ts';
import { readFields, refuseTogether, type Fields } from '../fields.ts';
import { placed, unreadable } from '../reading.ts';
import type { Report } from '../report.ts';
import { readChoice, readShare, type Written } from '../scalars.ts';
import { countedItems, type IndicatorHead, type LevelScope } from '../scope.ts';
import type { Node } from '../yaml/node.ts';
import { fieldValue, plainNumber, type Primitive, type ValueReading } from './primitive.ts';

/** Sum of several parts. */
export const sum: Primitive = {
  keys: ['sum'],
  place: { zh: '求和（sum）', en: 'Sum' },
  fields: ['sum', 'missing'],
  read: (fields, reading) => readCombine(fields, 'sum', reading),
};

/** Mean of several parts. */
export const mean: Primitive = {
  keys: ['mean'],
  place: { zh: '平均（mean）', en: 'Mean' },
  fields: ['mean', 'missing'],
  read: (fields, reading) => readCombine(fields, 'mean', reading),
};

/** The least or the greatest of several parts. */
export const extreme: Primitive = {
  keys: ['min', 'max'],
  place: { zh: '最小 min、最大 max', en: 'Min or max' },
  fields: ['min', 'max', 'missing'],
  read(fields, reading) {
    refuseTogether(fields, ['min', 'max'], reading.report);
    return readCombine(fields, fields.has('min') ? 'min' : 'max', reading);
  },
};

function readCombine(fields: Fields, how: Combine['how'], reading: ValueReading): Combine {
  const node = fields.node(how);
  const isExtreme = how === 'min' || how === 'max';
  const combine: Combine = {
    kind: 'combine',
    how,
    of:
      node?.shape === 'text' && node.text.trim() === 'items'
        ? itemTerms(node, reading)
        : fields.list(how).flatMap((term) => readTerms(term, how, reading)),
    missing: readMissing(fields, isExtreme ? EXTREME_RULES : SUM_RULES, reading.report),
  };
  reading.scope.combines.push({ combine, at: fields.keyAt('missing') });
  return combine;
}

function readTerms(node: Node, how: string, reading: ValueReading): Term[] {
  if (node.shape === 'text' && node.text.trim() === 'items') return itemTerms(node, reading);
  return [isTerm(node) ? readTerm({ node, field: how }, reading) : bare(reading.value({ node, field: how }))];
}

function bare(value: Value): Term {
  return { value, weight: null, full: null };
}

const TERM_FIELDS = ['value', 'weight', 'full'];

/** `{ value: …, weight: … }`, as against a primitive that has a value too (fold). */
function isTerm(node: Node): boolean {
  if (node.shape !== 'map') return false;
  const keys = node.fields.map(({ key }) => key);
  return keys.includes('value') && !keys.includes('fold');
}

const TERM = { zh: '一项', en: 'A term' };

function readTerm(written: Written, reading: ValueReading): Term {
  const fields = readFields(written, { place: TERM, known: TERM_FIELDS }, reading.report);
  if (!fields) return bare(unreadable());
  const weight = fieldValue(fields, 'weight', reading);
  const number = weight && plainNumber(weight);
  if (number !== null && sign(number) <= 0) {
    reading.report.add('weight-not-positive', fields.valueAt('weight'), { weight: toText(number) });
  }
  return {
    value: fieldValue(fields, 'value', reading) ?? unreadable(),
    weight,
    full: fieldValue(fields, 'full', reading),
  };
}

/** `items` is every item of the group that counts. */
function itemTerms(node: Node, reading: ValueReading): Term[] {
  const group = reading.indicator;
  if (!group || group.items.length === 0) {
    const reason = { zh: '只有带 items 的指标组有下级', en: 'only a group of indicators has items' };
    reading.report.add('misplaced-field', node.at, { field: 'items', reason });
    return [];
  }
  return countedItems(group).map((item) => {
    const term = termOf(item);
    placed(term.value, node.at, reading.scope.reading);
    return term;
  });
}

/** An indicator as a term, with its points as the most it can reach. */
export function termOf({ id, points }: Pick<IndicatorHead, 'id' | 'points'>): Term {
  const full: Value | null = points === null ? null : { kind: 'constant', value: points };
  return { value: { kind: 'reference', name: id }, weight: null, full };
}

const SUM_RULES = ['missing', 'skip', 'zero', 'full', 'scale'] as const;
const EXTREME_RULES = ['missing', 'skip', 'zero'] as const;

/** What a missing term does; sums and means know more ways than least and greatest. */
function readMissing(fields: Fields, rules: typeof SUM_RULES | typeof EXTREME_RULES, report: Report): MissingRule {
  const node = fields.node('missing');
  if (!node) return { rule: 'missing' };
  if (node.shape === 'map' && rules === SUM_RULES) return readMissingMap({ node, field: 'missing' }, report);
  const rule = readChoice<(typeof SUM_RULES)[number]>({ node, field: 'missing' }, rules, report);
  return { rule: rule ?? 'missing' };
}

const MISSING = { zh: '缺项规则（missing）', en: 'missing' };

function readMissingMap(written: Written, report: Report): MissingRule {
  const known = ['spread', 'share'];
  const fields = readFields(written, { place: MISSING, known }, report);
  if (!fields || refuseTogether(fields, known, report)) return { rule: 'missing' };
  if (fields.has('spread')) return { rule: 'spread', points: fields.choice('spread', ['scaled', 'kept']) ?? 'kept' };
  const share = fields.read('share', readShare);
  if (!fields.has('share')) report.add('missing-field', fields.at, { place: MISSING, field: 'share' });
  return share === null ? { rule: 'missing' } : { rule: 'share', share };
}

/** The rule of a group that has none of its own: the sum of its items. */
export function sumOfItems(group: IndicatorHead, scope: LevelScope): Combine {
  const { report } = scope.reading;
  const missing = readMissing(group.fields, SUM_RULES, report);
  const combine: Combine = { kind: 'combine', how: 'sum', of: countedItems(group).map(termOf), missing };
  if (group.fields.has('missing')) scope.combines.push({ combine, at: group.fields.keyAt('missing') });
  return combine;
}
