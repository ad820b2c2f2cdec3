import type { Value } from '../../model/scheme/index.ts';
import { nearestName } from '../../model/nearest.ts';
import { readFields } from '../fields.ts';
import { parseValueFormula } from '../formula/parse-formula.ts';
import { INPUT_KEYS } from '../inputs/read-input.ts';
import { placed, unreadable } from '../reading.ts';
import { didYouMean, listed } from '../report.ts';
import { readScalar, reportShape, type Written } from '../scalars.ts';
import type { ValueContext } from '../scope.ts';
import type { MapNode } from '../yaml/node.ts';
import { bands } from './bands.ts';
import { cohort } from './cohort.ts';
import { extreme, mean, sum } from './combine.ts';
import { fold } from './fold.ts';
import { readInPlace } from './in-place.ts';
import { limit } from './limit.ts';
import { match } from './match.ts';
import { ofClass } from './of-class.ts';
import type { Primitive, ValueReading } from './primitive.ts';
import { ratio } from './ratio.ts';
import { readCondition } from './read-condition.ts';
import { log, root, round, sqrt } from './round.ts';
import { tally } from './tally.ts';
import { text } from './text.ts';
import { when } from './when.ts';

/** The ways of computing a value. `min` and `max` come last: they are also fields of others. */
const PRIMITIVES: readonly Primitive[] = [
  tally,
  bands,
  match,
  sum,
  mean,
  ratio,
  fold,
  when,
  round,
  limit,
  sqrt,
  root,
  log,
  text,
  cohort,
  ofClass,
  extreme,
];

const PRIMITIVE_KEYS = [...INPUT_KEYS, ...PRIMITIVES.flatMap(({ keys }) => keys)];

/** A value: a number, a formula, or a primitive. Reports what is wrong and then gives one that fits everywhere. */
export function readValue(written: Written, context: ValueContext): Value {
  const { reading } = context.scope;
  const { node } = written;
  if (node.shape === 'map') return readMap(node, written.field, context);
  if (node.shape === 'list') {
    reportShape(written, 'map', reading.report);
    return unreadable();
  }
  const scalar = readScalar(written, reading.report);
  return (scalar && parseValueFormula(scalar, reading)) ?? unreadable();
}

function readMap(node: MapNode, field: string, context: ValueContext): Value {
  const { reading } = context.scope;
  const keys = node.fields.map(({ key }) => key);
  const found = primitivesIn(keys);
  const [primitive] = found;
  if (found.length > 1) {
    reading.report.add('two-primitives', node.at, { found: found.map((one) => keyIn(one, keys)).join(', ') });
    return unreadable();
  }
  if (primitive === undefined) {
    const near = keys.map((key) => nearestName(key, PRIMITIVE_KEYS)).find((name) => name !== undefined);
    reading.report.add('no-primitive', node.at, { known: listed(PRIMITIVE_KEYS) }, didYouMean(near));
    return unreadable();
  }
  if (primitive === 'input') return readInPlace({ node, field }, context);
  const shape = { place: primitive.place, known: primitive.fields, required: primitive.required ?? [] };
  const fields = readFields({ node, field }, shape, reading.report);
  return fields ? placed(primitive.read(fields, valueReading(context)), node.at, reading) : unreadable();
}

function primitivesIn(keys: string[]): (Primitive | 'input')[] {
  const inputs = INPUT_KEYS.some((key) => keys.includes(key)) ? ['input' as const] : [];
  const clear = PRIMITIVES.filter((one) => one !== extreme && one.keys.some((key) => keys.includes(key)));
  const found = [...inputs, ...clear];
  return found.length === 0 && extreme.keys.some((key) => keys.includes(key)) ? [extreme] : found;
}

function keyIn(primitive: Primitive | 'input', keys: string[]): string {
  const own = primitive === 'input' ? INPUT_KEYS : primitive.keys;
  return own.find((key) => keys.includes(key)) ?? '';
}

/** How parts of a rule are read: in the same place, but none of them is the whole rule of the indicator. */
export function valueReading({ scope, indicator }: Pick<ValueContext, 'scope' | 'indicator'>): ValueReading {
  return {
    scope,
    indicator,
    report: scope.reading.report,
    value: (written) => readValue(written, { scope, indicator, isWholeRule: false }),
    condition: (written) => readCondition(written, scope.reading),
    inChild: (child) => valueReading({ scope: child, indicator }),
  };
}
