import { describe, expect, test } from 'vitest';
import { syntheticClass, syntheticResult } from '../../../../test/fixtures/synthetic-result.ts';
import { toText } from '../../model/exact/index.ts';
import type { ClassResult, IndicatorInfo, ResultCell, UnitResult } from '../../model/result.ts';
import { overviewOf } from './index.ts';
import type { ClassOverview } from './index.ts';

/** A class whose units have these totals, in rank order, and these points in the dimensions a, b, c …, ten each. */
function overview(units: { total?: ResultCell; group?: string[]; points?: ResultCell[] }[], bonus = ''): ClassOverview {
  const base = syntheticClass({ units: 1 });
  const [unit] = base.units;
  const letters = ['a', 'b', 'c'].slice(0, Math.max(0, ...units.map(({ points }) => points?.length ?? 0)));
  const group: ClassResult = {
    ...base,
    indicators: letters.map((id): IndicatorInfo => ({
      id, name: id, parent: null, level: base.id, kind: id === bonus ? 'bonus' : 'graded', points: '10', rule: '', source: '', clause: null, verified: true, why: null,
    })), // prettier-ignore
    units: units.map(({ total, group: within, points }, index) => ({
      ...(unit as UnitResult),
      unit: `单位${index}`,
      total: total ?? null,
      ...(within !== undefined && { group: within }),
      lines: (points ?? []).map((cell, at) => ({ indicator: letters[at] ?? '', points: cell })),
    })),
  };
  const [first] = overviewOf(syntheticResult({ classes: [group] }));
  if (first === undefined) throw new Error('no class');
  return first;
}

describe('the leader', () => {
  test.each([
    { name: 'alone', of: ['81.73'], unit: '单位0', alike: 1, ahead: null },
    { name: 'ahead of the next', of: ['85.62', '81.73', '81.73'], unit: '单位0', alike: 1, ahead: '3.89' },
    { name: 'level with others', of: ['100', '100', '100', '90'], unit: '单位0', alike: 3, ahead: '0' },
    { name: 'where less is better', of: ['1', '5'], unit: '单位0', alike: 1, ahead: '4' },
    { name: 'after units without a total', of: [null, 'A', '7', '6'], unit: '单位2', alike: 1, ahead: '1' },
  ])('$name', ({ of, unit, alike, ahead }) => {
    const { leader } = overview(of.map((total) => ({ total })));
    expect(leader?.unit.unit).toBe(unit);
    expect(leader?.alike).toBe(alike);
    expect(leader?.ahead === null ? null : leader && toText(leader.ahead)).toBe(ahead);
  });

  test('of groups is the greatest total', () => {
    const { leader } = overview([
      { total: '70', group: ['东'] },
      { total: '75', group: ['西'] },
    ]);
    expect(leader?.unit.unit).toBe('单位1');
  });

  test('without totals there is none', () => {
    expect(overview([{ total: 'A' }, {}]).leader).toBeNull();
  });
});

describe('the weakest and the strongest dimension', () => {
  const names = ({ contrast }: ClassOverview): string[] =>
    [contrast.weakest, contrast.strongest].map((list) => list.map(({ name }) => name).join());

  test.each([
    {
      name: 'by the mean, where medians are equal',
      of: [
        ['10', '10'],
        ['10', '10'],
        ['4', '9'],
      ],
      is: ['a', 'b'],
    },
    { name: 'several where they are equal', of: [['5', '5', '9']], is: ['a,b', 'c'] },
    { name: 'none at less than two of a hundred', of: [['5', '5.19']], is: ['', ''] },
    { name: 'told from two of a hundred', of: [['5', '5.2']], is: ['a', 'b'] },
    { name: 'a single dimension is no contrast', of: [['5']], is: ['', ''] },
    { name: 'what nobody has a number for takes no part', of: [['5', null, '9']], is: ['a', 'c'] },
    { name: 'no dimensions', of: [[]], is: ['', ''] },
  ])('$name', ({ of, is }) => {
    expect(names(overview(of.map((points) => ({ points }))))).toEqual(is);
  });

  test('the least and the greatest mean share are told even where they are about alike', () => {
    const { between } = overview([{ points: ['5', '5.1'] }]).contrast;
    expect(between && [between.least, between.most].map(toText)).toEqual(['0.5', '0.51']);
    expect(overview([{ points: ['5'] }]).contrast.between).toBeNull();
  });

  test('no bonus points are no weakness', () => {
    expect(names(overview([{ points: ['5', '9', '0'] }], 'c'))).toEqual(['a', 'b']);
  });
});
