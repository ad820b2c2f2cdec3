import type { SchemeOutcome } from '../model/scheme/index.ts';
import { readFields, type Fields } from './fields.ts';
import { readHyphenName } from './names.ts';
import { unreadableCondition } from './reading.ts';
import type { LevelScope } from './scope.ts';
import { readCondition } from './values/read-condition.ts';
import { readValue } from './values/read-value.ts';
import type { Node } from './yaml/node.ts';

const PLACE = { zh: '处置（outcomes）', en: 'An outcome' };
const CLASS_FIELDS = ['id', 'if', 'total', 'grade', 'ranked', 'because'];
const CHILD_FIELDS = ['id', 'if', 'total', 'because'];

/** Vetoes, gates and floors of a level. Children have neither grades nor ranks. */
export function readOutcomes(nodes: Node[], scope: LevelScope): SchemeOutcome[] {
  const { report } = scope.reading;
  const seen = new Map<string, number>();
  const known = scope.kind === 'class' ? CLASS_FIELDS : CHILD_FIELDS;
  return nodes.flatMap((node) => {
    const shape = { place: PLACE, known, required: ['id', 'if', 'because'] };
    const fields = readFields({ node, field: 'outcomes' }, shape, report);
    if (!fields) return [];
    const id = fields.read('id', readHyphenName) ?? '';
    const first = seen.get(id);
    if (first === undefined) seen.set(id, fields.valueAt('id'));
    else if (id !== '') report.add('duplicate-id', fields.valueAt('id'), { id, line: report.line(first) });
    return [readOutcome(fields, id, scope)];
  });
}

function readOutcome(fields: Fields, id: string, scope: LevelScope): SchemeOutcome {
  const total = readTotal(fields, scope);
  const isMissing = total !== 'keep' && total.kind === 'constant' && total.value === null;
  const node = fields.node('if');
  const condition = node ? readCondition({ node, field: 'if' }, scope.reading) : unreadableCondition();
  scope.roots.push({ owner: null, part: condition });
  return {
    id,
    condition,
    total,
    grade: fields.text('grade'),
    ranked: fields.choice('ranked', ['yes', 'no', 'last']) ?? (isMissing ? 'no' : 'yes'),
    because: fields.text('because') ?? '',
  };
}

function readTotal(fields: Fields, scope: LevelScope): SchemeOutcome['total'] {
  const node = fields.node('total');
  if (!node || (node.shape === 'text' && node.text.trim() === 'keep')) return 'keep';
  const total = readValue({ node, field: 'total' }, { scope, indicator: null, isWholeRule: false });
  scope.roots.push({ owner: null, part: total, expects: { type: 'number', what: { zh: '总分', en: 'The total' } } });
  return total;
}
