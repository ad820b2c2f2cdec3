import { exact } from '../../model/exact/index.ts';
import type { Ratio } from '../../model/scheme/index.ts';
import { readFields, type Fields } from '../fields.ts';
import { unreadable } from '../reading.ts';
import type { Node } from '../yaml/node.ts';
import { fieldValue, type Primitive, type ValueReading } from './primitive.ts';

/** Sum of values over sum of maxima. */
export const ratio: Primitive = {
  keys: ['ratio'],
  place: { zh: '比率（ratio）', en: 'Ratio' },
  fields: ['ratio', 'times', 'zeroOverZero'],
  read: (fields, reading) => ({
    kind: 'ratio',
    of: fields.list('ratio').map((node) => readPart(node, reading)),
    times: fields.number('times') ?? exact(1),
    zeroOverZero: fieldValue(fields, 'zeroOverZero', reading),
  }),
};

const PART = { zh: '比率的一项', en: 'A part of ratio' };

function readPart(node: Node, reading: ValueReading): Ratio['of'][number] {
  const shape = { place: PART, known: ['value', 'max'], required: ['value', 'max'] };
  const fields: Fields | null = readFields({ node, field: 'ratio' }, shape, reading.report);
  return {
    value: (fields && fieldValue(fields, 'value', reading)) ?? unreadable(),
    max: (fields && fieldValue(fields, 'max', reading)) ?? unreadable(),
  };
}
