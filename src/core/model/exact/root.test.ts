import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abs, DEGREES, mul, root, round, ROUND_MODES, sqrt, toText, ZERO, type Exact } from './index.ts';
import { exactOf, naiveNumbers, naiveOf, order, plus, read, times, type Naive } from './naive-fraction.test-support.ts';

/** Expected results in the order half-up, half-even, half-down, down, up. */
const ROOTS: [string, number, number, string][] = [
  ['0', 3, 2, '0 0 0 0 0'],
  ['27', 3, 0, '3 3 3 3 3'],
  ['2', 3, 4, '1.2599 1.2599 1.2599 1.2599 1.26'],
  ['15.625', 3, 0, '3 2 2 2 3'],
  ['15.6249', 3, 0, '2 2 2 2 3'],
  ['42.875', 3, 0, '4 4 3 3 4'],
  ['-2', 3, 4, '-1.2599 -1.2599 -1.2599 -1.2599 -1.26'],
  ['-15.625', 3, 0, '-3 -2 -2 -2 -3'],
  ['16', 4, 1, '2 2 2 2 2'],
  ['1/81', 4, 2, '0.33 0.33 0.33 0.33 0.34'],
  ['0.504', 3, 4, '0.7958 0.7958 0.7958 0.7958 0.7959'],
  ['1000000', 3, -2, '100 100 100 100 100'],
  ['3375000', 3, -2, '200 200 100 100 200'],
  ['0.5', 100, 4, '0.9931 0.9931 0.9931 0.993 0.9931'],
];

describe('root', () => {
  test.each(ROOTS)('of %s, of degree %i, to %i decimals', (text, degree, decimals, expected) => {
    const results = ROUND_MODES.map((mode) => toText(root(read(text), { degree, decimals, mode })));
    expect(results.join(' ')).toBe(expected);
  });

  test('lies within one unit of the last digit on the stated side', () => {
    fc.assert(
      fc.property(
        naiveNumbers,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 2, max: 9 }),
        (a, decimals, degree) => {
          const x = abs(exactOf(a));
          const low = naiveOf(root(x, { degree, decimals, mode: 'down' }));
          const high = naiveOf(root(x, { degree, decimals, mode: 'up' }));
          const unit = { n: 1n, d: 10n ** BigInt(decimals) };
          expect(order(power(low, degree), naiveOf(x))).toBeLessThanOrEqual(0);
          expect(order(power(high, degree), naiveOf(x))).toBeGreaterThanOrEqual(0);
          const isEven = order(power(low, degree), naiveOf(x)) === 0;
          expect(order(high, plus(low, isEven ? { n: 0n, d: 1n } : unit))).toBe(0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('gives back what was raised to the power, and of degree 2 is the square root', () => {
    fc.assert(
      fc.property(naiveNumbers, fc.integer({ min: 2, max: 7 }), (a, degree) => {
        const base = abs(round(exactOf(a), 4, 'down'));
        const raised = Array.from({ length: degree - 1 }, () => base).reduce((x: Exact, y) => mul(x, y), base);
        for (const mode of ROUND_MODES) {
          expect(root(raised, { degree, decimals: 4, mode })).toEqual(base);
          expect(root(base, { degree: 2, decimals: 6, mode })).toEqual(sqrt(base, 6, mode));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('there is none of even degree below zero, nor of degree 1 or 101, nor to 13 decimals', () => {
    expect(() => root(read('-1'), { degree: 4, decimals: 2, mode: 'down' })).toThrow('negative');
    for (const degree of [DEGREES.least - 1, DEGREES.most + 1, 2.5]) {
      expect(() => root(read('1'), { degree, decimals: 2, mode: 'down' })).toThrow('from 2 to 100');
    }
    expect(() => root(ZERO, { degree: 3, decimals: 13, mode: 'down' })).toThrow(RangeError);
  });
});

function power(a: Naive, degree: number): Naive {
  return Array.from({ length: degree - 1 }, () => a).reduce((x, y) => times(x, y), a);
}
