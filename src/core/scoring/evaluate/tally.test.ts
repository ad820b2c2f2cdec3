import { describe, expect, test } from 'vitest';
import { ruleGives } from '../score.test-support.ts';

/** Every indicator under test has 10 points. */
describe('what is deducted', () => {
  const PER_PROBLEM = '{ deduct: [{ count: a, each: 2.5 }] }';

  test.each([
    ['0', '10'],
    ['1', '7.5'],
    ['3', '2.5'],
    ['3.9999', '0.00025'],
    ['4', '0'],
    ['4.0001', '0'],
    ['1000000', '0'],
    ['不适用', '10'],
    ['', '10'],
    ['未检测', '?blank'],
  ])('per problem: %s problems leave %s of 10 points', (a, points) => {
    expect(ruleGives(PER_PROBLEM, { a })).toBe(points);
  });

  test.each([
    ['0', '10'],
    ['4', '6'],
    ['4.0001', '6'],
    ['5', '6'],
    ['', '10'],
  ])('an entry takes no more than its limit: %s problems', (a, points) => {
    expect(ruleGives('{ deduct: [{ count: a, each: 1, atMost: 4 }] }', { a })).toBe(points);
  });

  test.each<[{ a: string; b: string }, string]>([
    [{ a: '3', b: '0' }, '7'],
    [{ a: '4', b: '0' }, '6'],
    [{ a: '9', b: '0' }, '6'],
    [{ a: '9', b: '1' }, '5'],
    [{ a: '9', b: '6' }, '0'],
    [{ a: '9', b: '7' }, '0'],
  ])('downTo stops its own entry at the pass mark and no other: %o', (facts, points) => {
    expect(ruleGives('{ deduct: [{ count: a, each: 1, downTo: 6 }, { count: b, each: 1 }] }', facts)).toBe(points);
  });

  test('points that are below the pass mark already are not lifted to it', () => {
    const rule = '{ deduct: [{ count: a, each: 1 }, { count: b, each: 1, downTo: 6 }] }';
    expect(ruleGives(rule, { a: '6', b: '1' })).toBe('4');
    expect(ruleGives(rule, { a: '4', b: '1' })).toBe('6');
    expect(ruleGives(rule, { a: '3', b: '5' })).toBe('6');
  });

  test.each([
    ['{ deduct: [{ amount: a }] }', '7'],
    ['{ deduct: [{ amount: a, atMost: 2 }] }', '8'],
    ['{ deduct: [{ share: 40% }] }', '6'],
    ['{ deduct: [{ share: 40%, atMost: 3 }] }', '7'],
    ['{ from: 8, deduct: [{ share: 40% }] }', '4'],
    ['{ deduct: [{ share: 40%, if: a > 3 }] }', '10'],
    ['{ deduct: [{ share: 40%, if: a >= 3 }] }', '6'],
    ['{ deduct: [{ share: 40%, if: b > 0 }] }', '10'],
    ['{ deduct: [{ share: 40%, if: "not (b > 0)" }] }', '10'],
    ['{ deduct: [{ share: 40%, if: c > 0 }] }', '?blank'],
    ['{ deduct: [{ amount: a, if: a > 9 }, { amount: c, if: a > 9 }] }', '10'],
    ['{ deduct: [{ amount: a, atMost: b }] }', '7'],
    ['{ deduct: [{ amount: a, atMost: c }] }', '?blank'],
    ['{ deduct: [{ amount: a, downTo: b }] }', '7'],
    ['{ deduct: [{ amount: a, downTo: c }] }', '?blank'],
    ['{ deduct: [{ count: a, each: b }] }', '10'],
    ['{ from: b, deduct: [{ amount: a }] }', '-'],
    ['{ from: c, deduct: [{ amount: a }] }', '?blank'],
  ])('%s with 3, missing and untested gives %s', (rule, points) => {
    expect(ruleGives(rule, { a: '3', b: '不适用', c: '未检测' })).toBe(points);
  });
});

describe('what is awarded', () => {
  test.each([
    ['0', '0'],
    ['5', '2.5'],
    ['10', '5'],
    ['10.1', '5'],
    ['', '0'],
    ['未检测', '?blank'],
  ])('per piece with a limit: %s pieces give %s', (a, points) => {
    expect(ruleGives('{ award: [{ count: a, each: 0.5, atMost: 5 }] }', { a })).toBe(points);
  });

  test.each([
    ['19', '9.5'],
    ['20', '10'],
    ['21', '10'],
  ])('the points of the indicator are the limit of all: %s pieces give %s', (a, points) => {
    expect(ruleGives('{ award: [{ count: a, each: 0.5 }] }', { a })).toBe(points);
    expect(ruleGives('{ award: [{ count: a, each: 0.5 }], max: none }', { a })).toBe(String(Number(a) / 2));
  });

  test('deductions come first and have no floor before the awards', () => {
    const rule = '{ award: [{ amount: b }], deduct: [{ amount: a }] }';
    expect(ruleGives(rule, { a: '12', b: '3' })).toBe('1');
    expect(ruleGives(rule, { a: '12', b: '2' })).toBe('0');
    expect(ruleGives(rule, { a: '3', b: '5' })).toBe('10');
    expect(ruleGives('{ award: [{ amount: b }], deduct: [{ amount: a, downTo: 0 }] }', { a: '12', b: '3' })).toBe('3');
  });
});

describe('floor and cap', () => {
  test.each([
    ['{ deduct: [{ amount: a }], min: none }', { a: '12' }, '-2'],
    ['{ deduct: [{ amount: a }], min: -1 }', { a: '11' }, '-1'],
    ['{ deduct: [{ amount: a }], min: -1 }', { a: '11.0001' }, '-1'],
    ['{ deduct: [{ amount: a }], min: -1 }', { a: '10.9999' }, '-0.9999'],
    ['{ deduct: [{ amount: a }], min: b }', { a: '12', b: '4' }, '4'],
    ['{ deduct: [{ amount: a }], min: b }', { a: '12' }, '-2'],
    ['{ deduct: [{ amount: a }], min: b }', { a: '12', b: '未检测' }, '?blank'],
    ['{ award: [{ amount: a }], max: b }', { a: '12', b: '11' }, '11'],
    ['{ award: [{ amount: a }], max: b }', { a: '12' }, '12'],
    ['{ award: [{ amount: a }], min: b, max: c }', { a: '7', b: '8', c: '6' }, '6'],
  ])('%s with %o gives %s', (rule, facts, points) => {
    expect(ruleGives(rule, facts)).toBe(points);
  });
});
