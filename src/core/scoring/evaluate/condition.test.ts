import { describe, expect, test } from 'vitest';
import { ruleGives } from '../score.test-support.ts';

/** How a condition comes out: it holds, its opposite holds, neither does, or it is open. */
function truthOf(condition: string, facts: Parameters<typeof ruleGives>[1]): string {
  const result = ruleGives(
    `{ when: [{ if: "${condition}", then: 1 }, { if: "not (${condition})", then: 2 }, { else: 3 }] }`,
    facts,
  );
  return { 1: 'holds', 2: 'fails', 3: 'neither' }[result] ?? 'open';
}

const FACTS = { a: '5', b: '', c: '未检测', t: '东', u: '' };

describe('comparisons', () => {
  test.each([
    ['=', 'fails holds fails'],
    ['!=', 'holds fails holds'],
    ['<', 'fails fails holds'],
    ['<=', 'fails holds holds'],
    ['>', 'holds fails fails'],
    ['>=', 'holds holds fails'],
  ])('5 %s the number just below, equal, just above', (sign, expected) => {
    const results = ['4.99999', '5', '5.00001'].map((bound) => truthOf(`a ${sign} ${bound}`, FACTS));
    expect(results.join(' ')).toBe(expected);
  });

  test.each([
    ['b > 0', 'neither'],
    ['b = b', 'neither'],
    ['a > b', 'neither'],
    ['c > 0', 'open'],
    ['b > c', 'open'],
    ['c > b', 'open'],
    ['b is missing', 'holds'],
    ['b is not missing', 'fails'],
    ['a is missing', 'fails'],
    ['c is missing', 'open'],
    ['c is not missing', 'open'],
    ['c is untested', 'holds'],
    ['b is untested', 'fails'],
    ['a is untested', 'fails'],
    ["t = '东'", 'holds'],
    ["t != '东'", 'fails'],
    ["t = '西'", 'fails'],
    ["u = '东'", 'neither'],
    ["u != '东'", 'neither'],
    ["t in ('西', '东')", 'holds'],
    ["t in ('西')", 'fails'],
    ["u in ('西')", 'neither'],
    ["t = 'ｱ'", 'fails'],
  ])('%s', (condition, expected) => {
    expect(truthOf(condition, FACTS)).toBe(expected);
  });
});

describe('and, or, not', () => {
  const PARTS = { true: 'a = 5', false: 'a = 6', neither: 'b = 5', open: 'c = 5' } as const;

  test.each<[string, string]>([
    ['true and true', 'holds'],
    ['true and false', 'fails'],
    ['false and neither', 'fails'],
    ['neither and false', 'fails'],
    ['false and open', 'fails'],
    ['open and false', 'fails'],
    ['true and neither', 'neither'],
    ['true and open', 'open'],
    ['neither and open', 'open'],
    ['open and neither', 'open'],
    ['false or false', 'fails'],
    ['false or true', 'holds'],
    ['neither or true', 'holds'],
    ['open or true', 'holds'],
    ['true or open', 'holds'],
    ['false or neither', 'neither'],
    ['false or open', 'open'],
    ['neither or open', 'open'],
    ['not neither', 'neither'],
    ['not open', 'open'],
    ['not true or true', 'holds'],
    ['not (true and false)', 'holds'],
    ['true or false and false', 'holds'],
    ['(true or false) and false', 'fails'],
  ])('%s', (words, expected) => {
    const condition = words.replaceAll(/true|false|neither|open/gu, (word) => PARTS[word as keyof typeof PARTS]);
    expect(truthOf(condition, FACTS)).toBe(expected);
  });
});

describe('arithmetic', () => {
  test.each([
    ['a + a * 2', '15'],
    ['(a + a) * 2', '20'],
    ['a - a - a', '-5'],
    ['a - (a - a)', '5'],
    ['a / 3 * 3', '5'],
    ['a / (3 * 3)', '5/9'],
    ['-a + 1', '-4'],
    ['-(a + 1)', '-6'],
    ['abs(1 - a)', '4'],
    ["'min(a, 4.9999)'", '4.9999'],
    ["'max(a, 4.9999, 5.00001)'", '5.00001'],
    ['0.1 + 0.2', '0.3'],
    ['a * 30%', '1.5'],
    ['a + b', '-'],
    ['b * 0', '-'],
    ['b + c', '?blank'],
    ['c + b', '?blank'],
    ['c * 0', '?blank'],
    ['-b', '-'],
    ['abs(c)', '?blank'],
    ["'min(a, b)'", '-'],
    ["'max(b, c)'", '?blank'],
    ['a / 0', '?division-by-zero'],
    ['a / (a - 5)', '?division-by-zero'],
    ['b / 0', '-'],
    ['0 / a', '0'],
    ['missing', '-'],
  ])('%s is %s', (formula, result) => {
    expect(ruleGives(formula, FACTS)).toBe(result);
  });

  test.each([
    ['{ limit: a, min: 5, max: 6 }', '5'],
    ['{ limit: a, min: 5.0001 }', '5.0001'],
    ['{ limit: a, max: 4.9999 }', '4.9999'],
    ['{ limit: a, max: 5.0001 }', '5'],
    ['{ limit: a, min: b, max: b }', '5'],
    ['{ limit: a, min: 6 + b * 0, max: 4 }', '4'],
    ['{ limit: b, min: 5 }', '-'],
    ['{ limit: c, min: 5 }', '?blank'],
    ['{ limit: a, max: c }', '?blank'],
    ['{ limit: b, max: c }', '-'],
  ])('%s is %s', (rule, result) => {
    expect(ruleGives(rule, FACTS)).toBe(result);
  });
});

describe('round and sqrt', () => {
  test.each([
    ['half-up', '2.35 2.34 -2.35 -2.34 2.36'],
    ['half-even', '2.34 2.34 -2.34 -2.34 2.36'],
    ['down', '2.34 2.34 -2.34 -2.34 2.35'],
    ['up', '2.35 2.35 -2.35 -2.35 2.36'],
  ])('%s', (mode, expected) => {
    const rule = `{ round: a, decimals: 2, mode: ${mode} }`;
    const results = ['2.345', '2.34499', '-2.345', '-2.34499', '2.355'].map((a) => ruleGives(rule, { a }));
    expect(results.join(' ')).toBe(expected);
  });

  test.each([
    ['{ round: a, decimals: 0, mode: half-up }', '0.5', '1'],
    ['{ round: a, decimals: 0, mode: half-even }', '0.5', '0'],
    ['{ round: a, decimals: 0, mode: half-up }', '-0.4', '0'],
    ['{ round: a / 3, decimals: 4, mode: up }', '1', '0.3334'],
    ['{ round: a, decimals: 2, mode: half-up }', '', '-'],
    ['{ round: a, decimals: 2, mode: half-up }', '未检测', '?blank'],
    ['{ sqrt: a, decimals: 3, mode: half-up }', '2', '1.414'],
    ['{ sqrt: a, decimals: 3, mode: up }', '2', '1.415'],
    ['{ sqrt: a, decimals: 12, mode: down }', '2', '1.414213562373'],
    ['{ sqrt: a, decimals: 0, mode: half-up }', '2.25', '2'],
    ['{ sqrt: a, decimals: 0, mode: half-up }', '2.2499', '1'],
    ['{ sqrt: a, decimals: 2, mode: half-up }', '0', '0'],
    ['{ sqrt: a, decimals: 2, mode: half-up }', '-0.0001', '?no-root'],
    ['{ sqrt: a, decimals: 2, mode: half-up }', '未检测', '?blank'],
  ])('%s of %s is %s', (rule, a, result) => {
    expect(ruleGives(rule, { a })).toBe(result);
  });
});
