import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abs, add, div, exact, mul, neg, ONE, sub, sum, toText, ZERO } from './index.ts';
import { exactOf, expectValue, naiveNumbers, over, plus, read, times } from './naive-fraction.test-support.ts';

const MAX_SMALL = '900719925474.0991';
const operations = { add, sub, mul, div };

describe('published rows', () => {
  test.each([
    { unit: 'first row', parts: '22.49 7.5 24 9.63 8 5 5 3 1', total: '85.62' },
    { unit: 'the row that doubles add to 81.72999999999999', parts: '18.86 8 21.75 9.62 9.5 5 5 2 2', total: '81.73' },
    { unit: 'no parts', parts: '', total: '0' },
  ])('$unit adds up to $total', ({ parts, total }) => {
    const values = parts.split(' ').filter(Boolean).map(read);
    expect(toText(sum(values))).toBe(total);
  });
});

describe('operations', () => {
  test.each<[string, keyof typeof operations, string, string]>([
    ['0.1', 'add', '0.2', '0.3'],
    ['0.00001', 'add', '0.00009', '0.0001'],
    ['1/3', 'add', '1/6', '0.5'],
    ['1/3', 'add', '0.00001', '100003/300000'],
    ['1', 'sub', '1/3', '2/3'],
    ['0.3', 'sub', '0.1', '0.2'],
    ['81.73', 'mul', '0.3', '24.519'],
    ['0.01', 'mul', '0.01', '0.0001'],
    ['0.01', 'mul', '0.001', '0.00001'],
    ['0.00001', 'mul', '100000', '1'],
    ['1/3', 'mul', '3', '1'],
    ['123456789.5', 'mul', '1000', '123456789500'],
    ['1', 'div', '3', '1/3'],
    ['1', 'div', '-3', '-1/3'],
    ['-7', 'div', '-2', '3.5'],
    ['1', 'div', '80000', '0.0000125'],
    ['900719925474', 'div', '900719925474', '1'],
    ['2/3', 'div', '4/9', '1.5'],
    [MAX_SMALL, 'add', '0.0001', '900719925474.0992'],
    [`-${MAX_SMALL}`, 'add', '-0.0001', '-900719925474.0992'],
    [MAX_SMALL, 'sub', '-0.0001', '900719925474.0992'],
    [`-${MAX_SMALL}`, 'sub', '0.0001', '-900719925474.0992'],
    ['900719925474.0992', 'sub', '0.0001', MAX_SMALL],
    [MAX_SMALL, 'mul', '2', '1801439850948.1982'],
    [MAX_SMALL, 'div', '0.5', '1801439850948.1982'],
    ['1801439850948.1982', 'div', '2', MAX_SMALL],
  ])('%s %s %s is %s', (...row) => {
    const [a, operation, b, result] = row;
    const x = operations[operation](read(a), read(b));
    expect(toText(x)).toBe(result);
    expect(x).toEqual(read(result));
  });

  test('agree with naive fractions, in canonical form', () => {
    fc.assert(
      fc.property(naiveNumbers, naiveNumbers, (a, b) => {
        const [x, y] = [exactOf(a), exactOf(b)];
        expectValue(x, a);
        expectValue(add(x, y), plus(a, b));
        expectValue(sub(x, y), plus(a, { n: -b.n, d: b.d }));
        expectValue(mul(x, y), times(a, b));
        if (b.n !== 0n) expectValue(div(x, y), over(a, b));
        expectValue(neg(x), { n: -a.n, d: a.d });
        expectValue(abs(x), { n: a.n < 0n ? -a.n : a.n, d: a.d });
      }),
      { numRuns: 3000 },
    );
  });

  test('obey the laws of a field', () => {
    const numbers = naiveNumbers.map(exactOf);
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(mul(a, b)).toEqual(mul(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(mul(mul(a, b), c)).toEqual(mul(a, mul(b, c)));
        expect(mul(a, add(b, c))).toEqual(add(mul(a, b), mul(a, c)));
        expect(add(a, ZERO)).toEqual(a);
        expect(mul(a, ONE)).toEqual(a);
        expect(add(a, neg(a))).toBe(0);
        if (b !== 0) expect(mul(div(a, b), b)).toEqual(a);
      }),
      { numRuns: 1000 },
    );
  });

  test('sum is the same in any order', () => {
    const numbers = fc.array(naiveNumbers.map(exactOf), { maxLength: 20 });
    fc.assert(
      fc.property(numbers, (values) => {
        expect(sum(values.toReversed())).toEqual(sum(values));
      }),
    );
  });
});

describe('borders', () => {
  test('zero has no sign', () => {
    const five = exact(5);
    const zeros = [neg(ZERO), abs(ZERO), mul(ZERO, neg(five)), div(ZERO, neg(five)), add(neg(five), five), exact(-0)];
    zeros.push(...['0', '-0', '-0.00', '-.0', '-0.00000', '-0/3'].map(read));
    for (const zero of [...zeros, mul(ZERO, read('-1/3')), div(ZERO, read('-1/3')), sub(ZERO, ZERO), sum([])]) {
      expect(zero).toBe(0);
    }
  });

  test.each([1n, -1n])('the last value held as a count, and the first beyond it, with sign %d', (sign) => {
    const last = BigInt(Number.MAX_SAFE_INTEGER);
    expectValue(exactOf({ n: sign * last, d: 10_000n }), { n: sign * last, d: 10_000n });
    for (const n of [sign * (last + 1n), sign * (last + 2n)]) {
      const whole = exactOf({ n, d: 10_000n });
      expectValue(whole, { n, d: 10_000n });
      expectValue(add(exactOf({ n: n - sign, d: 10_000n }), exactOf({ n: sign, d: 10_000n })), { n, d: 10_000n });
      expectValue(mul(div(whole, exact(3)), exact(3)), { n, d: 10_000n });
    }
  });

  test('dividing by zero throws', () => {
    expect(() => div(ONE, ZERO)).toThrow(RangeError);
    expect(() => div(read('1/3'), ZERO)).toThrow('division by zero');
  });

  test.each(['3', '1/3', '0.1', '-7/11'])('%s multiplied by itself for ever throws', (text) => {
    const growing = () => {
      for (let x = read(text); ; x = mul(x, x));
    };
    expect(growing).toThrow(/more than 16384 bits/);
  });

  test('the largest numbers are below 2 to the 16384', () => {
    let largest = exact(1);
    for (let bits = 0; bits < 16383; bits++) largest = mul(largest, exact(2));
    largest = add(largest, sub(largest, ONE));
    expect(sub(largest, largest)).toBe(0);
    expect(() => add(largest, ONE)).toThrow(RangeError);
    expect(() => sub(neg(largest), ONE)).toThrow(RangeError);
    expect(mul(div(ONE, largest), largest)).toEqual(ONE);
  });
});
