declare const canonical: unique symbol;

/**
 * A value with at most four decimals, held as a whole count of 1/10000: 81.73 is 817300. Always a safe integer, never -0.
 * Nearly every score is one of these; one machine addition adds two of them.
 */
export type Small = number & { readonly [canonical]: true };

/**
 * A value that no `Small` can hold: a third, five decimals, more than 900 billion. A terminating one stands over the least
 * power of ten (`d` is 10^decimals), any other in lowest terms (`decimals` null); `d` is above 0. Frozen, and made only where
 * that is guaranteed, so that each value has exactly one representation. Powers of ten add and multiply without a common
 * divisor, which is most of the cost of a fraction, and two levels of weights already make six decimals.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
  readonly decimals: number | null;
  readonly [canonical]: true;
}

/**
 * An exact number of points. Compare with `eq` and `cmp`, never with `===` or `<`; print with `toText` before it leaves the
 * program, because the number inside a `Small` is a count of ten-thousandths.
 */
export type Exact = Small | Rational;

/** Decimals of a `Small`. */
export const SMALL_DECIMALS = 4;

/** Counts in one whole. */
export const SCALE = 10_000;

/** Largest count of a `Small`, either sign, inclusive: a sum or product of doubles within it has not been rounded. */
export const MAX_COUNT = Number.MAX_SAFE_INTEGER;

/** Numerator and denominator of a `Rational` stay below 2 to this power, so that no scheme can make a sum endless. */
export const MAX_BITS = 16_384;

/** Exactly nothing; where a sum starts. */
export const ZERO = 0 as Small;

/** Exactly one; where a product starts. */
export const ONE = SCALE as Small;

const POWERS_OF_TEN = Array.from({ length: 11 }, (_, exponent) => 10 ** exponent);

/** 10 to a whole exponent from 0 to 10, looked up: `**` would cost more than the rest of a rounding. */
export function powerOfTen(exponent: number): number {
  return POWERS_OF_TEN[exponent] ?? 10 ** exponent;
}
