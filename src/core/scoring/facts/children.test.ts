import { describe, expect, test } from 'vitest';
import { csv, factsOf, faultsOf, portalOf, read } from './facts.test-support.ts';

const ACCOUNTS = `
children:
  accounts:
    name: 账号
    inputs:
      fans: { column: 粉丝, min: 0 }
    children:
      quarters:
        name: 季度
        key: 季度
        parent: [单位名称, 账号名称]
        inputs:
          points: { column: 得分, max: 25 }
        indicators: [{ id: q, name: 季度, rule: points }]
    indicators: [{ id: a, name: 账号, rule: fans }]
`;
const CLASSES = portalOf('score: { column: 得分 }', ACCOUNTS);
const portal = csv('portal', '单位,得分\n甲县,20\n乙县,21');
const accounts = '单位,账号名称,粉丝\n乙县,微博,5\n甲县,微信,3\n甲县,微博,4';
const quarters = '单位名称,账号名称,季度,得分\n甲县,微博,一季度,20\n乙县,微博,一季度,21\n甲县,微博,二季度,22';

function readAccounts(accountRows: string, quarterRows: string): ReturnType<typeof read> {
  return read(CLASSES, [portal, csv('accounts', accountRows), csv('quarters', quarterRows)]);
}

describe('children', () => {
  test('belong to their unit, and theirs to them', () => {
    const reading = readAccounts(accounts, quarters);
    expect(faultsOf(reading)).toEqual([]);
    expect(factsOf(reading, 'portal', 'accounts')).toEqual([
      '乙县/微博: fans=5',
      '甲县/微信: fans=3',
      '甲县/微博: fans=4',
    ]);
    expect(factsOf(reading, 'portal', 'accounts', 'quarters')).toEqual([
      '甲县/微博/一季度: points=20',
      '乙县/微博/一季度: points=21',
      '甲县/微博/二季度: points=22',
    ]);
  });

  test('may be none', () => {
    const reading = readAccounts('单位,账号名称,粉丝', '单位名称,账号名称,季度,得分');
    expect(faultsOf(reading)).toEqual([]);
    expect(factsOf(reading, 'portal', 'accounts')).toEqual([]);
  });

  test.each([
    ['a unit that is not there', '丙县,微博,5', 'unknown-parent 2:1'],
    ['no unit', ',微博,5', 'missing-key 2:1'],
    ['no name', '甲县,,5', 'missing-key 2:2'],
    ['a cell out of bounds', '甲县,微博,-1', 'below-minimum 2:3'],
  ])('with %s are faults', (_, row, fault) => {
    expect(faultsOf(readAccounts(`单位,账号名称,粉丝\n${row}`, '单位名称,账号名称,季度,得分'))).toEqual([fault]);
  });

  test('of one unit have different names', () => {
    const twice = `${accounts}\n甲县,微信,9`;
    expect(faultsOf(readAccounts(twice, quarters))).toEqual(['duplicate-key 5:2']);
  });

  test('of an account that is not there are faults, with the unit that was probably meant', () => {
    const lost = readAccounts(accounts, `${quarters}\n乙县,微信,一季度,20`);
    expect(faultsOf(lost)).toEqual(['unknown-parent 5:2']);
    expect(lost.faults[0]?.message.zh).toBe('“微信”不在表“accounts”中');
  });

  test('need their table and its columns', () => {
    expect(faultsOf(read(CLASSES, [portal, csv('accounts', accounts)]))).toEqual(['missing-table']);
    expect(faultsOf(readAccounts('单位,账号,粉丝\n甲县,微博,5', '单位名称,账号名称,季度,得分'))).toEqual([
      'missing-column',
      'unknown-column 1:2',
    ]);
  });

  test('of two classes can share a table', () => {
    const other = CLASSES.replace('id: portal', 'id: other').replace('name: 门户', 'name: 其他');
    const tables = [portal, csv('other', '单位,得分\n丙局,1'), csv('quarters', quarters)];
    const shared = csv('accounts', `${accounts}\n丙局,微信,7`);
    const reading = read(CLASSES + other, [...tables, shared]);
    expect(faultsOf(reading)).toEqual([]);
    expect(factsOf(reading, 'other', 'accounts')).toEqual(['丙局/微信: fans=7']);
    const lost = csv('accounts', `${accounts}\n丁局,微信,7`);
    expect(faultsOf(read(CLASSES + other, [...tables, lost]))).toEqual(['unknown-parent 5:1']);
  });
});
