import { describe, expect, test } from 'vitest';
import { csv, factsOf, faultsOf, portalOf, read } from './facts.test-support.ts';

const INPUTS =
  'kind: { column: 类别, type: text, blank: missing }\nrank: { column: 级别, blank: missing }\nscore: { column: 得分, max: 25 }';

function classOf(id: string, where: string): string {
  return portalOf(INPUTS, `table: all\nwhere: ${where}`).replace('id: portal', `id: ${id}`).replace('门户', id);
}

const ROWS = '单位,类别,级别,得分\n甲县,门户,1,20\n乙局,部门,2,21\n丙局,部门,,22\n丁局,,3,23';

function unitsOf(where: string): string[] {
  const reading = read(classOf('one', where), [csv('all', ROWS)]);
  expect(faultsOf(reading)).toEqual([]);
  return factsOf(reading, 'one').map((line) => line.split(':')[0] ?? '');
}

describe('where', () => {
  test.each([
    ["kind = '门户'", ['甲县']],
    ["kind != '门户'", ['乙局', '丙局']],
    ["not kind = '门户'", ['乙局', '丙局']],
    ['kind is missing', ['丁局']],
    ["kind in ('门户', '部门') and rank is not missing", ['甲县', '乙局']],
    ['rank >= 2', ['乙局', '丁局']],
    ['rank > 2 or kind is missing', ['丁局']],
    ['{ any: ["unit = \'甲县\'", rank * 2 = 4] }', ['甲县', '乙局']],
  ])('%s keeps %j', (where, units) => {
    expect(unitsOf(where)).toEqual(units);
  });

  test('shares one table among classes; cells of other classes’ rows are not looked at', () => {
    const classes = classOf('a', "kind = '门户'") + classOf('b', "kind = '部门'");
    const reading = read(classes, [csv('all', '单位,类别,级别,得分\n甲县,门户,1,20\n乙局,部门,2,26\n丙局,其他,x,99')]);
    // 级别 is no input of the condition, so the x of 丙局, which is in neither class, does no harm.
    expect(faultsOf(reading)).toEqual(['above-maximum 3:4']);
    expect(factsOf(reading, 'a')).toEqual(["甲县: kind='门户' rank=1 score=20"]);
  });

  test('that nobody has looked up yet is a fault of the unit', () => {
    const reading = read(classOf('a', "kind = '门户'"), [csv('all', '单位,类别,级别,得分\n甲县,未检测,1,20')]);
    expect(faultsOf(reading)).toEqual(['where-untested 2:1']);
    expect(reading.faults[0]?.message.zh).toBe('不知道“甲县”是否属于分类“a”：“类别”未检测');
  });

  test('leaves children of other units alone', () => {
    const children =
      'children: { sites: { name: 网站, inputs: { n: { column: 数 } }, indicators: [{ id: s, name: 站, rule: n }] } }';
    const classes = portalOf(INPUTS, `table: all\nwhere: kind = '门户'\n${children}`);
    const sites = csv('sites', '单位,名称,数\n乙局,站,x\n甲县,站,1');
    const reading = read(classes, [csv('all', ROWS), sites]);
    expect(faultsOf(reading)).toEqual([]);
    expect(factsOf(reading, 'portal', 'sites')).toEqual(['甲县/站: n=1']);
  });
});
