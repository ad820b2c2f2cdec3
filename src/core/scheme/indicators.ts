import type { Condition, Indicator, Value } from '../model/scheme/index.ts';
import { unreadable } from './reading.ts';
import type { IndicatorHead, LevelScope, Root, ValueContext } from './scope.ts';
import { sumOfItems } from './values/combine.ts';
import { readCondition } from './values/read-condition.ts';
import { readValue } from './values/read-value.ts';

/** The indicators of a level with their rules; every name of the level has to be declared by now. */
export function readIndicators(heads: IndicatorHead[], scope: LevelScope, above: Condition | null = null): Indicator[] {
  return heads.map((head) => readIndicator(head, scope, above));
}

/** What does not apply takes its items with it: `above` is the condition of the group. */
function readIndicator(head: IndicatorHead, scope: LevelScope, above: Condition | null): Indicator {
  const { fields, id, name, kind, points, provenance } = head;
  const applies = both(above, readApplies(head, scope));
  const items = readIndicators(head.items, scope, applies);
  const rule = readRule(head, scope);
  scope.roots.push({ owner: id, part: rule, ...expectation(head) });
  if (applies) scope.roots.push({ owner: id, part: applies });
  if (!fields.has('rule') && !fields.has('items')) {
    scope.reading.report.add('missing-field', fields.at, { place: fields.place, field: 'rule' });
  }
  return { id, name, kind, points, provenance, applies, rule, items };
}

/** Points are numbers, and so is the count of a veto; only what has no points can come out as a text. */
function expectation({ kind, points }: IndicatorHead): Pick<Root, 'expects'> {
  if (kind === 'veto') return { expects: { type: 'number', what: { zh: '单项否决', en: 'A veto' } } };
  return points === null
    ? {}
    : { expects: { type: 'number', what: { zh: '有分值的指标', en: 'An indicator with points' } } };
}

function readApplies({ fields }: IndicatorHead, scope: LevelScope): Condition | null {
  const node = fields.node('applies');
  return node && readCondition({ node, field: 'applies' }, scope.reading);
}

function both(above: Condition | null, own: Condition | null): Condition | null {
  if (above === null || own === null) return above ?? own;
  return { kind: 'all', of: [above, own] };
}

function readRule(head: IndicatorHead, scope: LevelScope): Value {
  const { fields } = head;
  const node = fields.node('rule');
  const context: ValueContext = { scope, indicator: head, isWholeRule: true };
  const isPlainGroup = head.items.length > 0 && !node;
  if (fields.has('missing') && !isPlainGroup) {
    const reason = node
      ? { zh: '有 rule 时写在 rule 里', en: 'with a rule it stands in the rule' }
      : { zh: '它属于带 items 的指标组', en: 'it belongs to a group with items' };
    scope.reading.report.add('misplaced-field', fields.keyAt('missing'), { field: 'missing', reason });
  }
  if (node) return readValue({ node, field: 'rule' }, context);
  return isPlainGroup ? sumOfItems(head, scope) : unreadable();
}
