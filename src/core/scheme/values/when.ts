import type { When, WhenCase } from '../../model/scheme/index.ts';
import { readFields } from '../fields.ts';
import { unreadable, unreadableCondition } from '../reading.ts';
import type { Node } from '../yaml/node.ts';
import { fieldCondition, fieldValue, type Primitive, type ValueReading } from './primitive.ts';

/** The first case that holds. */
export const when: Primitive = {
  keys: ['when'],
  place: { zh: '分情况（when）', en: 'When' },
  fields: ['when'],
  read: (fields, reading) => readCases(fields.list('when'), fields.keyAt('when'), reading),
};

const CASE = { zh: '一种情况', en: 'A case' };
const ELSE = { zh: '其余（else）', en: 'else' };

function readCases(nodes: Node[], at: number, reading: ValueReading): When {
  const cases: WhenCase[] = [];
  const result: When = { kind: 'when', cases, otherwise: unreadable() };
  let hasElse = false;
  for (const [index, node] of nodes.entries()) {
    const isElse = node.shape === 'map' && node.fields.some(({ key }) => key === 'else');
    if (!isElse) {
      cases.push(readCase(node, reading));
      continue;
    }
    if (index < nodes.length - 1) reading.report.add('rest-not-last', node.at);
    hasElse = true;
    const fields = readFields({ node, field: 'when' }, { place: ELSE, known: ['else'] }, reading.report);
    result.otherwise = (fields && fieldValue(fields, 'else', reading)) ?? unreadable();
  }
  if (!hasElse && nodes.length > 0) reading.report.add('no-rest', nodes.at(-1)?.at ?? at, { example: '- { else: … }' });
  return result;
}

function readCase(node: Node, reading: ValueReading): WhenCase {
  const shape = { place: CASE, known: ['if', 'then', 'because'], required: ['if', 'then'] };
  const fields = readFields({ node, field: 'when' }, shape, reading.report);
  return {
    condition: (fields && fieldCondition(fields, 'if', reading)) ?? unreadableCondition(),
    gives: (fields && fieldValue(fields, 'then', reading)) ?? unreadable(),
    because: fields?.text('because') ?? null,
  };
}
