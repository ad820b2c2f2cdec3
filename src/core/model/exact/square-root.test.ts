import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abs, mul, round, ROUND_MODES, sqrt, toText, ZERO } from './index.ts';
import { exactOf, naiveNumbers, naiveOf, order, plus, read, times, type Naive } from './naive-fraction.test-support.ts';

/** Expected results in the order half-up, half-even, half-down, down, up. */
const ROOTS: [string, number, string][] = [
  ['0', 2, '0 0 0 0 0'],
  ['81', 0, '9 9 9 9 9'],
  ['2', 4, '1.4142 1.4142 1.4142 1.4142 1.4143'],
  ['3', 0, '2 2 2 1 2'],
  ['0.25', 1, '0.5 0.5 0.5 0.5 0.5'],
  ['0.25', 0, '1 0 0 0 1'],
  ['2.25', 0, '2 2 1 1 2'],
  ['2.2499', 0, '1 1 1 1 2'],
  ['1/9', 2, '0.33 0.33 0.33 0.33 0.34'],
  ['4/9', 12, '0.666666666667 0.666666666667 0.666666666667 0.666666666666 0.666666666667'],
  ['0.00000001', 4, '0.0001 0.0001 0.0001 0.0001 0.0001'],
  ['225', -1, '20 20 10 10 20'],
  ['1000000000000', -6, '1000000 1000000 1000000 1000000 1000000'],
  ['1', -6, '0 0 0 0 1000000'],
];

describe('sqrt', () => {
  test.each(ROOTS)('of %s to %i decimals', (text, decimals, expected) => {
    const results = ROUND_MODES.map((mode) => toText(sqrt(read(text), decimals, mode)));
    expect(results.join(' ')).toBe(expected);
  });

  test('lies within one unit of the last digit on the stated side, within half a unit for the nearest', () => {
    fc.assert(
      fc.property(naiveNumbers, fc.integer({ min: -6, max: 12 }), (a, decimals) => {
        const x = abs(exactOf(a));
        const power = 10n ** BigInt(Math.abs(decimals));
        const unit = decimals >= 0 ? { n: 1n, d: power } : { n: power, d: 1n };
        const [target, low, high] = [naiveOf(x), naiveOf(sqrt(x, decimals, 'down')), naiveOf(sqrt(x, decimals, 'up'))];
        expect(order(square(low), target)).toBeLessThanOrEqual(0);
        expect(order(square(high), target)).toBeGreaterThanOrEqual(0);
        expect(order(high, plus(low, order(square(low), target) === 0 ? { n: 0n, d: 1n } : unit))).toBe(0);
        const middle = order(square(plus(low, { n: unit.n, d: 2n * unit.d })), target);
        for (const mode of ['half-up', 'half-down', 'half-even'] as const) {
          const nearest = naiveOf(sqrt(x, decimals, mode));
          if (middle !== 0) expect(order(nearest, middle < 0 ? high : low)).toBe(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('gives back what was squared', () => {
    fc.assert(
      fc.property(naiveNumbers, fc.integer({ min: 0, max: 12 }), (a, decimals) => {
        const root = abs(round(exactOf(a), decimals, 'down'));
        for (const mode of ROUND_MODES) expect(sqrt(mul(root, root), decimals, mode)).toEqual(root);
      }),
      { numRuns: 500 },
    );
  });

  test('a root of a 4000 bit number is exact', () => {
    let root = read('3');
    for (let i = 0; i < 10; i++) root = mul(root, root);
    expect(sqrt(mul(root, root), 0, 'down')).toEqual(root);
  });

  test('there is none below zero, nor to 13 decimals', () => {
    expect(() => sqrt(read('-0.0001'), 2, 'half-up')).toThrow(RangeError);
    expect(() => sqrt(read('-1/3'), 2, 'half-up')).toThrow('negative');
    expect(() => sqrt(ZERO, 13, 'half-up')).toThrow(RangeError);
  });
});

function square(a: Naive): Naive {
  return times(a, a);
}
