import { expect, test } from 'vitest';
import { syntheticClass, syntheticResult } from '../../../../../test/fixtures/synthetic-result.ts';
import type { ClassResult } from '../../../../core/model/result.ts';
import { overviewOf } from '../../../../core/reports/overview/index.ts';
import { htmlOf } from '../markup.ts';
import { lead } from './lead.ts';

/** What a person reads there, parts separated by bars. */
function read(group: ClassResult): string {
  const [overview] = overviewOf(syntheticResult({ classes: [group] }));
  const content = overview === undefined ? null : lead(group, overview);
  return content === null
    ? ''
    : htmlOf(content)
        .replace(/<h3>/g, '|')
        .replace(/<\/h3>|<\/p>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .trim();
}

/** Totals in rank order, and what each unit has in the two dimensions of ten points each. */
function classOf(
  units: { total: string | null; a: string; b: string; group?: string[] }[],
  more: Partial<ClassResult> = {},
): ClassResult {
  const base = syntheticClass({ units: units.length });
  const [info] = base.indicators.filter(({ kind }) => kind === 'deduction');
  if (info === undefined) throw new Error('no indicator');
  return {
    ...base,
    labels: [],
    indicators: [
      { ...info, id: 'a', name: '公开', points: '10' },
      { ...info, id: 'b', name: '服务', points: '10' },
    ],
    units: base.units.map((unit, at) => ({
      ...unit,
      unit: `单位${at + 1}`,
      rank: at + 1,
      total: units[at]?.total ?? null,
      totalText: units[at]?.total ?? '—',
      ...(units[at]?.group !== undefined && { group: units[at].group }),
      lines: [
        { indicator: 'a', points: units[at]?.a ?? '0' },
        { indicator: 'b', points: units[at]?.b ?? '0' },
      ],
    })),
    ...more,
  };
}

test.each([
  {
    name: 'who leads by how much, and where it is weak',
    group: classOf([{ total: '19', a: '10', b: '9' }, { total: '15.5', a: '9', b: '6.5' }]),
    is: '|第 1 名 单位1 19 分，与下一名相差 3.5 分 |得分率最低的维度 服务 平均得分率 77.5%，最高的是公开（95%）',
  },
  {
    name: 'several that are level',
    group: classOf([{ total: '19', a: '10', b: '9' }, { total: '19', a: '9', b: '10' }]),
    is: '|第 1 名 单位1 19 分，同分的共 2 个单位 |各维度得分率 相近 平均得分率 均为 95%',
  },
  {
    name: 'ranks that are not printed are not told',
    group: classOf([{ total: '19', a: '9.5', b: '9.6' }], { ranks: 'hidden' }),
    is: '|最高分 单位1 19 分 |各维度得分率 相近 平均得分率 95% 至 96%',
  },
  {
    name: 'the greatest total of all groups',
    group: classOf([{ total: '12', a: '1', b: '5', group: ['东'] }, { total: '13', a: '1', b: '5', group: ['西'] }]),
    is: '|最高分 单位2 13 分，与下一名相差 1 分 |得分率最低的维度 公开 平均得分率 10%，最高的是服务（50%）',
  },
])('$name', ({ group, is }) => {
  expect(read(group)).toBe(is);
}); // prettier-ignore

test('every grade is counted, those nobody got too', () => {
  const group = { ...classOf([{ total: '19', a: '10', b: '9' }, { total: null, a: '1', b: '1' }]), labels: ['优', '良'] };
  for (const unit of group.units) unit.grade = unit.total === null ? null : '优';
  expect(read(group)).toContain('|等次分布 优 1 个 50%良 0 个 0%无等次 1 个 50%|');
}); // prettier-ignore

test('a class of letters without totals, grades or dimensions has nothing to tell', () => {
  expect(read({ ...classOf([{ total: 'A', a: 'B', b: 'A' }]), indicators: [] })).toBe('');
});
