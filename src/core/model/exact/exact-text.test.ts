import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eq,
  exact,
  mul,
  ONE,
  parseDecimal,
  parseExact,
  parsePrinted,
  round,
  toFixedText,
  toInteger,
  toNumber,
  toText,
  type Exact,
} from './index.ts';
import { exactOf, expectValue, naiveNumbers } from './naive-fraction.test-support.ts';

const NINES = '9'.repeat(60);

describe('reading', () => {
  test.each([
    ['81.73', '81.73'],
    ['78.10', '78.1'],
    ['71.00', '71'],
    ['.83', '0.83'],
    ['-.5', '-0.5'],
    ['+0.50', '0.5'],
    ['007', '7'],
    ['0', '0'],
    ['-0', '0'],
    ['-0.000000', '0'],
    ['0.00001', '0.00001'],
    ['1.50000000', '1.5'],
    ['900719925474.0991', '900719925474.0991'],
    ['900719925474.0992', '900719925474.0992'],
    ['123456789012345', '123456789012345'],
    [`-${NINES}`, `-${NINES}`],
    [`0.${NINES.slice(1)}`, `0.${NINES.slice(1)}`],
  ])('the decimal %s is %s', (text, printed) => {
    for (const parse of [parseDecimal, parseExact, parsePrinted]) expect(toText(reading(parse, text))).toBe(printed);
  });

  test.each([
    ['1/3', '1/3'],
    ['-1/3', '-1/3'],
    ['+2/6', '1/3'],
    ['3/4', '0.75'],
    ['6/3', '2'],
    ['0/5', '0'],
    ['1/80000', '0.0000125'],
  ])('the fraction %s is %s, except in a cell', (text, printed) => {
    for (const parse of [parseExact, parsePrinted]) expect(toText(reading(parse, text))).toBe(printed);
    expect(parseDecimal(text)).toBeNull();
  });

  const refused = [
    '',
    ' ',
    '.',
    '5.',
    '-',
    '+',
    '--5',
    '5-',
    '1.2.3',
    '1e3',
    '1E3',
    '0x10',
    'NaN',
    'Infinity',
    '１',
    '五',
  ];
  const spaced = [
    ' 5',
    '5 ',
    '5\n',
    '1,000',
    '50%',
    '1_000',
    '1/0',
    '1/',
    '/3',
    '1/-3',
    '1/2/3',
    '0.5/2',
    '1 /3',
    '1/3\n',
    '-/3',
  ];
  test.each([...refused, ...spaced, `1${NINES}`, `0.${NINES}`, `1/${NINES}`, '1'.repeat(100_000)])(
    '%j is refused',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
      expect(parseExact(text)).toBeNull();
    },
  );

  test('a text from nowhere is null or a number, never an exception', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+./0-9e ]{0,70}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const x = parseExact(text);
        if (x !== null) expect(parsePrinted(toText(x))).toEqual(x);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('printing', () => {
  test('what was printed is read back, and each value prints in one way', () => {
    fc.assert(
      fc.property(naiveNumbers, (a) => {
        const x = exactOf(a);
        const text = toText(x);
        expect(text).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?|-?[1-9]\d*\/[1-9]\d*)$/);
        expect(text).not.toBe('-0');
        expectValue(reading(parsePrinted, text), a);
        if (text.replaceAll(/\D/g, '').length <= 60) expect(parseExact(text)).toEqual(x);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['1233 decimals', reading(parsePrinted, `0.${'0'.repeat(1232)}1`)],
    ['a fraction of 4000 bits', raised(reading(parseExact, '1000003/1000007'), 200)],
  ])('%s survive', (_, x) => {
    expect(toText(x).length).toBeGreaterThan(1000);
    expect(eq(reading(parsePrinted, toText(x)), x)).toBe(true);
  });

  test.each<[string, number, string, string]>([
    ['81.73', 2, '81.73', '81.73'],
    ['78.1', 2, '78.10', '78.1'],
    ['71', 2, '71.00', '71'],
    ['71', 0, '71', '71'],
    ['-0.5', 1, '-0.5', '-0.5'],
    ['-0.004', 2, '0.00', '0'],
    ['-1/300', 2, '0.00', '0'],
    ['2/3', 2, '0.67', '0.67'],
    ['81.725', 2, '81.73', '81.73'],
    ['99.999', 2, '100.00', '100'],
    ['1/3', 12, '0.333333333333', '0.333333333333'],
    ['1234.5', -2, '1200', '1200'],
    ['100', 0, '100', '100'],
    ['12345678901234567890', 2, '12345678901234567890.00', '12345678901234567890'],
  ])('%s to %i decimals shows %s, without padding %s', (...row) => {
    const [text, decimals, padded, bare] = row;
    const x = reading(parseExact, text);
    expect(toFixedText(x, decimals)).toBe(padded);
    expect(toFixedText(x, decimals, { pad: false })).toBe(bare);
  });

  test('display rounds as it is told and shows what round gives', () => {
    expect(toFixedText(reading(parseExact, '0.125'), 2, { mode: 'half-even' })).toBe('0.12');
    expect(toFixedText(reading(parseExact, '0.129'), 2, { mode: 'down' })).toBe('0.12');
    expect(toFixedText(reading(parseExact, '-0.121'), 2, { mode: 'up' })).toBe('-0.13');
    fc.assert(
      fc.property(naiveNumbers.map(exactOf), fc.integer({ min: -6, max: 12 }), (x, decimals) => {
        const text = toFixedText(x, decimals);
        expect(parsePrinted(text)).toEqual(round(x, decimals, 'half-up'));
        expect(text.split('.')[1]?.length ?? 0).toBe(Math.max(decimals, 0));
      }),
      { numRuns: 1000 },
    );
    expect(() => toFixedText(ONE, 13)).toThrow(RangeError);
  });
});

describe('machine numbers', () => {
  test.each([0, 1, -1, 100, 900_719_925_474, 900_719_925_475, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER])(
    'the integer %d goes in and comes out',
    (integer) => {
      expect(toText(exact(integer))).toBe(String(integer));
      expect(toInteger(exact(integer))).toBe(integer);
    },
  );

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no exact integer', (number) => {
    expect(() => exact(number)).toThrow(RangeError);
  });

  test.each(['0.5', '-0.0001', '1/3', '0.00001', '9007199254740992', '-9007199254740992'])(
    '%s is no machine integer',
    (text) => {
      expect(toInteger(reading(parseExact, text))).toBeNull();
    },
  );

  test('the double of a picture is close', () => {
    expect(toNumber(reading(parseExact, '81.73'))).toBe(81.73);
    expect(toNumber(reading(parseExact, '-1/3'))).toBeCloseTo(-1 / 3, 15);
    expect(toNumber(reading(parsePrinted, `-${'9'.repeat(1200)}/${'3'.repeat(1199)}7`))).toBeCloseTo(-3, 12);
    expect(toNumber(reading(parsePrinted, `-${'9'.repeat(1200)}`))).toBe(Number.NEGATIVE_INFINITY);
    expect(toNumber(reading(parsePrinted, `-1/${'3'.repeat(1199)}7`))).toBe(0);
  });
});

function raised(base: Exact, exponent: number): Exact {
  return exponent === 0 ? ONE : mul(base, raised(base, exponent - 1));
}

function reading(parse: (text: string) => Exact | null, text: string): Exact {
  const x = parse(text);
  if (x === null) throw new Error(`not a number: ${text}`);
  return x;
}
