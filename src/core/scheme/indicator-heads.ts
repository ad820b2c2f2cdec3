import { add, eq, lt, toText, ZERO, type Exact } from '../model/exact/index.ts';
import type { IndicatorKind, Provenance } from '../model/scheme/index.ts';
import type { Text } from '../model/text.ts';
import { readFields, type Fields } from './fields.ts';
import { declare } from './declare.ts';
import { readName } from './names.ts';
import { PROVENANCE_FIELDS, readProvenance } from './provenance.ts';
import { readAmount } from './scalars.ts';
import { countedItems, type IndicatorHead, type LevelScope } from './scope.ts';
import type { Node } from './yaml/node.ts';

const KINDS: readonly IndicatorKind[] = ['deduction', 'graded', 'bonus', 'veto', 'measure'];

const SHAPE = {
  place: { zh: '指标', en: 'An indicator' },
  known: ['id', 'name', 'kind', 'points', 'rule', 'items', 'missing', 'applies', ...PROVENANCE_FIELDS],
  required: ['id', 'name'],
};

/** What items take over from their group. */
interface Inherited {
  kind: IndicatorKind;
  provenance: Provenance;
}

/** Names, kinds and points of a tree of indicators, before any rule is read: rules may name what stands further down. */
export function readHeads(nodes: Node[], above: Inherited, scope: LevelScope): IndicatorHead[] {
  const heads = nodes.flatMap((node) => readHead(node, above, scope) ?? []);
  reportSameNames(heads, scope);
  return heads;
}

function readHead(node: Node, above: Inherited, scope: LevelScope): IndicatorHead | null {
  const { report } = scope.reading;
  const fields = readFields({ node, field: 'indicators' }, SHAPE, report);
  if (!fields) return null;
  const kind = fields.choice('kind', KINDS) ?? above.kind;
  const provenance = readProvenance(fields, above.provenance, report);
  const id = fields.read('id', readName) ?? '';
  const head: IndicatorHead = {
    id,
    name: fields.text('name') ?? id,
    at: fields.at,
    kind,
    points: readPoints(fields, kind, scope),
    pointsAt: fields.valueAt('points'),
    isSound: true,
    provenance,
    fields,
    items: [],
  };
  if (id !== '') declare(id, { as: 'indicator', at: fields.valueAt('id'), head }, scope);
  head.items = readHeads(fields.list('items'), { kind, provenance }, scope);
  checkGroup(head, scope);
  return head;
}

/** Points of vetoes and measures are refused: a veto counts situations, a measure is no points. */
function readPoints(fields: Fields, kind: IndicatorKind, scope: LevelScope): Exact | null {
  const points = fields.read('points', readAmount);
  if (!fields.has('points') || (kind !== 'veto' && kind !== 'measure')) return points;
  const reason =
    kind === 'veto'
      ? { zh: '单项否决不计分', en: 'a veto has no points' }
      : { zh: '只作说明的指标（measure）不计分', en: 'a measure has no points' };
  scope.reading.report.add('misplaced-field', fields.keyAt('points'), { field: 'points', reason });
  return null;
}

/** The points of a group are the sum of its items: checked, or filled in. */
function checkGroup(head: IndicatorHead, scope: LevelScope): void {
  const { fields } = head;
  head.isSound = (!fields.has('points') || head.points !== null) && head.items.every((item) => item.isSound);
  if (head.items.length === 0 || !head.isSound || !isPlainSum(fields)) return;
  const sum = sumOfPoints(countedItems(head));
  if (head.points === null) head.points = sum;
  else if (sum !== null) reportSum({ name: head.name, stated: head.points, sum, at: head.pointsAt }, scope);
}

/** Without a rule, or with one that only adds the items up. */
function isPlainSum(fields: Fields): boolean {
  const rule = fields.node('rule');
  if (!rule) return true;
  const sum = rule.shape === 'map' && rule.fields.find(({ key }) => key === 'sum')?.value;
  return sum ? sum.shape === 'text' && sum.text.trim() === 'items' : false;
}

/** Null when not every one has points. */
export function sumOfPoints(heads: IndicatorHead[]): Exact | null {
  let sum: Exact = ZERO;
  for (const { points } of heads) {
    if (points === null) return null;
    sum = add(sum, points);
  }
  return heads.length > 0 ? sum : null;
}

/** Reports stated points that are not the sum of their parts. */
export function reportSum(
  { name, stated, sum, at }: { name: string; stated: Exact; sum: Exact; at: number },
  scope: LevelScope,
): void {
  if (eq(stated, sum)) return;
  const advice = lt(stated, sum) ? limitAdvice(toText(stated), toText(sum)) : undefined;
  scope.reading.report.add('points-do-not-add-up', at, { name, stated: toText(stated), sum: toText(sum) }, advice);
}

/** Whoever states less than the sum may mean that the group as a whole gives no more. */
function limitAdvice(stated: string, sum: string): Text {
  const rule = `rule: { limit: { sum: items }, max: ${stated} }`;
  return {
    zh: `改成 ${sum}，或改各项的分值；${stated} 分是整组的上限的，写 ${rule}`,
    en: `Write ${sum}, or change the parts; where ${stated} is the limit of the whole group, add ${rule}`,
  };
}

function reportSameNames(heads: IndicatorHead[], { reading: { report } }: LevelScope): void {
  const seen = new Map<string, number>();
  for (const { name, fields } of heads) {
    if (!fields.has('name')) continue;
    const first = seen.get(name);
    const at = fields.valueAt('name');
    if (first === undefined) seen.set(name, at);
    else report.add('duplicate-name', at, { name, line: report.line(first) });
  }
}
