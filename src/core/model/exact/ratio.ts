import { MAX_BITS, MAX_COUNT, SMALL_DECIMALS, type Exact, type Rational, type Small } from './exact-number.ts';

/** Numerator over denominator, `d` above 0: what the slow ways compute with. `decimals` is k when `d` is 10^k, else null. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
  readonly decimals: number | null;
}

const SMALL_UNIT = 10n ** BigInt(SMALL_DECIMALS);
const MAX_COUNT_BIG = BigInt(MAX_COUNT);
const LIMIT = 1n << BigInt(MAX_BITS);
const TENS = Array.from({ length: 65 }, (_, exponent) => 10n ** BigInt(exponent));
const BITS_64 = 1n << 64n;
/** Every terminating denominator below 2^64 divides this: none holds more twos or fives. */
const TERMINATING_64 = 2n ** 64n * 5n ** 28n;

/** 10 to a whole exponent, zero or more. */
export function tenTo(exponent: number): bigint {
  return TENS[exponent] ?? 10n ** BigInt(exponent);
}

/** The value as numerator over denominator; a `Small` comes as its count over 10000. */
export function ratioOf(x: Exact): Ratio {
  return typeof x === 'number' ? { n: BigInt(x), d: SMALL_UNIT, decimals: SMALL_DECIMALS } : x;
}

/** The one representation of n / 10^decimals, `decimals` zero or more. Throws RangeError beyond 16384 bits. */
export function fromDecimal(n: bigint, decimals: number): Exact {
  let [units, places] = [n, decimals];
  for (;;) {
    const small = places <= SMALL_DECIMALS ? smallOf(units * tenTo(SMALL_DECIMALS - places)) : null;
    if (small !== null) return small;
    if (places === 0 || units % 10n !== 0n) return rational(units, tenTo(places), places);
    units /= 10n;
    places--;
  }
}

/** The one representation of n/d, `d` above 0, in any terms. Throws RangeError beyond 16384 bits. */
export function fromRatio(n: bigint, d: bigint): Exact {
  // Looking first saves the common divisor where thirds add up to wholes again.
  const scaled = n * SMALL_UNIT;
  const small = scaled % d === 0n ? smallOf(scaled / d) : null;
  if (small !== null) return small;
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  const [numerator, denominator] = divisor === 1n ? [n, d] : [n / divisor, d / divisor];
  const decimals = terminatingDecimals(denominator);
  if (decimals === null) return rational(numerator, denominator, null);
  return fromDecimal((numerator * tenTo(decimals)) / denominator, decimals);
}

/** The value with its sign turned, which changes nothing else about its representation. */
export function negateRational({ n, d, decimals }: Rational): Rational {
  return rational(-n, d, decimals);
}

function smallOf(count: bigint): Small | null {
  return count <= MAX_COUNT_BIG && count >= -MAX_COUNT_BIG ? (Number(count) as Small) : null;
}

function rational(n: bigint, d: bigint, decimals: number | null): Rational {
  if (d >= LIMIT || n >= LIMIT || n <= -LIMIT) {
    throw new RangeError(`exact number needs more than ${MAX_BITS} bits; round intermediate results`);
  }
  return Object.freeze({ n, d, decimals }) as Rational;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [big, little] = [a, b];
  while (little !== 0n) [big, little] = [little, big % little];
  return big;
}

/** How many decimals a fraction in lowest terms over `d` has, null when it never ends: 2^a × 5^b gives max(a, b). */
function terminatingDecimals(d: bigint): number | null {
  if (d < BITS_64 && TERMINATING_64 % d !== 0n) return null;
  const twos = timesDivisible(d, 2n);
  const rest = d >> BigInt(twos);
  const fives = timesDivisible(rest, 5n);
  return rest === 5n ** BigInt(fives) ? Math.max(twos, fives) : null;
}

function timesDivisible(value: bigint, by: bigint): number {
  let times = 0;
  for (let rest = value; rest % by === 0n; rest /= by) times++;
  return times;
}
