import * as fc from 'fast-check';
import { expect } from 'vitest';
import { parsePrinted, type Exact, type RoundMode } from './index.ts';

/** For the tests of this folder only: a fraction in any terms, `d` above 0, slow and too simple to be wrong. */
export interface Naive {
  n: bigint;
  d: bigint;
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Scores with few decimals, fractions, values beside the last `Small`, and long ones. */
export const naiveNumbers: fc.Arbitrary<Naive> = fc.oneof(
  fraction(
    10n ** 7n,
    fc.integer({ min: 0, max: 7 }).map((decimals) => 10n ** BigInt(decimals)),
  ),
  fraction(10n ** 6n, fc.bigInt({ min: 1n, max: 1000n })),
  fraction(1000n, fc.constantFrom(1n, 2n, 5n, 8n, 10n, 20n)),
  fc
    .tuple(fc.bigInt({ min: -3n, max: 3n }), fc.constantFrom(1n, -1n), fc.constantFrom(1n, 1000n, 10_000n, 20_000n))
    .map(([step, sign, d]) => ({ n: sign * (MAX_SAFE + step), d })),
  fraction(10n ** 25n, fc.bigInt({ min: 1n, max: 10n ** 25n })),
);

function fraction(largest: bigint, denominators: fc.Arbitrary<bigint>): fc.Arbitrary<Naive> {
  return fc.record({ n: fc.bigInt({ min: -largest, max: largest }), d: denominators });
}

/** The number that a text of a test stands for. */
export function read(text: string): Exact {
  const x = parsePrinted(text);
  if (x === null) throw new Error(`not a number: ${text}`);
  return x;
}

/** The number under test that stands for a fraction. */
export function exactOf({ n, d }: Naive): Exact {
  return read(`${n}/${d}`);
}

/** The fraction that a number under test stands for. */
export function naiveOf(x: Exact): Naive {
  return typeof x === 'number' ? { n: BigInt(x), d: 10_000n } : { n: x.n, d: x.d };
}

/** a + b. */
export function plus(a: Naive, b: Naive): Naive {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

/** a × b. */
export function times(a: Naive, b: Naive): Naive {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a ÷ b, b not zero. */
export function over(a: Naive, b: Naive): Naive {
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: a.d * -b.n };
}

/** The sign of a − b. */
export function order(a: Naive, b: Naive): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** Rounding by looking at the two neighbours. */
export function rounded(a: Naive, decimals: number, mode: RoundMode): Naive {
  const power = 10n ** BigInt(Math.abs(decimals));
  const unit = decimals >= 0 ? { n: 1n, d: power } : { n: power, d: 1n };
  const units = over(a, unit);
  const low = (units.n - (((units.n % units.d) + units.d) % units.d)) / units.d;
  const toLow = order({ n: units.n - low * units.d, d: units.d }, { n: 1n, d: 2n });
  if (units.n === low * units.d) return a;
  const [toward, away] = units.n > 0n ? [low, low + 1n] : [low + 1n, low];
  const nearest = toLow < 0 ? low : low + 1n;
  const even = low % 2n === 0n ? low : low + 1n;
  const tie = { 'half-up': away, 'half-down': toward, 'half-even': even, down: toward, up: away }[mode];
  const whole = mode === 'down' || mode === 'up' || toLow === 0 ? tie : nearest;
  return times({ n: whole, d: 1n }, unit);
}

/** Expects a result to have the value of `model` in the one representation that this value has. */
export function expectValue(x: Exact, model: Naive): void {
  expect(order(naiveOf(x), model)).toBe(0);
  const count = (model.n * 10_000n) / model.d;
  const fits = count * model.d === model.n * 10_000n && count <= MAX_SAFE && count >= -MAX_SAFE;
  if (fits || typeof x === 'number') {
    expect(x).toBe(Number(count));
    return;
  }
  expect(Object.isFrozen(x)).toBe(true);
  expect(x.d > 0n).toBe(true);
  if (x.decimals !== null) {
    expect(x.d).toBe(10n ** BigInt(x.decimals));
    expect(x.decimals === 0 || x.n % 10n !== 0n).toBe(true);
    return;
  }
  expect(greatestCommonDivisor(x.n < 0n ? -x.n : x.n, x.d)).toBe(1n);
  expect(withoutFactor(withoutFactor(x.d, 2n), 5n)).not.toBe(1n);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

function withoutFactor(value: bigint, factor: bigint): bigint {
  return value % factor === 0n ? withoutFactor(value / factor, factor) : value;
}
