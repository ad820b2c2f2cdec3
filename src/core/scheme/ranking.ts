import type { RankingRule, TieKey } from '../model/scheme/index.ts';
import { readFields } from './fields.ts';
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
    then: [{ by: 'listed', order: 'ascending' }],
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
  const then = fields.list('then').map((node) => readTieKey(node, scope));
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
  known: ['by', 'order'],
  required: ['by'],
};

function readTieKey(node: Node, scope: LevelScope): TieKey {
  const { report } = scope.reading;
  const fields = readFields({ node, field: 'then' }, KEY_SHAPE, report);
  const by = fields?.node('by');
  const order = fields?.choice('order', ORDERS) ?? null;
  if (!by) return { by: unreadable(), order: order ?? 'descending' };
  const known = by.shape === 'text' && LIST_ORDERS.find((word) => word === by.text.trim());
  if (!known) return { by: partOf(by, 'by', scope), order: order ?? 'descending' };
  if (scope.names.has(known)) report.add('reserved-name', by.at, { id: known });
  return { by: known, order: order ?? 'ascending' };
}
