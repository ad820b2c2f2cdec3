import type { RoundMode, Value } from '../../model/scheme/index.ts';
import type { Fields } from '../fields.ts';
import { unreadable } from '../reading.ts';
import { fieldValue, type Primitive, type ValueReading } from './primitive.ts';

/** Ways of rounding that schemes can name. */
export const MODES: readonly RoundMode[] = ['half-up', 'half-even', 'down', 'up'];

/** Decimals that schemes can ask for, both inclusive. */
export const DECIMALS = { least: 0, most: 12 } as const;

/** Rounding as a step of its own. */
export const round = rounding('round', { zh: '取整（round）', en: 'round' });

/** The square root, rounded, because a root has to end somewhere. */
export const sqrt = rounding('sqrt', { zh: '平方根（sqrt）', en: 'sqrt' });

function rounding(kind: 'round' | 'sqrt', place: Primitive['place']): Primitive {
  return {
    keys: [kind],
    place,
    fields: [kind, 'decimals', 'mode'],
    required: ['decimals', 'mode'],
    read: (fields, reading) => readRounding(fields, kind, reading),
  };
}

function readRounding(fields: Fields, kind: 'round' | 'sqrt', reading: ValueReading): Value {
  return {
    kind,
    of: fieldValue(fields, kind, reading) ?? unreadable(),
    decimals: fields.whole('decimals', DECIMALS) ?? 0,
    mode: fields.choice('mode', MODES) ?? 'half-up',
  };
}
