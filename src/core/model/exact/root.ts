import { neg } from './arithmetic.ts';
import { isZero, sign } from './comparison.ts';
import { ZERO, type Exact } from './exact-number.ts';
import { orderBigints } from './order.ts';
import { fromDecimal, ratioOf, tenTo } from './ratio.ts';
import { requireDecimals, roundsAway, type RoundMode } from './round-mode.ts';

/** Degrees that roots can have, both inclusive. */
export const DEGREES = { least: 2, most: 100 } as const;

/**
 * The root of a whole degree (3: the cube root), rounded once, from its full infinite expansion, to `decimals` digits (-6 to 12
 * inclusive). A root that comes out even is exact. Of a negative number there are roots of odd degree only. Throws RangeError
 * for the others, for a degree or decimals out of range.
 */
export function root(
  x: Exact,
  { degree, decimals, mode }: { degree: number; decimals: number; mode: RoundMode },
): Exact {
  requireDecimals(decimals);
  requireDegree(degree);
  if (isZero(x)) return ZERO;
  if (sign(x) < 0) {
    if (degree % 2 === 0) throw new RangeError('even root of a negative exact number');
    return neg(root(neg(x), { degree, decimals, mode }));
  }
  const power = tenTo(Math.abs(decimals));
  // The root in units of the last digit is that of n/d, for n and d scaled by the power of that unit.
  const scale = power ** BigInt(degree);
  const ratio = ratioOf(x);
  const n = decimals >= 0 ? ratio.n * scale : ratio.n;
  const d = decimals >= 0 ? ratio.d : ratio.d * scale;
  const units = nthRootUnits(n, d, { degree: BigInt(degree), mode });
  return decimals >= 0 ? fromDecimal(units, decimals) : fromDecimal(units * power, 0);
}

/** The root of n/d, which is not negative, rounded to a whole number. */
export function nthRootUnits(n: bigint, d: bigint, { degree, mode }: { degree: bigint; mode: RoundMode }): bigint {
  const kept = wholeRoot(n / d, degree);
  if (kept ** degree * d === n) return kept;
  // The root against kept + 1/2, both raised to the power and freed of fractions.
  const half = orderBigints(2n ** degree * n, (2n * kept + 1n) ** degree * d);
  return roundsAway(mode, { half, odd: kept % 2n !== 0n }) ? kept + 1n : kept;
}

/** The largest whole number whose power is at most `value`, which is not negative: Newton from above falls until it is there. */
function wholeRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value;
  const bits = 4n * BigInt(value.toString(16).length);
  let found = 1n << (bits / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * found + value / found ** (degree - 1n)) / degree;
    if (next >= found) return found;
    found = next;
  }
}

function requireDegree(degree: number): void {
  const { least, most } = DEGREES;
  if (!Number.isInteger(degree) || degree < least || degree > most) {
    throw new RangeError(`degree must be a whole number from ${least} to ${most}, not ${degree}`);
  }
}
