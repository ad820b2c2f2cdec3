import { describe, expect, test } from 'vitest';
import { ruleGives } from '../score.test-support.ts';

/** Just below, at and just above a bound, with and without more decimals than a ten-thousandth. */
const AROUND_NINE = ['8.9999', '8.99999', '9', '9.00001', '9.0001'];

describe('bounds of bands', () => {
  test.each([
    ['from', 'other other in in in'],
    ['above', 'other other other in in'],
    ['to', 'in in in other other'],
    ['below', 'in in other other other'],
  ])('%s 9', (bound, expected) => {
    const rule = `{ of: a, bands: [{ ${bound}: 9, gives: 1 }, { otherwise: 0 }] }`;
    const results = AROUND_NINE.map((a) => (ruleGives(rule, { a }) === '1' ? 'in' : 'other'));
    expect(results.join(' ')).toBe(expected);
  });

  test.each([
    ['from: 9, to: 9', 'other other in other other'],
    ['from: 9, below: 9.0001', 'other other in in other'],
    ['above: 8.9999, to: 9', 'other in in other other'],
    ['above: 8.9999, below: 9.00001', 'other in in other other'],
    ['from: 8.9999, to: 9.0001', 'in in in in in'],
  ])('%s', (bounds, expected) => {
    const rule = `{ of: a, bands: [{ ${bounds}, gives: 1 }, { otherwise: 0 }] }`;
    const results = AROUND_NINE.map((a) => (ruleGives(rule, { a }) === '1' ? 'in' : 'other'));
    expect(results.join(' ')).toBe(expected);
  });

  test('the other bound is that of the band before', () => {
    const rule = `{ of: a, bands: [{ from: 9, gives: 3 }, { above: 5, gives: 2 }, { from: 0, gives: 1 }, { otherwise: 0 }] }`;
    const results = ['100', '9', '8.9999', '5.0001', '5', '0', '-0.0001'].map((a) => ruleGives(rule, { a }));
    expect(results.join(' ')).toBe('3 3 2 2 1 1 0');
  });

  test('rising bands follow each other in the same way', () => {
    const rule = `{ of: a, bands: [{ below: 1, gives: 5 }, { to: 3, gives: 3 }, { above: 3, gives: 0 }] }`;
    const results = ['-7', '0.9999', '1', '3', '3.0001'].map((a) => ruleGives(rule, { a }));
    expect(results.join(' ')).toBe('5 5 3 3 0');
  });

  test('a third lies above 0.3333 and below 0.3334', () => {
    const rule = `{ of: a / 3, bands: [{ from: 0.3334, gives: 2 }, { above: 0.3333, gives: 1 }, { otherwise: 0 }] }`;
    expect(['0.9999', '1', '1.0001', '1.0002'].map((a) => ruleGives(rule, { a })).join(' ')).toBe('0 1 1 2');
  });
});

describe('what a band gives', () => {
  test.each([
    ['{ from: 5, share: 60% }, { otherwise: 0 }', '7', '6'],
    ['{ from: 5, gives: a * 2 }, { otherwise: 0 }', '7', '14'],
    ['{ from: 5, gives: b }, { otherwise: 0 }', '7', '-'],
    ['{ from: 5, gives: 1 }, { otherwise: missing }', '4', '-'],
    ['{ from: 5, gives: 1 }, { otherwise: a }', '4', '4'],
    ['{ from: 5, gives: 1 }, { otherwise: 0 }', '', '-'],
    ['{ from: 5, gives: 1 }, { otherwise: 0 }', '未检测', '?blank'],
  ])('%s of %s is %s', (bands, a, result) => {
    expect(ruleGives(`{ of: a, bands: [${bands}] }`, { a })).toBe(result);
  });
});

describe('match', () => {
  const RULE = '{ of: t, match: { Yes: 10, No: 0, 部分: a } }';

  test.each([
    ['Yes', '10'],
    ['No', '0'],
    ['部分', '4'],
    ['yes', '?no-case'],
    ['不适用', '-'],
    ['', '-'],
    ['未检测', '?blank'],
  ])('of %s is %s', (t, result) => {
    expect(ruleGives(RULE, { t, a: '4' })).toBe(result);
  });

  test('otherwise is for the texts that are not listed, not for what is missing or untested', () => {
    const rule = RULE.replace(/\}$/u, ', otherwise: 1 }');
    expect(['yes', '不适用', '未检测', 'No'].map((t) => ruleGives(rule, { t })).join(' ')).toBe('1 - ?blank 0');
  });
});

describe('when', () => {
  const RULE = '{ when: [{ if: a > 5, then: 1 }, { if: b > 5, then: 2 }, { else: 3 }] }';

  test.each([
    [{ a: '6', b: '6' }, '1'],
    [{ a: '5', b: '6' }, '2'],
    [{ a: '5', b: '5' }, '3'],
    [{ a: '', b: '6' }, '2'],
    [{ a: '', b: '' }, '3'],
    [{ a: '未检测', b: '6' }, '?blank'],
    [{ a: '6', b: '未检测' }, '1'],
    [{ a: '5', b: '未检测' }, '?blank'],
  ])('the first case that holds: %o gives %s', (facts, result) => {
    expect(ruleGives(RULE, facts)).toBe(result);
  });

  test('a case that does not hold may give something untested', () => {
    expect(ruleGives('{ when: [{ if: a > 5, then: b }, { else: 3 }] }', { a: '5', b: '未检测' })).toBe('3');
    expect(ruleGives('{ when: [{ if: a > 5, then: 3 }, { else: b }] }', { a: '5', b: '' })).toBe('-');
  });
});
