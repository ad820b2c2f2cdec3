import { describe, expect, test } from 'vitest';
import { cellText, csv } from '../facts/facts.test-support.ts';
import { portalClass, scored } from '../score.test-support.ts';
import { toResult } from '../index.ts';

const TABLES = [
  csv('portal', '单位,地区,门槛\n甲县,东,60\n乙县,西,\n丙县,东,未检测'),
  csv('accounts', '单位,名称,得分\n乙县,乙一,80\n甲县,甲一,60\n甲县,甲二,59.9\n丙县,丙一,90\n甲县,甲三,90'),
  csv('quarters', '单位,账号,季度,数\n甲县,甲一,1,2\n甲县,甲二,1,3\n乙县,乙一,1,4'),
];

/** A class of units with accounts, which have quarters; `lines` stand in the class, `inAccounts` and `inQuarters` below. */
function open(lines: string, inAccounts = '', inQuarters = '') {
  const classes = portalClass(`inputs: { region: { column: 地区, type: text }, bar: { column: 门槛, blank: missing } }
children:
  accounts:
    name: 账号
    inputs: { score: { column: 得分 } }
    ${inAccounts}
    children:
      quarters:
        key: 季度
        parent: [单位, 账号]
        inputs: { n: { column: 数 } }
        ${inQuarters}
${lines}`);
  const campaign = scored(classes, ...TABLES);
  const [portal] = campaign.classes;
  const accounts = portal?.level.children().get('accounts');
  return { campaign, portal: portal?.level, accounts, quarters: accounts?.children().get('quarters') };
}

const cells = (level: ReturnType<typeof open>['portal'], name: string) => level?.column(name).map(cellText).join(' ');

describe('children read their unit', () => {
  test('inputs, its name, and what the unit computes, whatever the order of the rows', () => {
    const { accounts } = open(
      'values: { n: { fold: accounts, how: count }, best: { fold: accounts, how: max, value: score } }\ntotal: 100 - n',
      'values: { r: parent.region, bar: parent.bar, u: parent.unit, n: parent.n + 1, t: parent.total, gap: parent.best - score }',
    );
    expect(cells(accounts, 'r')).toBe(`'西' '东' '东' '东' '东'`);
    expect(cells(accounts, 'bar')).toBe('- 60 60 ?blank 60');
    expect(cells(accounts, 'u')).toBe(`'乙县' '甲县' '甲县' '丙县' '甲县'`);
    expect(cells(accounts, 'n')).toBe('2 4 4 2 4');
    expect(cells(accounts, 't')).toBe('99 97 97 99 97');
    expect(cells(accounts, 'gap')).toBe('0 30 30.1 0 0');
  });

  test('in every part of a fold, missing and untested as they are in the unit', () => {
    const { portal } = open(`values:
  passed: { fold: accounts, how: count, where: score >= parent.bar }
  over: { fold: accounts, how: sum, value: score - parent.bar }
  weighted: { fold: accounts, how: mean, value: score, weight: parent.bar }
total: 1`);
    expect(cells(portal, 'passed')).toBe('2 0 ?blank');
    expect(cells(portal, 'over')).toBe('29.9 - ?blank');
    expect(cells(portal, 'weighted')).toBe('2099/30 - ?blank');
  });

  test('in an outcome, and through two levels', () => {
    const { portal, quarters } = open(
      'values: { v: { fold: accounts, how: sum, value: total } }\ntotal: 1',
      'total: score\n    outcomes: [{ id: low, if: score < parent.bar, total: 0, because: 低于门槛 }]',
      'values: { r: parent.parent.region & parent.unit, share: n / parent.score }',
    );
    expect(cells(portal, 'v')).toBe('150 80 ?blank');
    expect(cells(quarters, 'r')).toBe(`'东甲一' '东甲二' '西乙一'`);
    expect(cells(quarters, 'share')).toBe('1/30 30/599 0.05');
  });

  test('the total of the unit is the one before its outcomes', () => {
    const { accounts } = open(
      'total: 7\noutcomes: [{ id: all, if: total > 0, total: 1, because: 一律 }]',
      'values: { t: parent.total }',
    );
    expect(cells(accounts, 't')).toBe('7 7 7 7 7');
  });

  test('an explanation says whose figure it is', () => {
    const { campaign } = open(
      'total: 1',
      'indicators: [{ id: x, name: 达标, points: 100, rule: { limit: score, max: parent.bar } }]',
    );
    const text = JSON.stringify(toResult(campaign));
    expect(text).toContain('得分，不高于 上级的门槛');
    expect(text).toContain('得分 90（不高于 上级的门槛 60） = 60');
  });
});
