import { MAX_COUNT, powerOfTen, SMALL_DECIMALS, type Exact, type Small } from './exact-number.ts';
import { orderBigints, orderNumbers } from './order.ts';
import { fromDecimal, tenTo, type Ratio } from './ratio.ts';
import { requireDecimals, roundsAway, type RoundMode } from './round-mode.ts';

/**
 * The value rounded to `decimals` digits after the point, -6 to 12 inclusive (-1 rounds to tens). Half-up is half away from
 * zero, down toward zero and up away from zero, for negative values as for positive ones. Throws RangeError for other decimals.
 */
export function round(x: Exact, decimals: number, mode: RoundMode): Exact {
  requireDecimals(decimals);
  if (typeof x !== 'number') return roundRatio(x, decimals, mode);
  return decimals >= SMALL_DECIMALS ? x : roundCount(x, powerOfTen(SMALL_DECIMALS - decimals), mode);
}

/** Rounds a count to a multiple of `unit`, a power of ten up to 10^10. */
function roundCount(count: Small, unit: number, mode: RoundMode): Exact {
  // Exact: half a unit in the last place of the quotient is below 1/unit, so no fraction can round up to the next whole.
  const kept = Math.trunc(count / unit);
  const cut = Math.abs(count - kept * unit);
  if (cut === 0) return count;
  const half = orderNumbers(2 * cut, unit);
  const away = roundsAway(mode, { half, odd: half === 0 && kept % 2 !== 0 });
  const units = away ? kept + Math.sign(count) : kept;
  const rounded = units * unit;
  if (Math.abs(rounded) <= MAX_COUNT) return (rounded + 0) as Small;
  return fromDecimal(BigInt(units) * BigInt(unit), SMALL_DECIMALS);
}

function roundRatio({ n, d }: Ratio, decimals: number, mode: RoundMode): Exact {
  const power = tenTo(Math.abs(decimals));
  return decimals >= 0
    ? fromDecimal(roundQuotient(n * power, d, mode), decimals)
    : fromDecimal(roundQuotient(n, d * power, mode) * power, 0);
}

/** n/d, `d` above 0, rounded to a whole number. */
export function roundQuotient(n: bigint, d: bigint, mode: RoundMode): bigint {
  const kept = n / d;
  const cut = n - kept * d;
  if (cut === 0n) return kept;
  const doubled = cut < 0n ? -2n * cut : 2n * cut;
  const half = orderBigints(doubled, d);
  if (!roundsAway(mode, { half, odd: kept % 2n !== 0n })) return kept;
  return n < 0n ? kept - 1n : kept + 1n;
}
