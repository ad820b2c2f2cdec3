import type { RankingRule, TieKey } from '../model/scheme/index.ts';
import type { Text } from '../model/text.ts';
import { readFields, type Fields } from './fields.ts';
import { nameValue, partCondition, partNumber, partOf, partValues } from './rule-parts.ts';
import { unreadable } from './reading.ts';
import { readAmount, type Written } from './scalars.ts';
import type { LevelScope } from './scope.ts';
import type { Node } from './yaml/node.ts';

const SHAPE = {
  place: { zh: '排名（ranking）', en: 'Ranking' },
  known: ['by', 'order', 'ties', 'tolerance', 'then', 'within', 'leaveOut', 'last', 'hidden', 'top'],
  required: ['ties'],
};

const TIES: readonly RankingRule['ties'][] = ['sequential', 'competition', 'dense', 'none'];
const ORDERS = ['descending', 'ascending'] as const;

/** Orders that the lists know: each puts every unit in one definite place. */
const LIST_ORDERS = ['listed', 'official', 'strokes', 'code'] as const;

/** Without `ranking` there are no ranks: the list stands as in the table. */
export function unranked(scope: LevelScope): RankingRule {
  return {
    by: scope.total ? nameValue('total') : unreadable(),
    order: 'descending',
    ties: 'none',
    tolerance: null,
    then: [{ by: 'listed', order: 'ascending', breaks: false }],
    within: [],
    leaveOut: null,
    last: null,
    hidden: false,
    top: null,
  };
}

/** The ranking of a class. */
export function readRanking(written: Written, scope: LevelScope): RankingRule {
  const { report } = scope.reading;
  const standard = unranked(scope);
  const fields = readFields(written, SHAPE, report);
  if (!fields) return standard;
  const ties = fields.choice('ties', TIES);
  const then = readTieKeys(fields.list('then'), ties, scope);
  if (ties === 'sequential' && typeof then.at(-1)?.by !== 'string') report.add('ties-need-order', fields.keyAt('ties'));
  if (!fields.has('by') && !scope.total && ties !== 'none') {
    report.add('missing-field', fields.at, { place: fields.place, field: 'by' });
  }
  return {
    by: partNumber(fields, 'by', scope) ?? standard.by,
    order: fields.choice('order', ORDERS) ?? 'descending',
    ties: ties ?? 'none',
    tolerance: fields.read('tolerance', readAmount),
    then: then.length === 0 && ties === 'none' ? standard.then : then,
    within: partValues(fields, 'within', scope),
    leaveOut: partCondition(fields, 'leaveOut', scope),
    last: partCondition(fields, 'last', scope),
    hidden: fields.flag('hidden') ?? false,
    top: fields.whole('top', { least: 1 }),
  };
}

const KEY_SHAPE = {
  place: { zh: '同分时的先后（then）', en: 'An entry of then' },
  known: ['by', 'order', 'breaks'],
  required: ['by'],
};

/** The entries of `then`, first those that break ties, then those that only order a shared rank. */
function readTieKeys(nodes: Node[], ties: RankingRule['ties'] | null, scope: LevelScope): TieKey[] {
  const keys: TieKey[] = [];
  for (const node of nodes) {
    const fields = readFields({ node, field: 'then' }, KEY_SHAPE, scope.reading.report);
    const key = readTieKey(fields, scope);
    if (fields && key.breaks) refuseIdleBreak(fields, { key, before: keys.at(-1), ties }, scope);
    keys.push(key);
  }
  return keys;
}

function readTieKey(fields: Fields | null, scope: LevelScope): TieKey {
  const { report } = scope.reading;
  const by = fields?.node('by');
  const order = fields?.choice('order', ORDERS) ?? null;
  const breaks = fields?.flag('breaks') ?? false;
  if (!fields || !by) return { by: unreadable(), order: order ?? 'descending', breaks };
  const known = by.shape === 'text' && LIST_ORDERS.find((word) => word === by.text.trim());
  if (!known) {
    const value = breaks ? partNumber(fields, 'by', scope) : partOf(by, 'by', scope);
    return { by: value ?? unreadable(), order: order ?? 'descending', breaks };
  }
  if (scope.names.has(known)) report.add('reserved-name', by.at, { id: known });
  return { by: known, order: order ?? 'ascending', breaks };
}

/** Where nothing is shared, or something else has put the units in order before, there is nothing to break. */
function refuseIdleBreak(
  fields: Fields,
  { key, before, ties }: { key: TieKey; before: TieKey | undefined; ties: RankingRule['ties'] | null },
  { reading: { report } }: LevelScope,
): void {
  const reason = idleBreak(key, before, ties);
  if (reason) report.add('misplaced-field', fields.keyAt('breaks'), { field: 'breaks', reason });
}

function idleBreak(key: TieKey, before: TieKey | undefined, ties: RankingRule['ties'] | null): Text | null {
  if (ties === 'sequential' || ties === 'none') {
    return { zh: `ties: ${ties} 没有并列的名次`, en: `with ties: ${ties} no rank is shared` };
  }
  if (typeof key.by === 'string') {
    return { zh: '按名单的先后没有并列，改用 ties: sequential', en: 'a list leaves no ties; use ties: sequential' };
  }
  if (before === undefined || before.breaks) return null;
  return { zh: '前一项没有 breaks', en: 'the entry before it does not break ties' };
}
