import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOfDouble, shiftPoint, significantDigits } from './decimal-text.ts';

describe('shiftPoint', () => {
  test.each([
    ['85', -2, '0.85'],
    ['0.850', 2, '85'],
    ['-1.5', 1, '-15'],
    ['-1.5', -3, '-0.0015'],
    ['1.5', 4, '15000'],
    ['0', -2, '0'],
    ['-0.00', 2, '0'],
    ['007.10', 0, '7.1'],
  ])('moves the point of %s by %i: %s', (decimal, places, expected) => {
    expect(shiftPoint(decimal, places)).toBe(expected);
  });
});

describe('decimalOfDouble', () => {
  test.each([
    [81.730000000000004, '81.73'],
    [81.72999999999999, '81.73'],
    [0.1 + 0.2, '0.3'],
    [100, '100'],
    [-2.5, '-2.5'],
    [-0, '0'],
    [1e-7, '0.0000001'],
    [1.5e300, `15${'0'.repeat(299)}`],
    [5e-324, `0.${'0'.repeat(323)}494065645841247`],
    [123456789012345, '123456789012345'],
  ])('shows %d as %s', (stored, expected) => {
    expect(decimalOfDouble(stored)).toBe(expected);
  });

  test.each([Number.NaN, Infinity, -Infinity])('has no decimal for %d', (stored) => {
    expect(decimalOfDouble(stored)).toBeNull();
  });

  test('gives back every decimal of up to 15 digits that went through a double', () => {
    const digits = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });
    fc.assert(
      fc.property(digits, fc.integer({ min: -20, max: 20 }), (count, places) => {
        const decimal = shiftPoint(String(count), places);
        expect(decimalOfDouble(Number(decimal))).toBe(decimal);
      }),
    );
  });
});

describe('significantDigits', () => {
  test.each([
    ['0', 0],
    ['0.00120', 2],
    ['1200', 4],
    ['-12.50', 3],
    ['123456789012345.6', 16],
  ])('counts those of %s: %i', (decimal, expected) => {
    expect(significantDigits(decimal)).toBe(expected);
  });
});
