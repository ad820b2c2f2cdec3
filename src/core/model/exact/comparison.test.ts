import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cmp, eq, exact, isZero, lt, lte, max, min, sign, ZERO } from './index.ts';
import { exactOf, naiveNumbers, order, read } from './naive-fraction.test-support.ts';

const ASCENDING = [
  '-900719925474.0992',
  '-1/3',
  '-0.0001',
  '-0.00001',
  '0',
  '0.00001',
  '0.3333',
  '1/3',
  '0.3334',
  '1/2',
];

describe('order', () => {
  test('every pair of a rising list stands as in the list', () => {
    const values = ASCENDING.map(read);
    for (const [i, a] of values.entries()) {
      for (const [j, b] of values.entries()) {
        expect(cmp(a, b)).toBe(Math.sign(i - j));
        expect([lt(a, b), lte(a, b), eq(a, b)]).toEqual([i < j, i <= j, i === j]);
        expect([min(a, b), max(a, b)]).toEqual([values[Math.min(i, j)], values[Math.max(i, j)]]);
      }
    }
  });

  test('agrees with naive fractions', () => {
    fc.assert(
      fc.property(naiveNumbers, naiveNumbers, (a, b) => {
        const [x, y] = [exactOf(a), exactOf(b)];
        expect(cmp(x, y)).toBe(order(a, b));
        expect(eq(x, y)).toBe(order(a, b) === 0);
        expect(eq(x, exactOf({ n: a.n * 6n, d: a.d * 6n }))).toBe(true);
        expect(sign(x)).toBe(order(a, { n: 0n, d: 1n }));
        expect(isZero(x)).toBe(a.n === 0n);
      }),
      { numRuns: 2000 },
    );
  });

  test('sorts', () => {
    const values = ASCENDING.map(read);
    expect(values.toReversed().toSorted(cmp)).toEqual(values);
  });
});

describe('cap and floor', () => {
  test.each([
    { points: '7.5', cap: '5', shown: '5' },
    { points: '5', cap: '5', shown: '5' },
    { points: '1/3', cap: '5', shown: '1/3' },
  ])('$points under a cap of $cap is $shown', ({ points, cap, shown }) => {
    expect(min(read(points), read(cap))).toEqual(read(shown));
  });

  test('a score below zero is lifted to zero', () => {
    expect(max(exact(-3), ZERO)).toBe(0);
    expect(max(read('-1/3'), ZERO)).toBe(0);
  });
});
