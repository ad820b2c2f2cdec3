import { expect, test } from 'vitest';
import type { ChildResult, ClassResult, UnitResult } from '../../model/result.ts';
import { explainUnit } from './index.ts';

const INPUT = { from: 'column', table: 'portal' } as const;

const GROUP: ClassResult = {
  id: 'portal',
  name: '门户',
  points: null,
  columns: [],
  labels: [],
  ranks: 'none',
  statistics: { units: 1, ranked: 0, incomplete: 0, grades: [] },
  inputs: [
    { ...INPUT, id: 'x', name: '来信数', level: 'portal', header: '来信数' },
    { ...INPUT, id: 'y', name: '办结数', level: 'portal', header: '办结' },
    { ...INPUT, id: 'z', name: '断链', level: 'portal', from: 'check' },
    { ...INPUT, id: 'x', name: '粉丝数', level: 'accounts', table: 'accounts', header: '粉丝数' },
  ],
  indicators: [],
  units: [],
};

const CHILD: ChildResult = {
  key: '微信甲',
  total: '102',
  totalHow: 'base 97 + 5 = 102',
  inputs: { x: '97' },
  values: { base: '97' },
  hows: { base: '粉丝数 97 ÷ 1 = 97' },
  lines: [],
  children: { quarters: [{ key: '春', total: '1/3', inputs: {}, lines: [] }] },
};

const UNIT: UnitResult = {
  unit: '甲县',
  short: null,
  order: null,
  state: 'scored',
  rank: null,
  published: true,
  totalText: '1.5',
  grade: null,
  shown: [],
  total: '3/2',
  totalHow: `r 12346/5679 + 1 = 3`,
  inputs: { x: '5', y: null, z: '0' },
  values: { r: '12346/5679', same: '5' },
  hows: { r: '来信数 12346 ÷ 5679 = 12346/5679' },
  lines: [],
  children: { accounts: [CHILD] },
};

const TABLES = [
  { table: 'portal', file: 'portal.csv', sha256: '' },
  { table: 'accounts', file: 'accounts.csv', sha256: '' },
];

const explain = (unit: UnitResult) => explainUnit({ tables: TABLES }, GROUP, unit);

test('a fact names its file, and its header where that is another name; what had no column names neither', () => {
  const { inputs } = explain(UNIT);
  expect(inputs.map(({ name, figure, file }) => [name, figure, file])).toEqual([
    ['来信数', '5', 'portal.csv'],
    ['办结数', '不适用', 'portal.csv 办结'],
    ['断链', '0', null],
  ]);
});

test('values tell how they came about, and no fraction is longer than can be read', () => {
  const { values, totalHow } = explain(UNIT);
  expect(values.map(({ name, figure, how }) => [name, figure, how])).toEqual([
    ['r', '≈ 2.173974', '来信数 12346 ÷ 5679 = ≈2.173974'],
    ['same', '5', null],
  ]);
  expect(totalHow).toBe('r ≈2.173974 + 1 = 3');
});

test('children at any depth are explained like units, with the inputs of their own level', () => {
  const [account] = explain(UNIT).children;
  expect(account).toMatchObject({ name: '微信甲', total: '102', totalHow: 'base 97 + 5 = 102' });
  expect(account?.values.map(({ how }) => how)).toEqual(['粉丝数 97 ÷ 1 = 97']);
  expect(account?.inputs.map(({ name, file }) => [name, file])).toEqual([['粉丝数', 'accounts.csv']]);
  expect(account?.children.map(({ name, total }) => [name, total])).toEqual([['春', '1/3 ≈ 0.333333']]);
});

test.each([
  [{ untested: 'blank', of: 'y' }, '办结数（单元格为空）'],
  [{ untested: 'blank', of: 'y', unit: '乙县' }, '乙县的办结数（单元格为空）'],
  [{ untested: 'no-case', of: 'x', value: '中' }, '来信数“中”（取值不在规则所列之内）'],
  [{ untested: 'total-missing', of: 'r' }, 'r（不适用，而规则没有说明总分怎样处理）'],
  [{ untested: 'division-by-zero', of: 'total' }, '总分（除数为零）'],
] as const)('%j is asked for as %s', (gap, words) => {
  expect(explain({ ...UNIT, state: 'incomplete', missing: [gap] }).missing).toEqual([words]);
  expect(explain({ ...UNIT, inputs: { x: gap } }).inputs[0]?.figure).toBe(`未检测：${words}`);
});
