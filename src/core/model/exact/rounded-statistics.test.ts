import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { div, exact, mul, ROUND_MODES, round, roundedDeviation, roundedSum, sqrt, sub, sum, toText } from './index.ts';
import type { Exact } from './index.ts';
import { exactOf, naiveNumbers, read } from './naive-fraction.test-support.ts';

/** Fractions x/y over the numbers from `first` on, which have nothing in common that would keep their sum short. */
const ratios = (count: number, first: number): Exact[] =>
  Array.from({ length: count }, (_, index) => div(exact(7919 * index + 1), exact(first + index)));

const mean = (values: readonly Exact[]): Exact => div(sum(values), exact(values.length));

const lists = fc.array(naiveNumbers.map(exactOf), { minLength: 1, maxLength: 8 });
const roundings = fc.record({ decimals: fc.integer({ min: 0, max: 12 }), mode: fc.constantFrom(...ROUND_MODES) });

describe('a rounded sum', () => {
  test('is the exact one, rounded', () => {
    fc.assert(
      fc.property(lists, roundings, fc.integer({ min: 1, max: 9 }), (values, { decimals, mode }, by) => {
        const plain = round(div(sum(values), exact(by)), decimals, mode);
        expect(roundedSum(values, { by, decimals, mode })).toEqual(plain);
      }),
    );
  });

  test.each([
    ['half-up', '1/3 2/3', 2, '1'],
    ['half-even', '1/3 2/3', 2, '0'],
    ['half-even', '5/3 4/3', 2, '2'],
    ['half-up', '-1/3 -2/3', 2, '-1'],
    ['half-even', '-1/3 -2/3', 2, '0'],
    ['down', '1/3 2/3', 1, '1'],
    ['up', '1/3 2/3', 1, '1'],
    ['up', '-1/3 -2/3', 1, '-1'],
    ['up', '-1/3 1/3', 1, '0'],
    ['half-up', '', 1, '0'],
  ] as const)('%s, on the very border of two roundings: %s over %d', (mode, texts, by, expected) => {
    const values = texts.split(' ').filter(Boolean).map(read);
    expect(toText(roundedSum(values, { by, decimals: 0, mode }))).toBe(expected);
  });

  test('tells a border from what lies a hair beside it', () => {
    const hair = div(exact(1), mul(exact(3), read(`1${'0'.repeat(90)}`)));
    const options = { by: 2, decimals: 0, mode: 'half-up' } as const;
    expect(toText(roundedSum([read('1/3'), read('2/3'), hair], options))).toBe('1');
    expect(toText(roundedSum([read('1/3'), sub(read('2/3'), hair)], options))).toBe('0');
  });

  test('has no end of denominators to fear', () => {
    const values = ratios(3000, 100_003);
    expect(() => sum(values)).toThrow(RangeError);
    const rounded = roundedSum(values, { by: values.length, decimals: 6, mode: 'half-up' });
    const near = mean(values.map((value) => round(value, 12, 'half-up')));
    expect(toText(rounded)).toBe(toText(round(near, 6, 'half-up')));
  });
});

describe('a rounded deviation', () => {
  const plain = (values: readonly Exact[], divisor: number): Exact => {
    const middle = mean(values);
    return div(sum(values.map((value) => mul(sub(value, middle), sub(value, middle)))), exact(divisor));
  };

  test('is the root of the exact mean square, rounded', () => {
    fc.assert(
      fc.property(lists, roundings, (values, { decimals, mode }) => {
        const expected = sqrt(plain(values, values.length), decimals, mode);
        expect(roundedDeviation(values, { sample: false, decimals, mode })).toEqual(expected);
        if (values.length < 2) return;
        const ofSample = sqrt(plain(values, values.length - 1), decimals, mode);
        expect(roundedDeviation(values, { sample: true, decimals, mode })).toEqual(ofSample);
      }),
    );
  });

  test.each(ROUND_MODES)('of equal fractions is 0, with %s too', (mode) => {
    const values = [read('1/3'), read('1/3'), read('1/3')];
    expect(toText(roundedDeviation(values, { sample: true, decimals: 12, mode }))).toBe('0');
  });

  test('has no end of denominators to fear', () => {
    const values = ratios(3000, 100_003);
    const near = values.map((value) => round(value, 12, 'half-up'));
    const options = { sample: true, decimals: 6, mode: 'half-up' } as const;
    expect(roundedDeviation(values, options)).toEqual(roundedDeviation(near, options));
  });

  test.each([
    [[], false],
    [['1/3'], true],
  ])('of too few values throws: %j', (texts, sample) => {
    expect(() => roundedDeviation(texts.map(read), { sample, decimals: 2, mode: 'half-up' })).toThrow(RangeError);
  });
});

test.each([-1, 13, 0.5])('%d decimals are refused', (decimals) => {
  expect(() => roundedSum([], { by: 1, decimals, mode: 'down' })).toThrow(RangeError);
  expect(() => roundedDeviation([read('1')], { sample: false, decimals, mode: 'down' })).toThrow(RangeError);
});
