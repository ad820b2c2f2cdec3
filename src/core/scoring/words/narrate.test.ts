import { describe, expect, test } from 'vitest';
import { ruleTells } from '../score.test-support.ts';

const FACTS = { a: '5', b: '7', c: '2', d: '', t: '有' };

describe('formulas', () => {
  test.each([
    ['a', null],
    ['a + b * c', 'a 5 + b 7 × c 2 = 19'],
    ['(a + b) * c', '（a 5 + b 7） × c 2 = 24'],
    ['a - (b - c)', 'a 5 − （b 7 − c 2） = 0'],
    ['a - b - c', 'a 5 − b 7 − c 2 = -4'],
    ['a - b * c', 'a 5 − b 7 × c 2 = -9'],
    ['a / (b * c)', 'a 5 ÷ （b 7 × c 2） = 5/14'],
    ['a / b / c', 'a 5 ÷ b 7 ÷ c 2 = 5/14'],
    ['-(a + b)', '−（a 5 + b 7） = -12'],
    ['a - -b', 'a 5 − （−b 7） = 12'],
    ['abs(c - a)', '绝对值（c 2 − a 5） = 3'],
    ["'max(a, b - 1)'", '较大值（a 5，b 7 − 1） = 6'],
  ])('%s', (rule, story) => {
    expect(ruleTells(rule, FACTS)).toBe(story);
  });

  test('what is missing has no story', () => {
    expect(ruleTells('a + d', FACTS)).toBe(null);
  });
});

describe('sums, means and ratios', () => {
  test.each([
    ['{ sum: [a, b - c] }', 'a 5 + b 7 − c 2 = 10'],
    ['{ sum: [a, { value: b - c, weight: 2 }] }', 'a 5 + （b 7 − c 2） × 2 = 15'],
    ['{ sum: [a, d], missing: skip }', 'a 5 + d 不适用（不适用的不计） = 5'],
    ['{ sum: [a, d + c], missing: skip }', 'a 5 + （d 不适用 + c 2）（不适用的不计） = 5'],
    ['{ sum: ["min(a, d)"], missing: zero }', '（较小值（a 5，d 不适用））（不适用的计 0） = 0'],
    ['{ sum: [{ value: "-d" }], missing: zero }', '（−d 不适用）（不适用的计 0） = 0'],
    ['{ mean: [a, b - c] }', '平均（a 5、b 7 − c 2） = 5'],
    ['{ mean: [a, { value: b - c, weight: 3 }] }', '加权平均（a 5 × 1、（b 7 − c 2） × 3） = 5'],
    ['{ min: [a, b] }', '最低（a 5、b 7） = 5'],
    ['{ ratio: [{ value: a, max: b + c }, { value: c, max: d }] }', '（a 5） ÷ （b 7 + c 2） = 5/9'],
    ['{ ratio: [{ value: a, max: b }, { value: c, max: 3 }], times: 10 }', '（a 5 + c 2） ÷ （b 7 + 3） × 10 = 7'],
    ['{ ratio: [{ value: a, max: b - 7 }], zeroOverZero: 3 }', '（a 5） ÷ （b 7 − 7）（除数为 0） = 3'],
  ])('%s', (rule, story) => {
    expect(ruleTells(rule, FACTS)).toBe(story);
  });
});

describe('points by counting', () => {
  test.each([
    ['{ deduct: [{ count: c, each: 2.5 }] }', '10 − c 2 × 2.5 = 5'],
    ['{ deduct: [{ count: a - c, each: 2 }] }', '10 − （a 5 − c 2） × 2 = 4'],
    ['{ deduct: [{ amount: a - c, because: 未公开 }] }', '10 − （a 5 − c 2）（未公开） = 7'],
    ['{ deduct: [{ share: 40%, if: a > 4 }, { amount: 3, if: a > 5 }] }', '10 − 4 = 6'],
    ['{ deduct: [{ count: b, each: 1, atMost: 4 }] }', '10 − b 7 × 1（至多 4） = 6'],
    ['{ deduct: [{ count: b, each: 1, downTo: 6 }] }', '10 − b 7 × 1（扣至 6 为止） = 6'],
    ['{ deduct: [{ count: b, each: 2 }] }', '10 − b 7 × 2（不低于 0，不高于 10） = 0'],
    ['{ deduct: [{ count: b, each: 2 }], max: none }', '10 − b 7 × 2（不低于 0） = 0'],
    ['{ award: [{ count: b, each: 2 }], min: none }', '0 + b 7 × 2（不高于 10） = 10'],
    ['{ deduct: [{ count: d, each: 2 }] }', '10 = 10'],
    ['{ award: [{ amount: a + c, atMost: 4 }] }', '0 + （a 5 + c 2）（至多 4） = 4'],
    ['{ from: a + b, deduct: [{ amount: c }] }', 'a 5 + b 7 − c 2 = 10'],
  ])('%s', (rule, story) => {
    expect(ruleTells(rule, FACTS)).toBe(story);
  });
});

describe('choices', () => {
  const BANDS = '{ of: a, bands: [{ from: 5, gives: 6 }, { otherwise: c }] }';

  test.each([
    [BANDS, 'a 5 属于［5，+∞） = 6'],
    ['{ of: c, bands: [{ from: 5, gives: 6 }, { otherwise: b * 2 }] }', 'c 2 属于其他：b 7 × 2 = 14'],
    ['{ of: t, match: { 有: 6 } }', 't 有 对应 = 6'],
    ['{ of: t, match: { 有: a + 1 } }', 't 有 对应：a 5 + 1 = 6'],
    ['{ of: t, match: { 无: 1 }, otherwise: a }', 't 有 对应：a 5 = 5'],
    ['{ when: [{ if: a > 4, then: b }, { else: 0 }] }', '因 a ＞ 4：b 7 = 7'],
    ['{ when: [{ if: a > 4, then: b, because: 达标 }, { else: 0 }] }', '达标：b 7 = 7'],
    ['{ when: [{ if: a > 5, then: b }, { else: c }] }', 'c 2 = 2'],
    ['{ limit: a + b, min: 0, max: 10 }', 'a 5 + b 7（不低于 0，不高于 10） = 10'],
    ['{ round: a / b, decimals: 2, mode: half-up }', 'a 5 ÷ b 7 四舍五入到 2 位小数 = 0.71'],
    ['{ sqrt: c, decimals: 2, mode: half-up }', 'c 2 开平方到 2 位小数 = 1.41'],
    ['{ root: c, degree: 3, decimals: 2, mode: half-up }', 'c 2 开 3 次方到 2 位小数 = 1.26'],
    ['{ log: c, base: 10, decimals: 2, mode: half-up }', 'c 2 取常用对数到 2 位小数 = 0.3'],
  ])('%s', (rule, story) => {
    expect(ruleTells(rule, FACTS)).toBe(story);
  });

  test('inside a computation they carry their result', () => {
    expect(ruleTells(`{ sum: [${BANDS}, c] }`, FACTS)).toBe('（a 5 属于［5，+∞） = 6） + c 2 = 8');
    expect(ruleTells(`{ sum: [{ value: ${BANDS}, weight: 2 }, c] }`, FACTS)).toBe(
      '（a 5 属于［5，+∞） = 6） × 2 + c 2 = 14',
    );
    expect(ruleTells('{ sum: [{ limit: a + b, max: 10 }, { cohort: max, of: a }] }', FACTS)).toBe(
      '（a 5 + b 7（不高于 10） = 10） + （a 的全体最高 = 5） = 15',
    );
    expect(ruleTells('{ sum: [{ sum: [a, d], missing: skip }, c] }', FACTS)).toBe(
      '（a 5 + d 不适用（不适用的不计） = 5） + c 2 = 7',
    );
  });
});
