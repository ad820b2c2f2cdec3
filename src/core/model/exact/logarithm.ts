import { type Exact } from './exact-number.ts';
import { sign } from './comparison.ts';
import { fromDecimal, fromRatio, ratioOf, tenTo } from './ratio.ts';
import { requireDecimals, type RoundMode } from './round-mode.ts';
import { round, roundQuotient } from './round.ts';
import { neg } from './arithmetic.ts';

/** Bases that logarithms can have. */
export const LOG_BASES = ['10', 'e'] as const;

/** One of them. */
export type LogBase = (typeof LOG_BASES)[number];

/** A number between `low` and `high`, both inclusive and counted in 2^-bits. */
interface Enclosed {
  low: bigint;
  high: bigint;
}

/**
 * The logarithm, rounded once, from its full infinite expansion, to `decimals` digits (-6 to 12 inclusive). Computed with whole
 * numbers only, so that it is the same on every machine: the logarithm is enclosed between two numbers, with more and more bits
 * until both round to the same digits. That comes to an end because a logarithm of a fraction is either whole (10, 100 … to the
 * base 10; 1 to any) or has no end and no period. Throws RangeError unless x is above zero, and for decimals out of range.
 */
export function log(x: Exact, { base, decimals, mode }: { base: LogBase; decimals: number; mode: RoundMode }): Exact {
  requireDecimals(decimals);
  if (sign(x) <= 0) throw new RangeError('logarithm of an exact number that is not above zero');
  const { n, d } = ratioOf(x);
  if (n < d) return neg(log(fromRatio(d, n), { base, decimals, mode }));
  const whole = wholeLogarithm(n, d, base);
  if (whole !== null) return round(fromDecimal(BigInt(whole), 0), decimals, mode);
  const power = tenTo(Math.abs(decimals));
  for (let bits = 128n; ; bits *= 2n) {
    const { low, high } =
      base === 'e' ? natural(n, d, bits) : divided(natural(n, d, bits), natural(10n, 1n, bits), bits);
    const unitsOf = (bound: bigint): bigint =>
      decimals >= 0
        ? roundQuotient(bound * power, 1n << bits, mode)
        : roundQuotient(bound, power << bits, mode) * power;
    // Both bounds above zero: otherwise rounding up could not tell the number from zero.
    if (low > 0n && unitsOf(low) === unitsOf(high)) return fromDecimal(unitsOf(low), Math.max(decimals, 0));
  }
}

/** The logarithm of n/d, which is 1 or more, where it is a whole number. */
function wholeLogarithm(n: bigint, d: bigint, base: LogBase): number | null {
  if (n === d) return 0;
  if (base === 'e' || n % d !== 0n) return null;
  const digits = (n / d).toString();
  return /^10+$/u.test(digits) ? digits.length - 1 : null;
}

/**
 * The natural logarithm of n/d, 1 or more. n/d is 2^k × m for an m from 2/3 to 4/3, and ln m is twice the series
 * t + t³/3 + t⁵/5 … for t = (m − 1)/(m + 1), which is from −1/5 to 1/7: each term is smaller than a twenty-fifth of the last.
 */
function natural(n: bigint, d: bigint, bits: bigint): Enclosed {
  let k = bitsOf(n) - bitsOf(d);
  const above = 3n * n > 4n * (d << k);
  const below = 3n * n < 2n * (d << k);
  if (above) k += 1n;
  // k is at least 1 here: for k = 0 the number n/d would be below 2/3.
  if (below) k -= 1n;
  const rest = series(n - (d << k), n + (d << k), bits);
  if (k === 0n) return rest;
  const two = series(1n, 3n, bits);
  return { low: rest.low + k * two.low, high: rest.high + k * two.high };
}

/** 2 (t + t³/3 + t⁵/5 …) for t = p/q of at most 1/3 on either side of zero. */
function series(p: bigint, q: bigint, bits: bigint): Enclosed {
  const t = (p << bits) / q;
  const square = (t * t) >> bits;
  let [term, sum, terms] = [t, 0n, 0n];
  for (let odd = 1n; term !== 0n && term !== -1n; odd += 2n) {
    sum += term / odd;
    term = (term * square) >> bits;
    terms += 1n;
  }
  // Cutting off moves each term by less than three units, and what was not added is less than two; twice all that.
  const error = 2n * (3n * terms + 2n);
  return { low: 2n * sum - error, high: 2n * sum + error };
}

/** A number that is not negative over one above zero. */
function divided(a: Enclosed, b: Enclosed, bits: bigint): Enclosed {
  return { low: (a.low << bits) / b.high - 1n, high: (a.high << bits) / b.low + 1n };
}

function bitsOf(value: bigint): bigint {
  return BigInt(value.toString(2).length);
}
