import { describe, expect, test } from 'vitest';
import { cellText, csv } from '../facts/facts.test-support.ts';
import { portalClass, scored } from '../score.test-support.ts';

const UNITS = csv('portal', '单位,地区\n甲,东\n乙,西\n丙,东\n丁,外');

/** What the accounts, `unit,name,x` each, have as the value; 丁 does not belong to the class. */
function accounts(value: string, rows: readonly string[]): string {
  const classes = portalClass(`inputs: { region: { column: 地区, type: text } }
where: region != '外'
children: { accounts: { inputs: { x: { blank: missing } }, values: { v: ${value} }, outcomes: [{ id: o, if: x > 80, total: 0, because: 超 }], total: x } }
total: { fold: accounts, how: sum, value: v, empty: 0 }`);
  const { classes: results } = scored(classes, UNITS, csv('accounts', ['单位,名称,x', ...rows].join('\n')));
  return (results[0]?.level.children().get('accounts')?.column('v') ?? []).map(cellText).join(' ');
}

const ROWS = ['甲,微信,10', '乙,微信,40', '甲,微博,30', '丙,微信,40', '丁,微信,99', '丙,微博,'];

describe('a cohort in children', () => {
  test.each([
    ['{ cohort: mean, of: x }', '30 30 30 30 30'],
    ['{ cohort: sum, of: x }', '120 120 120 120 120'],
    ['{ cohort: count, of: x }', '4 4 4 4 4'],
    ['{ cohort: position, of: x }', '4 1 3 1 -'],
    ['{ cohort: mean, of: x, within: [unit] }', '30 30 30 30 30'],
    ['{ cohort: max, of: x, within: [parent.unit] }', '30 40 30 40 40'],
    ['{ cohort: sum, of: x, within: [parent.region] }', '80 40 80 80 80'],
    ['{ cohort: sum, of: x, where: x < 40 }', '40 40 40 40 40'],
    ['{ cohort: max, of: total }', '40 40 40 40 40'],
  ])('%s is over all children of the class', (value, expected) => {
    expect(accounts(value, ROWS)).toBe(expected);
  });

  test('does not hang on the order of the rows', () => {
    const turned = accounts('{ cohort: position, of: x }', ROWS.toReversed());
    expect(turned.split(' ').toReversed().join(' ')).toBe('4 1 3 1 -');
  });

  test('is untested while a child is', () => {
    const rows = ['甲,微信,10', '乙,微信,未检测', '丙,微博,20'];
    expect(accounts('{ cohort: max, of: x }', rows)).toBe('?blank ?blank ?blank');
    expect(accounts('{ cohort: max, of: x, untested: skip }', rows)).toBe('20 20 20');
    expect(accounts('{ cohort: max, of: x, within: [unit] }', rows)).toBe('?blank ?blank 20');
  });
});
