import { isZero, sign } from './comparison.ts';
import { ZERO, type Exact } from './exact-number.ts';
import { orderBigints } from './order.ts';
import { fromDecimal, ratioOf, tenTo } from './ratio.ts';
import { requireDecimals, roundsAway, type RoundMode } from './round-mode.ts';

/**
 * The square root rounded once, from its full infinite expansion, to `decimals` digits (-6 to 12 inclusive). A root that
 * comes out even is exact: √0.25 is 0.5. Throws RangeError below zero and for other decimals.
 */
export function sqrt(x: Exact, decimals: number, mode: RoundMode): Exact {
  requireDecimals(decimals);
  if (sign(x) < 0) throw new RangeError('square root of a negative exact number');
  if (isZero(x)) return ZERO;
  const power = tenTo(Math.abs(decimals));
  // The root in units of the last digit is √(n/d), for n and d scaled by the square of that unit.
  const ratio = ratioOf(x);
  const n = decimals >= 0 ? ratio.n * power * power : ratio.n;
  const d = decimals >= 0 ? ratio.d : ratio.d * power * power;
  const units = rootUnits(n, d, mode);
  return decimals >= 0 ? fromDecimal(units, decimals) : fromDecimal(units * power, 0);
}

/** √(n/d), which is not negative, rounded to a whole number. */
export function rootUnits(n: bigint, d: bigint, mode: RoundMode): bigint {
  const kept = wholeRoot(n / d);
  if (kept * kept * d === n) return kept;
  // The root against kept + 1/2, both squared and freed of fractions.
  const half = orderBigints(4n * n, (2n * kept + 1n) ** 2n * d);
  return roundsAway(mode, { half, odd: kept % 2n !== 0n }) ? kept + 1n : kept;
}

/** The largest whole number whose square is at most `value`, which is not negative: Newton from above falls until it is there. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  const hexDigits = value.toString(16).length;
  let root = 1n << BigInt(2 * hexDigits);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
