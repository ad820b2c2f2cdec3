import { MAX_COUNT, SCALE, type Exact, type Small } from './exact-number.ts';
import { fromDecimal } from './ratio.ts';

/** Bits left of each side before the division, well within the range of a double. */
const DOUBLE_BITS = 1000;

/**
 * The exact value of a whole number, for counts and constants in code. Throws RangeError unless it is a safe integer:
 * decimals are written as text and read by `parseExact`.
 */
export function exact(integer: number): Exact {
  if (!Number.isSafeInteger(integer)) throw new RangeError(`not a whole number within 2^53: ${integer}`);
  const count = integer * SCALE;
  return Math.abs(count) <= MAX_COUNT ? ((count + 0) as Small) : fromDecimal(BigInt(integer), 0);
}

/** The value as a machine integer when it is whole and within 2^53 - 1 on either side, else null. */
export function toInteger(x: Exact): number | null {
  if (typeof x === 'number') return x % SCALE === 0 ? x / SCALE : null;
  const whole = Number(x.n);
  return x.d === 1n && Number.isSafeInteger(whole) ? whole : null;
}

/**
 * About the value, as a double: for the length of a bar in a picture and nothing else. It is rounded, so points, ranks and
 * printed figures must never pass through it. Infinite beyond the range of a double.
 */
export function toNumber(x: Exact): number {
  if (typeof x === 'number') return x / SCALE;
  const spare = Math.max(bits(x.n), bits(x.d), DOUBLE_BITS) - DOUBLE_BITS;
  const unit = 1n << BigInt(spare);
  return Number(x.n / unit) / Number(x.d / unit);
}

function bits(value: bigint): number {
  return 4 * (value < 0n ? -value : value).toString(16).length;
}
