import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { round, ROUND_MODES, toText, type RoundMode } from './index.ts';
import { exactOf, expectValue, naiveNumbers, read, rounded } from './naive-fraction.test-support.ts';

/** Expected results in the order half-up, half-even, half-down, down, up. */
const TIES_AND_NEIGHBOURS: [string, number, string][] = [
  ['2.5', 0, '3 2 2 2 3'],
  ['-2.5', 0, '-3 -2 -2 -2 -3'],
  ['3.5', 0, '4 4 3 3 4'],
  ['-3.5', 0, '-4 -4 -3 -3 -4'],
  ['2.4999', 0, '2 2 2 2 3'],
  ['2.5001', 0, '3 3 3 2 3'],
  ['0.5', 0, '1 0 0 0 1'],
  ['-0.5', 0, '-1 0 0 0 -1'],
  ['-0.0001', 0, '0 0 0 0 -1'],
  ['81.725', 2, '81.73 81.72 81.72 81.72 81.73'],
  ['81.735', 2, '81.74 81.74 81.73 81.73 81.74'],
  ['1.005', 2, '1.01 1 1 1 1.01'],
  ['0.0005', 3, '0.001 0 0 0 0.001'],
  ['1/3', 2, '0.33 0.33 0.33 0.33 0.34'],
  ['-2/3', 2, '-0.67 -0.67 -0.67 -0.66 -0.67'],
  ['1/3', 0, '0 0 0 0 1'],
  ['-1/3', 0, '0 0 0 0 -1'],
  ['0.00005', 4, '0.0001 0 0 0 0.0001'],
  ['0.00015', 4, '0.0002 0.0002 0.0001 0.0001 0.0002'],
  ['-0.00005', 4, '-0.0001 0 0 0 -0.0001'],
  ['0.0000000000005', 12, '0.000000000001 0 0 0 0.000000000001'],
  ['81.73', 2, '81.73 81.73 81.73 81.73 81.73'],
  ['81.73', 12, '81.73 81.73 81.73 81.73 81.73'],
  ['25', -1, '30 20 20 20 30'],
  ['35', -1, '40 40 30 30 40'],
  ['-25', -1, '-30 -20 -20 -20 -30'],
  ['500000', -6, '1000000 0 0 0 1000000'],
  ['1500000.0000001', -6, '2000000 2000000 2000000 1000000 2000000'],
  ['900719925474.0991', 0, '900719925474 900719925474 900719925474 900719925474 900719925475'],
  ['900719925474.0991', -6, '900720000000 900720000000 900720000000 900719000000 900720000000'],
  ['900719925474.0991', 3, '900719925474.099 900719925474.099 900719925474.099 900719925474.099 900719925474.1'],
];

describe('round', () => {
  test.each(TIES_AND_NEIGHBOURS)('%s to %i decimals', (text, decimals, expected) => {
    const results = ROUND_MODES.map((mode) => toText(round(read(text), decimals, mode)));
    expect(results.join(' ')).toBe(expected);
  });

  test('agrees with choosing between the two neighbours', () => {
    const decimals = fc.integer({ min: -6, max: 12 });
    const ties = fc.tuple(naiveNumbers, decimals).map(([a, places]) => rounded(halved(a), places + 1, 'down'));
    fc.assert(
      fc.property(fc.oneof(naiveNumbers, ties), decimals, anyMode(), (a, places, mode) => {
        expectValue(round(exactOf(a), places, mode), rounded(a, places, mode));
      }),
      { numRuns: 5000 },
    );
  });

  test('rounding twice to the same decimals changes nothing', () => {
    fc.assert(
      fc.property(naiveNumbers.map(exactOf), fc.integer({ min: -6, max: 12 }), anyMode(), (x, places, mode) => {
        const once = round(x, places, mode);
        expect(round(once, places, mode)).toEqual(once);
      }),
    );
  });

  test('a negative zero never comes out', () => {
    for (const mode of ROUND_MODES) {
      expect(Object.is(round(read('-0.0001'), 2, mode), -0)).toBe(false);
      expect(Object.is(round(read('-1/30'), 0, mode), -0)).toBe(false);
    }
  });

  test.each([-7, 13, 0.5, Number.NaN])('%d decimals are refused', (decimals) => {
    expect(() => round(read('1'), decimals, 'half-up')).toThrow(RangeError);
    expect(() => round(read('1/3'), decimals, 'half-up')).toThrow('from -6 to 12');
  });
});

function halved(a: { n: bigint; d: bigint }): { n: bigint; d: bigint } {
  return { n: a.n, d: a.d * 2n };
}

function anyMode(): fc.Arbitrary<RoundMode> {
  return fc.constantFrom(...ROUND_MODES);
}
