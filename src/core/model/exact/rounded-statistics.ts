import { mul } from './arithmetic.ts';
import { eq } from './comparison.ts';
import type { Exact } from './exact-number.ts';
import { fromDecimal, ratioOf, tenTo } from './ratio.ts';
import { requireDecimals, type RoundMode } from './round-mode.ts';
import { roundQuotient } from './round.ts';
import { rootUnits } from './square-root.ts';
import { isFraction, splitSum, type SplitSum } from './sum.ts';

/*
 * The mean of a hundred thousand different fractions is a fraction of a million digits. Where only some of them are wanted, the
 * sum is enclosed between two numbers close by instead; when both round to the same digits, so does the sum between them. Only
 * where they do not, because it lies on the very border of two roundings, is it computed as it is.
 */

/** Digits to which a statistic is rounded, once, from its exact value. */
export interface StatisticRounding {
  /** 0 to 12 inclusive. */
  decimals: number;
  mode: RoundMode;
}

/** Bits after the point with which a sum is enclosed, first and when these do not decide. */
const PRECISIONS = [160n, 2048n];

/** A number that lies between `low` and `high`, both inclusive, over `d` above 0; the number itself where they are equal. */
interface Enclosed {
  low: bigint;
  high: bigint;
  d: bigint;
}

/** With how many bits after the point; null for the number itself. */
type Precision = bigint | null;

/**
 * The sum of the values divided by `by`, a whole number above 0, and rounded from its exact value however many different
 * denominators there are; 0 for no values. Throws RangeError for decimals out of range.
 */
export function roundedSum(
  values: readonly Exact[],
  { by, decimals, mode }: StatisticRounding & { by: number },
): Exact {
  requireDecimals(decimals);
  const power = tenTo(decimals);
  const sum = splitSum(values);
  return decide(
    (precision) => enclose(sum, precision),
    ({ n, d }) => fromDecimal(roundQuotient(n * power, d * BigInt(by), mode), decimals),
  );
}

/**
 * The standard deviation of the values, rounded from its exact value. `sample` divides the squares by one less than the number
 * of values, of which there have to be two then, else one. Throws RangeError for too few values and for decimals out of range.
 */
export function roundedDeviation(
  values: readonly Exact[],
  { sample, decimals, mode }: StatisticRounding & { sample: boolean },
): Exact {
  requireDecimals(decimals);
  const divisor = sample ? values.length - 1 : values.length;
  if (divisor < 1) throw new RangeError('standard deviation of too few values');
  const power = tenTo(decimals) ** 2n;
  const over = BigInt(values.length) * BigInt(divisor);
  const sums = { values: splitSum(values), squares: splitSquares(values) };
  return decide(
    (precision) => spread(sums, values.length, precision),
    ({ n, d }) => fromDecimal(rootUnits(n * power, d * over, mode), decimals),
  );
}

/** Rounds what is enclosed between two numbers as soon as both round to the same, which never falls as the number grows. */
function decide(encloses: (precision: Precision) => Enclosed, rounded: (x: { n: bigint; d: bigint }) => Exact): Exact {
  for (const precision of PRECISIONS) {
    const { low, high, d } = encloses(precision);
    const below = rounded({ n: low, d });
    if (low === high || eq(below, rounded({ n: high, d }))) return below;
  }
  const { low, d } = encloses(null);
  return rounded({ n: low, d });
}

function enclose({ decimal, fractions }: SplitSum, precision: Precision): Enclosed {
  const whole = ratioOf(decimal);
  if (fractions.size === 0) return { low: whole.n, high: whole.n, d: whole.d };
  const part = precision === null ? addUp(fractions) : truncate(fractions, precision);
  const shift = whole.n * part.d;
  return { low: shift + part.low * whole.d, high: shift + part.high * whole.d, d: whole.d * part.d };
}

/** Every quotient is cut towards zero, by less than one unit of the last bit. */
function truncate(fractions: SplitSum['fractions'], precision: bigint): Enclosed {
  let units = 0n;
  for (const [d, n] of fractions) units += (n << precision) / d;
  const off = BigInt(fractions.size);
  return { low: units - off, high: units + off, d: 1n << precision };
}

/** In pairs of like size, and without looking for a common divisor, which would take far longer than all the rest. */
function addUp(fractions: SplitSum['fractions']): Enclosed {
  let parts = Array.from(fractions, ([d, n]) => ({ n, d }));
  while (parts.length > 1) {
    const sums: typeof parts = [];
    for (let index = 0; index < parts.length; index += 2) {
      const [a, b] = [parts[index], parts[index + 1]];
      if (a !== undefined) sums.push(b === undefined ? a : { n: a.n * b.d + b.n * a.d, d: a.d * b.d });
    }
    parts = sums;
  }
  const { n, d } = parts[0] ?? { n: 0n, d: 1n };
  return { low: n, high: n, d };
}

function splitSquares(values: readonly Exact[]): SplitSum {
  const fractions = new Map<bigint, bigint>();
  const decimals: Exact[] = [];
  for (const value of values) {
    if (!isFraction(value)) decimals.push(mul(value, value));
    else fractions.set(value.d ** 2n, (fractions.get(value.d ** 2n) ?? 0n) + value.n ** 2n);
  }
  return { decimal: splitSum(decimals).decimal, fractions };
}

/** count × Σx² − (Σx)², which is never negative: the squares of the distances from the mean, `count` times. */
function spread(sums: { values: SplitSum; squares: SplitSum }, count: number, precision: Precision): Enclosed {
  const sum = enclose(sums.values, precision);
  const squares = enclose(sums.squares, precision);
  const [least, most] = squareBounds(sum);
  const [scale, times] = [sum.d ** 2n, BigInt(count) * sum.d ** 2n];
  const low = squares.low * times - most * squares.d;
  return { low: low < 0n ? 0n : low, high: squares.high * times - least * squares.d, d: squares.d * scale };
}

function squareBounds({ low, high }: Enclosed): [least: bigint, most: bigint] {
  const [a, b] = [low * low, high * high];
  const holdsZero = low < 0n && high > 0n;
  return [holdsZero ? 0n : a < b ? a : b, a < b ? b : a];
}
