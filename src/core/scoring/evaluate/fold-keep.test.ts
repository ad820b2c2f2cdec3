import { describe, expect, test } from 'vitest';
import { cellText, csv } from '../facts/facts.test-support.ts';
import { scored } from '../score.test-support.ts';

/** What a fold gives for a unit whose accounts are `x,w,kind` each; `k` is an input of the unit, `n` counts the accounts. */
function folded(fold: string, accounts: readonly string[], k = ''): string {
  const yaml = `- id: portal
  name: 门户
  inputs: { k: { blank: missing } }
  children: { accounts: { inputs: { x: { blank: missing }, w: { blank: 1 }, kind: { type: text, blank: missing } } } }
  values: { n: { fold: accounts, how: count }, v: { fold: accounts, value: x, ${fold} } }
  total: 1
`;
  const rows = accounts.map(
    (account, index) => `甲,账号${index},${[...account.split(','), '', ''].slice(0, 3).join(',')}`,
  );
  const tables = [csv('portal', `单位,k\n甲,${k}`), csv('accounts', ['单位,名称,x,w,kind', ...rows].join('\n'))];
  return cellText(scored(yaml, ...tables).classes[0]?.level.column('v')[0]);
}

const FIVE = ['4', '1', '10', '2', '3'];

describe('only the highest or lowest children', () => {
  test.each([
    ['how: sum, highest: 1', '10'],
    ['how: sum, highest: 4', '19'],
    ['how: sum, highest: 5', '20'],
    ['how: sum, highest: 6', '20'],
    ['how: sum, lowest: 2', '3'],
    ['how: mean, lowest: 2', '1.5'],
    ['how: median, highest: 3', '4'],
    ['how: min, highest: 2', '4'],
    ['how: max, lowest: 2', '2'],
  ])('%s', (fold, expected) => {
    expect(folded(fold, FIVE)).toBe(expected);
    expect(folded(fold, FIVE.toReversed())).toBe(expected);
  });

  test.each([
    ['n - 1', '', '19'],
    ['n - 4', '', '10'],
    ['n - 5', '', '0.5'],
    ['n - 6', '', '0.5'],
    ['n / 2', '', '14'],
    ['k', '2.9999', '14'],
    ['k', '0.9999', '0.5'],
    ['k', '1000000000000000000000', '20'],
    ['k', '', '-'],
    ['k', '未检测', '?blank'],
  ])('as many as a formula of the unit says, cut to a whole number: %s (k: %s)', (count, k, expected) => {
    expect(folded(`how: sum, highest: ${count}, empty: 0.5`, FIVE, k)).toBe(expected);
  });

  test('among those for which where holds and that have a value', () => {
    const gaps = ['4', '', '10', '-1'];
    expect(folded('how: sum, highest: 3', gaps)).toBe('13');
    expect(folded('how: sum, highest: 3, missing: zero', gaps)).toBe('14');
    expect(folded('how: sum, highest: 1, where: x < 10', gaps)).toBe('4');
    expect(folded('how: sum, highest: 1, missing: missing', gaps)).toBe('-');
    expect(folded('how: sum, highest: 1', [])).toBe('-');
  });

  test('with their weights; of equal values those with more weight', () => {
    expect(folded('how: mean, highest: 2, weight: w', ['10,1', '4,3', '1,9'])).toBe('5.5');
    for (const rows of [
      ['10,1', '4,1', '4,3'],
      ['4,3', '4,1', '10,1'],
    ]) {
      expect(folded('how: mean, highest: 2, weight: w', rows)).toBe('5.5');
    }
  });

  test('in each group of children, before the groups are folded', () => {
    const rows = ['10,,甲', '8,,甲', '6,,甲', '5,,乙', '1,,丙', '3,,丙'];
    expect(folded('how: sum, highest: 2, groupBy: kind', rows)).toBe('27');
    expect(folded('how: max, highest: 1, groupBy: kind, groupHow: sum', rows)).toBe('10');
  });

  test('an untested child leaves the choice open', () => {
    expect(folded('how: sum, highest: 1', ['4', '未检测'])).toBe('?blank');
  });
});
