import { describe, expect, test } from 'vitest';
import { ruleGives } from '../score.test-support.ts';

/** Terms with full points 10, 20 and 30; the second has the weight 2, so that it can reach 40. */
const TERMS = '[{ value: a, full: 10 }, { value: b, weight: 2, full: 20 }, { value: c, full: 30 }]';

const ALL = { a: '5', b: '10', c: '15' };
const WITHOUT_B = { a: '5', b: '不适用', c: '15' };
const ONLY_B = { a: '', b: '10', c: '' };
const NONE = { a: '', b: '', c: '' };
const UNTESTED_B = { a: '', b: '未检测', c: '15' };

describe('sum, by what a missing term does', () => {
  test.each([
    // The whole is missing.
    [undefined, '40 - - - ?blank'],
    ['missing', '40 - - - ?blank'],
    // 5 + 15; 10 × 2.
    ['skip', '40 20 20 - ?blank'],
    ['zero', '40 20 20 0 ?blank'],
    // 20 + 40; 20 + 10 + 30; 10 + 40 + 30.
    ['full', '40 60 60 80 ?blank'],
    // 20 × 80 ÷ 40; 20 × 80 ÷ 40.
    ['scale', '40 40 40 - ?blank'],
    // 40 points over two terms: 5 × 30 ÷ 10 + 15 × 50 ÷ 30; 40 points on one: 20 × 80 ÷ 40.
    ['{ spread: scaled }', '40 40 40 - ?blank'],
    // 5 + 20 + 15 + 20; 20 + 40.
    ['{ spread: kept }', '40 60 60 - ?blank'],
    // 20 + 80 % of 40; 20 + 80 % of 40; 80 % of 80.
    ['{ share: 80% }', '40 52 52 64 ?blank'],
  ])('%s', (missing, expected) => {
    const rule = `{ sum: ${TERMS}${missing === undefined ? '' : `, missing: ${missing}`} }`;
    const results = [ALL, WITHOUT_B, ONLY_B, NONE, UNTESTED_B].map((facts) => ruleGives(rule, facts));
    expect(results.join(' ')).toBe(expected);
  });

  test('spread: scaled stretches each term to its own wider maximum, so it is not a scale', () => {
    const facts = { a: '10', b: '不适用', c: '0' };
    expect(ruleGives(`{ sum: ${TERMS}, missing: scale }`, facts)).toBe('20');
    expect(ruleGives(`{ sum: ${TERMS}, missing: { spread: scaled } }`, facts)).toBe('30');
    expect(ruleGives(`{ sum: ${TERMS}, missing: { spread: kept } }`, facts)).toBe('50');
  });

  test('75 of 75 points scaled to 100 is × 4/3', () => {
    const rule = '{ sum: [{ value: a, full: 75 }, { value: b, full: 25 }], missing: scale }';
    expect(['75', '70', '0', '-3'].map((a) => ruleGives(rule, { a })).join(' ')).toBe('100 280/3 0 -4');
  });

  test('nothing can be scaled where what is present is worth no points', () => {
    const rule = '{ sum: [{ value: a, full: 0 }, { value: b, full: 25 }], missing: scale }';
    expect(ruleGives(rule, { a: '3' })).toBe('-');
  });

  test('untested wins over missing, whichever comes first', () => {
    for (const rule of ['{ sum: [a, b] }', '{ sum: [a, b], missing: skip }', '{ mean: [a, b] }', '{ max: [a, b] }']) {
      expect(ruleGives(rule, { a: '', b: '未检测' })).toBe('?blank');
      expect(ruleGives(rule, { a: '未检测', b: '' })).toBe('?blank');
    }
  });

  test('a weight may be a value; without it its term is missing', () => {
    expect(ruleGives('{ sum: [{ value: a, weight: b }, c] }', { a: '3', b: '1.5', c: '1' })).toBe('5.5');
    expect(ruleGives('{ sum: [{ value: a, weight: b }, c] }', { a: '3', c: '1' })).toBe('-');
    expect(ruleGives('{ sum: [{ value: a, weight: b }, c], missing: skip }', { a: '3', c: '1' })).toBe('1');
    expect(ruleGives('{ sum: [{ value: a, weight: b }, c] }', { a: '3', b: '未检测', c: '1' })).toBe('?blank');
  });
});

describe('mean, by what a missing term does', () => {
  const WEIGHTED = '[{ value: a, full: 10 }, { value: b, weight: 3, full: 20 }]';

  test.each([
    // (4 + 3 × 8) ÷ 4
    [undefined, '7 - - -'],
    ['skip', '7 4 8 -'],
    ['zero', '7 1 6 0'],
    ['full', '7 16 8.5 17.5'],
    ['{ share: 50% }', '7 8.5 7.25 8.75'],
  ])('%s', (missing, expected) => {
    const rule = `{ mean: ${WEIGHTED}${missing === undefined ? '' : `, missing: ${missing}`} }`;
    const rows = [{ a: '4', b: '8' }, { a: '4' }, { b: '8' }, {}];
    expect(rows.map((facts) => ruleGives(rule, facts)).join(' ')).toBe(expected);
  });

  test('a third stays a third', () => {
    expect(ruleGives('{ mean: [a, b, c] }', { a: '1', b: '0', c: '0' })).toBe('1/3');
  });

  test.each([
    ['{ mean: [{ value: a, weight: b }] }', { a: '5', b: '0' }, '?weights-zero'],
    ['{ mean: [{ value: a, weight: b }], missing: zero }', { b: '0' }, '?weights-zero'],
    ['{ mean: [{ value: a, weight: b }], missing: skip }', { b: '0' }, '-'],
    ['{ mean: [{ value: a, weight: b }, c], missing: skip }', { a: '5', b: '0', c: '7' }, '7'],
    ['{ mean: [{ value: a, weight: b }, c] }', { a: '5', b: '-1', c: '7' }, '?weight-negative'],
    ['{ sum: [{ value: a, weight: b }, c], missing: skip }', { b: '-1', c: '7' }, '?weight-negative'],
    ['{ max: [{ value: a, weight: b }, c], missing: skip }', { a: '5', b: '-0.0001', c: '7' }, '?weight-negative'],
  ])('%s with weights that are none: %j is %s', (rule, facts, result) => {
    expect(ruleGives(rule, facts)).toBe(result);
    const swallowed = `{ sum: [${rule}, 0], missing: skip }`;
    expect(ruleGives(swallowed, facts)).toBe(result === '-' ? '0' : result);
  });
});

describe('min and max', () => {
  test.each([
    ['{ min: [a, b] }', { a: '3', b: '-3' }, '-3'],
    ['{ max: [a, b] }', { a: '3', b: '-3' }, '3'],
    ['{ max: [a, b] }', { a: '3', b: '3.00001' }, '3.00001'],
    ['{ min: [a, b] }', { a: '3' }, '-'],
    ['{ min: [a, b], missing: skip }', { a: '3' }, '3'],
    ['{ min: [a, b], missing: zero }', { a: '3' }, '0'],
    ['{ max: [a, b], missing: zero }', { a: '-3' }, '0'],
    ['{ max: [a, b], missing: skip }', {}, '-'],
    ['{ max: [a, b], missing: zero }', {}, '0'],
    ['{ min: [a, b], missing: skip }', { a: '3', b: '未检测' }, '?blank'],
  ])('%s of %o is %s', (rule, facts, result) => {
    expect(ruleGives(rule, facts)).toBe(result);
  });
});

describe('ratio', () => {
  const RULE = '{ ratio: [{ value: a, max: b }, { value: c, max: d }], times: 100, zeroOverZero: 7 }';

  test.each([
    [{ a: '3', b: '4', c: '1', d: '4' }, '50'],
    [{ a: '1', b: '3', c: '0', d: '0' }, '100/3'],
    [{ a: '5', b: '4', c: '0', d: '0' }, '125'],
    [{ a: '3', b: '4', c: '', d: '4' }, '75'],
    [{ a: '3', b: '4', c: '1', d: '' }, '75'],
    [{ a: '0', b: '0', c: '0', d: '0' }, '7'],
    [{ a: '0', b: '0', c: '', d: '' }, '7'],
    [{ a: '3', b: '4', c: '未检测', d: '' }, '?blank'],
    [{ a: '', b: '未检测', c: '1', d: '4' }, '?blank'],
  ])('of %o is %s', (facts, result) => {
    expect(ruleGives(RULE, facts)).toBe(result);
  });

  test('0 of 0 without a rule is missing', () => {
    expect(ruleGives('{ ratio: [{ value: a, max: b }] }', { a: '0', b: '0' })).toBe('-');
  });

  test('what does not apply at all is missing, not 0 of 0', () => {
    expect(ruleGives(RULE, { a: '', b: '4', c: '1', d: '' })).toBe('-');
    expect(ruleGives(RULE, {})).toBe('-');
  });
});
