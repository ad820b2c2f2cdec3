import { expect, test } from 'vitest';
import type { RawTable } from '../../model/table.ts';
import { csv } from '../facts/facts.test-support.ts';
import { toResult } from '../index.ts';
import { portalClass, scored } from '../score.test-support.ts';

/** The class and its one unit. */
function resultOf(fields: string, ...tables: RawTable[]) {
  const [group] = toResult(scored(portalClass(fields), ...tables)).classes;
  const unit = group?.units[0];
  if (group === undefined || unit === undefined) throw new Error('no unit');
  return { group, unit };
}

const FIELDS = `inputs: { a: { blank: missing }, b: { column: [乙, 乙项] } }
children:
  accounts:
    inputs: { x: {}, y: { blank: untested } }
    values: { both: x + y, same: x, half: both / 2 }
    total: half * 10
    children:
      quarters: { key: 季度, inputs: { q: {} }, values: { twice: q * 2 }, total: twice + 1 }
values:
  mean: { fold: accounts, how: mean, value: total }
  rest: b - a
total: mean + rest`;

const portal = (row: string) => csv('portal', `单位,a,乙项\\n甲,${row}`.replaceAll('\\n', '\n'));
const accounts = (row: string) => csv('accounts', `单位,名称,x,y\n甲,一,${row}`);
const quarters = csv('quarters', '单位,名称,季度,q\n甲,一,春,4');

test('every named value and every total tells how it came about, at any depth', () => {
  const { unit } = resultOf(FIELDS, portal('1,5'), accounts('3,4'), quarters);
  expect(unit.hows).toEqual({ mean: 'accounts（35）的平均 = 35', rest: '乙 5 − a 1 = 4' });
  expect(unit.totalHow).toBe('mean 35 + rest 4 = 39');
  const [account] = unit.children?.['accounts'] ?? [];
  expect(account?.hows).toEqual({ both: 'x 3 + y 4 = 7', half: 'both 7 ÷ 2 = 3.5' });
  expect(account?.totalHow).toBe('half 3.5 × 10 = 35');
  const [quarter] = account?.children?.['quarters'] ?? [];
  expect([quarter?.hows, quarter?.totalHow]).toEqual([{ twice: 'q 4 × 2 = 8' }, 'twice 8 + 1 = 9']);
});

test('what has no number is told as well', () => {
  const { unit } = resultOf(FIELDS, portal(',5'), accounts('3,'), quarters);
  expect(unit.hows).toEqual({ mean: 'accounts（未检测）的平均 = 未检测', rest: '乙 5 − a 不适用 = 不适用' });
  expect(unit.totalHow).toBe('mean 未检测 + rest 不适用 = 未检测');
  expect(unit.missing).toEqual([{ untested: 'blank', of: 'y', unit: '一' }]);
});

test('a total that nothing explains names what is missing in it', () => {
  const { unit } = resultOf(FIELDS, portal(',5'), accounts('3,4'), quarters);
  expect(unit.missing).toEqual([{ untested: 'total-missing', of: 'rest' }]);
  const bare = resultOf(
    'inputs: { a: {} }\ntotal: { of: a, bands: [{ from: 1, gives: 1 }, { otherwise: missing }] }',
    csv('portal', '单位,a\n甲,0'),
  );
  expect(bare.unit.missing).toEqual([{ untested: 'total-missing', of: 'total' }]);
});

test('a gap tells the value or the text at which it begins', () => {
  const table = csv('portal', '单位,a,t\n甲,0,中');
  const gapsOf = (total: string) =>
    resultOf(`inputs: { a: {}, t: { type: text } }\nvalues: { v: 1 / a }\ntotal: ${total}`, table).unit.missing;
  expect(gapsOf('v + 1')).toEqual([{ untested: 'division-by-zero', of: 'v' }]);
  expect(gapsOf('1 / a')).toEqual([{ untested: 'division-by-zero', of: 'total' }]);
  expect(gapsOf('{ of: t, match: { 好: 1 } }')).toEqual([{ untested: 'no-case', of: 't', value: '中' }]);
});

test('what an override wrote has no story', () => {
  const overrides = 'overrides: [{ unit: 甲, of: rest, value: 9, reason: 更正, by: 张三, at: 2020-04-03 }]';
  const { unit } = resultOf(`${FIELDS}\n${overrides}`, portal('1,5'), accounts('3,4'), quarters);
  expect(unit.hows).toEqual({ mean: 'accounts（35）的平均 = 35' });
  expect(unit.totalHow).toBe('mean 35 + rest 9 = 44');
});

test('an input names the column in which it was looked for, if there was one', () => {
  const findings = csv('findings', '单位,check,outcome,confirmed\n甲,links,failed,yes');
  const fields = 'inputs: { a: { column: [甲项, a] }, n: { check: links, blank: 0, column: 断链 } }\ntotal: a - n';
  const { group } = resultOf(fields, csv('portal', '单位,a\n甲,5'), findings);
  expect(group.inputs.map(({ id, header }) => [id, header])).toEqual([
    ['a', 'a'],
    ['n', undefined],
  ]);
});
