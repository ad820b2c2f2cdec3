import { DEGREES, LOG_BASES } from '../../model/exact/index.ts';
import type { Round, RoundMode, Value } from '../../model/scheme/index.ts';
import type { Fields } from '../fields.ts';
import { unreadable } from '../reading.ts';
import { fieldValue, type Primitive, type ValueReading } from './primitive.ts';

/** Ways of rounding that schemes can name. */
export const MODES: readonly RoundMode[] = ['half-up', 'half-even', 'down', 'up'];

/** Decimals that schemes can ask for, both inclusive. */
export const DECIMALS = { least: 0, most: 12 } as const;

/** Rounding as a step of its own. */
export const round = rounding('round', {
  place: { zh: '取整（round）', en: 'round' },
  value: (rounded) => ({ kind: 'round', ...rounded }),
});

/** The square root, rounded, because a root has to end somewhere. */
export const sqrt = rounding('sqrt', {
  place: { zh: '平方根（sqrt）', en: 'sqrt' },
  value: (rounded) => ({ kind: 'root', degree: 2, ...rounded }),
});

/** Roots of other degrees: the third for the geometric mean of three. */
export const root = rounding('root', {
  place: { zh: '开方（root）', en: 'root' },
  more: ['degree'],
  value: (rounded, fields) => ({ kind: 'root', degree: fields.whole('degree', DEGREES) ?? DEGREES.least, ...rounded }),
});

/** The logarithm to the base 10 or e. */
export const log = rounding('log', {
  place: { zh: '对数（log）', en: 'log' },
  more: ['base'],
  value: (rounded, fields) => ({ kind: 'log', base: fields.choice('base', LOG_BASES) ?? 'e', ...rounded }),
});

type Rounded = Pick<Round, 'of' | 'decimals' | 'mode'>;

/** What comes out rounded to stated digits; `more` are further fields, all of them required. */
function rounding(
  key: string,
  {
    place,
    more = [],
    value,
  }: { place: Primitive['place']; more?: readonly string[]; value: (rounded: Rounded, fields: Fields) => Value },
): Primitive {
  return {
    keys: [key],
    place,
    fields: [key, ...more, 'decimals', 'mode'],
    required: [...more, 'decimals', 'mode'],
    read: (fields, reading) => value(readRounded(fields, key, reading), fields),
  };
}

function readRounded(fields: Fields, key: string, reading: ValueReading): Rounded {
  return {
    of: fieldValue(fields, key, reading) ?? unreadable(),
    decimals: fields.whole('decimals', DECIMALS) ?? 0,
    mode: fields.choice('mode', MODES) ?? 'half-up',
  };
}
