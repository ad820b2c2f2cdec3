import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { div, exact, log, LOG_BASES, neg, ONE, ROUND_MODES, toNumber, toText, ZERO } from './index.ts';
import { read } from './naive-fraction.test-support.ts';

/** Expected results in the order half-up, half-even, half-down, down, up; the digits are those of printed tables. */
const LOGARITHMS: [string, '10' | 'e', number, string][] = [
  ['1', 'e', 12, '0 0 0 0 0'],
  ['2', 'e', 12, '0.69314718056 0.69314718056 0.69314718056 0.693147180559 0.69314718056'],
  ['10', 'e', 12, '2.302585092994 2.302585092994 2.302585092994 2.302585092994 2.302585092995'],
  ['0.5', 'e', 4, '-0.6931 -0.6931 -0.6931 -0.6931 -0.6932'],
  ['2', '10', 12, '0.301029995664 0.301029995664 0.301029995664 0.301029995663 0.301029995664'],
  ['3', '10', 0, '0 0 0 0 1'],
  ['4', '10', 0, '1 1 1 0 1'],
  ['1000', '10', 2, '3 3 3 3 3'],
  ['0.001', '10', 2, '-3 -3 -3 -3 -3'],
  ['999.9999', '10', 4, '3 3 3 2.9999 3'],
  ['1000.0001', '10', 4, '3 3 3 3 3.0001'],
  ['1/3', '10', 4, '-0.4771 -0.4771 -0.4771 -0.4771 -0.4772'],
  ['75000', 'e', 6, '11.225243 11.225243 11.225243 11.225243 11.225244'],
  ['100000', '10', -1, '10 0 0 0 10'],
  ['1000000', 'e', -1, '10 10 10 10 20'],
];

describe('log', () => {
  test.each(LOGARITHMS)('of %s to the base %s, to %i decimals', (text, base, decimals, expected) => {
    const results = ROUND_MODES.map((mode) => toText(log(read(text), { base, decimals, mode })));
    expect(results.join(' ')).toBe(expected);
  });

  test.each([...LOG_BASES])('to the base %s is what a machine computes, as far as that goes', (base) => {
    const machine = base === 'e' ? Math.log : Math.log10;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 1, max: 2 ** 31 }), (n, d) => {
        const exactly = log(div(exact(n), exact(d)), { base, decimals: 10, mode: 'half-up' });
        expect(toNumber(exactly)).toBeCloseTo(machine(n / d), 9);
      }),
      { numRuns: 1000 },
    );
  });

  test('of a reciprocal is the same below zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.constantFrom(...LOG_BASES), (n, base) => {
        for (const mode of ROUND_MODES) {
          const options = { base, decimals: 6, mode };
          expect(log(div(ONE, exact(n)), options)).toEqual(neg(log(exact(n), options)));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is told from the whole number beside it, however near', () => {
    const tiny = `0.${'0'.repeat(4000)}1`;
    for (const [whole, base] of [
      ['1', 'e'],
      ['1', '10'],
      ['1000', '10'],
    ] as const) {
      const at = whole === '1' ? 0 : 3;
      const above = `${whole}${tiny.slice(1)}`;
      expect(toText(log(read(above), { base, decimals: 0, mode: 'up' }))).toBe(String(at + 1));
      expect(toText(log(read(above), { base, decimals: 0, mode: 'down' }))).toBe(String(at));
    }
  });

  test('of a number of thousands of digits is that many times the logarithm of ten', () => {
    const huge = read(`1${'0'.repeat(4000)}`);
    expect(toText(log(huge, { base: '10', decimals: 2, mode: 'down' }))).toBe('4000');
    expect(toText(log(huge, { base: 'e', decimals: 8, mode: 'half-up' }))).toBe('9210.34037198');
  });

  test('there is none of zero or below, nor to 13 decimals', () => {
    for (const x of [ZERO, neg(ONE), read('-1/3')]) {
      expect(() => log(x, { base: 'e', decimals: 2, mode: 'down' })).toThrow(RangeError);
    }
    expect(() => log(ONE, { base: 'e', decimals: 13, mode: 'down' })).toThrow(RangeError);
  });
});
