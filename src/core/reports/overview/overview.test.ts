import { describe, expect, test } from 'vitest';
import { syntheticClass, syntheticResult } from '../../../../test/fixtures/synthetic-result.ts';
import { toNumber, toText, ZERO } from '../../model/exact/index.ts';
import type { ClassResult, IndicatorInfo, ResultCell, UnitResult } from '../../model/result.ts';
import { overviewOf } from './index.ts';
import type { ClassOverview } from './index.ts';

function info(id: string, more: Partial<IndicatorInfo> = {}): IndicatorInfo {
  return {
    id, name: id, parent: null, level: 'c', kind: 'graded', points: '10', rule: '', source: '', clause: null, verified: true, why: null, ...more,
  }; // prettier-ignore
}

function unit(total: ResultCell, more: Partial<UnitResult> = {}): UnitResult {
  return {
    unit: '甲', short: null, order: null, state: 'scored', rank: null, published: true, total, totalText: typeof total === 'string' ? total : '—', grade: null, shown: [], inputs: {}, lines: [], ...more,
  }; // prettier-ignore
}

function classOf(units: UnitResult[], more: Partial<ClassResult> = {}): ClassResult {
  const statistics = { units: units.length, ranked: 0, incomplete: 0, grades: [] };
  return {
    id: 'c', name: '类', points: '100', columns: [], labels: ['优', '良'], ranks: 'sequential', statistics, inputs: [], indicators: [], units, ...more,
  }; // prettier-ignore
}

function overview(units: UnitResult[], more: Partial<ClassResult> = {}): ClassOverview {
  const [first] = overviewOf(syntheticResult({ classes: [classOf(units, more)] }));
  if (first === undefined) throw new Error('no class');
  return first;
}

const totals = (texts: readonly ResultCell[]) => texts.map((text) => unit(text));

describe('grades', () => {
  test('each grade of the scheme is counted, best first, those nobody got too', () => {
    const { grades } = overview([unit('1', { grade: '良' }), unit('2', { grade: '良' }), unit('3', { grade: '良' })]);
    expect(grades.map(({ grade, count, share }) => [grade, count, toText(share)])).toEqual([
      ['优', 0, '0'],
      ['良', 3, '1'],
    ]);
  });

  test('units without a grade have an entry of their own, with an exact share', () => {
    const { grades } = overview([unit('1', { grade: '优' }), unit(null), unit('2', { grade: '优' })]);
    expect(grades.map(({ grade, count, share }) => [grade, count, toText(share)])).toEqual([
      ['优', 2, '2/3'],
      ['良', 0, '0'],
      [null, 1, '1/3'],
    ]);
  });

  test('a class without units has no shares to divide', () => {
    expect(overview([]).grades.map(({ count, share }) => [count, toText(share)])).toEqual([
      [0, '0'],
      [0, '0'],
    ]);
  });
});

describe('spread of totals', () => {
  test.each([
    { of: ['5'], is: ['5', '5', '5', '5', '5'] },
    { of: ['1', '2'], is: ['1', '1.25', '1.5', '1.75', '2'] },
    { of: ['3', '1', '2'], is: ['1', '1.5', '2', '2.5', '3'] },
    { of: ['10', '9', '81.73', '-2.5', '1/3'], is: ['-2.5', '1/3', '9', '10', '81.73'] },
    { of: ['81.73', '81.72', '81.73', '81.72'], is: ['81.72', '81.72', '81.725', '81.73', '81.73'] },
  ])('$of', ({ of, is }) => {
    const spread = overview(totals(of)).totals;
    const figures = spread && [spread.min, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.max];
    expect(figures?.map(toText)).toEqual(is);
  });

  test.each([
    { of: ['81.73'], mean: '81.73' },
    { of: ['1', '2', '4'], mean: '7/3' },
    { of: ['1/3', '1/3'], mean: '0.3333' },
    { of: ['0.00005', '-0.00005'], mean: '0' },
  ])('mean of $of: numbers are rounded to four decimals first', ({ of, mean }) => {
    const spread = overview(totals(of)).totals;
    expect(spread && toText(spread.mean)).toBe(mean);
  });

  test('totals that are missing, untested or letters take no part', () => {
    const open = { untested: 'blank', of: 'x' } as const;
    expect(overview(totals(['7', null, open, 'A'])).totals?.count).toBe(1);
    expect(overview(totals([null, open, 'A'])).totals).toBeNull();
  });
});

describe('histogram', () => {
  const bins = (of: string[]) =>
    overview(totals(of)).histogram?.bins.map((bin) => `${toText(bin.from)}–${toText(bin.to)}: ${bin.count}`);

  /** Values enough for the finest bins, without a place in them: they repeat the first. */
  const crowd = (of: string[]) => [...of, ...Array.from({ length: 49 - of.length }, () => of[0] ?? '')];

  test('a value on a boundary belongs to the upper bin, the greatest to the last', () => {
    expect(bins(['60', '69.99', '70', '95', '100'])).toEqual(['60–70: 2', '70–80: 1', '80–90: 0', '90–100: 2']);
    expect(bins(crowd(['60', '64.99', '65', '69.99', '70', '95', '100']))).toEqual([
      '60–65: 44', '65–70: 2', '70–75: 1', '75–80: 0', '80–85: 0', '85–90: 0', '90–95: 0', '95–100: 2',
    ]); // prettier-ignore
  });

  test.each([
    { name: 'equal totals make one bin', of: ['100', '100'], is: ['100–100: 2'] },
    { name: 'zero alone', of: ['0'], is: ['0–0: 1'] },
    { name: 'below zero', of: ['-0.5', '0.5'], is: ['-0.5–0: 1', '0–0.5: 1'] },
    { name: 'a crowd below zero', of: crowd(['-0.5', '0.5']), first: '-0.5–-0.4: 48', last: '0.4–0.5: 1' },
    { name: 'hundredths apart', of: crowd(['81.72', '81.73']), first: '81.72–81.721: 48', last: '81.729–81.73: 1' },
    { name: 'closer than the finest step', of: ['1.00001', '1.00002'], is: ['1–1.0001: 2'] },
    { name: 'hundreds of thousands', of: crowd(['0', '1000000']), first: '0–100000: 48', last: '900000–1000000: 1' },
    { name: 'thirds', of: crowd(['1/3', '2/3']), first: '0.3–0.35: 48', last: '0.65–0.7: 1' },
  ])('$name', ({ of, is, first, last }) => {
    const found = bins(of);
    if (is !== undefined) expect(found).toEqual(is);
    if (first !== undefined) expect([found?.[0], found?.at(-1)]).toEqual([first, last]);
    expect(found?.length).toBeLessThanOrEqual(14);
  });

  test.each([
    { values: 2, most: 3 },
    { values: 4, most: 4 },
    { values: 26, most: 11 },
    { values: 49, most: 14 },
    { values: 5000, most: 14 },
  ])('$values totals stand in $most bins or fewer', ({ values, most }) => {
    const spread = Array.from({ length: values }, (_, index) => `${(index * 7919) % 10007}/100`);
    const found = bins(spread)?.length ?? 0;
    expect(found).toBeGreaterThan(1);
    expect(found).toBeLessThanOrEqual(most);
  });

  test('every total is counted once, in its bin and its grade', () => {
    const [real] = overviewOf(syntheticResult({ units: 300 }));
    const counted = real?.histogram?.bins.reduce((sum, bin) => sum + bin.count, 0);
    const bySeries = real?.histogram?.bins.flatMap((bin) => bin.series).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(real?.totals?.count);
    expect(bySeries).toBe(counted);
  });

  test('no totals, no picture', () => {
    expect(overview([]).histogram).toBeNull();
  });
});

describe('dimensions', () => {
  const line = (indicator: string, points: ResultCell) => ({ indicator, points });

  test('share of the full points: least, median and most; units with all of them', () => {
    const units = ['10', '7', '2.5', '10'].map((points) => unit('1', { lines: [line('a', points)] }));
    const [a] = overview(units, { indicators: [info('a')] }).dimensions;
    const share = a?.share;
    expect(share && [share.min, share.median, share.max].map(toText)).toEqual(['0.25', '0.85', '1']);
    expect(a?.atFull).toBe(2);
  });

  test('what does not apply, what is not known and letters are counted apart', () => {
    const cells: ResultCell[] = ['4', null, { untested: 'blank', of: 'x' }, 'B', 'A', 'B'];
    const [a] = overview(
      cells.map((points) => unit('1', { lines: [line('a', points)] })),
      { indicators: [info('a')] },
    ).dimensions;
    expect(a).toMatchObject({
      missing: 1,
      untested: 1,
      texts: [
        { text: 'B', count: 2 },
        { text: 'A', count: 1 },
      ],
    });
    expect(a?.points?.count).toBe(1);
  });

  test('no full points, no share', () => {
    for (const points of [null, '0']) {
      const units = [unit('1', { lines: [line('a', '3')] })];
      const [a] = overview(units, { indicators: [info('a', { points, kind: 'bonus' })] }).dimensions;
      expect(a?.share).toBeNull();
      expect(a?.points && toText(a.points.max)).toBe('3');
    }
  });

  test.each([
    { name: 'the top of the tree', of: [info('a'), info('a1', { parent: 'a' }), info('b')], is: ['a', 'b'] },
    {
      name: 'no vetoes, no plain figures',
      of: [info('v', { kind: 'veto' }), info('m', { kind: 'measure' }), info('a'), info('b')],
      is: ['a', 'b'],
    },
    { name: 'not those of accounts', of: [info('a'), info('b'), info('x', { level: 'accounts' })], is: ['a', 'b'] },
    {
      name: 'below a single group, the bonus beside it staying',
      of: [info('base'), info('a', { parent: 'base' }), info('b', { parent: 'base' }), info('plus', { kind: 'bonus' })],
      is: ['a', 'b', 'plus'],
    },
    { name: 'a single indicator is what there is', of: [info('a')], is: ['a'] },
  ])('$name', ({ of, is }) => {
    expect(overview([], { indicators: of }).dimensions.map((one) => one.id)).toEqual(is);
  });

  test('means reach down to every indicator of the class', () => {
    const [real] = overviewOf(syntheticResult({ units: 40 }));
    expect(real?.means.size).toBe(1 + 5 + 12);
    expect(real?.dimensions.map((one) => one.name)).toEqual([
      '信息发布',
      '办事服务',
      '互动交流',
      '功能设计',
      '安全保障',
    ]);
  });
});

describe('ends of the ranking', () => {
  const many = (count: number) => totals(Array.from({ length: count }, (_, index) => String(1000 - index)));

  test.each([
    { units: 30, top: 30, between: 0, bottom: 0 },
    { units: 31, top: 10, between: 11, bottom: 10 },
    { units: 0, top: 0, between: 0, bottom: 0 },
  ])('$units units', ({ units, top, between, bottom }) => {
    const { ranking } = overview(many(units));
    expect([ranking.top.length, ranking.between, ranking.bottom.length]).toEqual([top, between, bottom]);
  });

  test('in the order of the ranking, whatever the totals say', () => {
    const { ranking } = overview(totals(['1', null, '3', '2']));
    expect(ranking.top.map(({ index }) => index)).toEqual([0, 2, 3]);
    expect(ranking.order).toBe('rank');
  });

  test('by total where units are ranked in groups', () => {
    const { ranking } = overview([
      unit('1', { group: ['东'] }),
      unit('5', { group: ['西'] }),
      unit('3', { group: ['西'] }),
    ]);
    expect(ranking.top.map(({ index }) => index)).toEqual([1, 2, 0]);
    expect(ranking.order).toBe('total');
  });
});

test('counts of open and settled units', () => {
  const group = syntheticClass({ units: 500 });
  const [real] = overviewOf(syntheticResult({ classes: [group] }));
  expect(real?.incomplete).toBe(group.statistics.incomplete);
  expect(real?.settled).toBe(group.units.filter((one) => one.outcome !== undefined).length);
  expect(real?.incomplete).toBeGreaterThan(0);
  expect(real?.settled).toBeGreaterThan(0);
});

test('a total of thousands of different fractions has a median, a mean and bins', () => {
  const fractions = Array.from({ length: 3000 }, (_, index) => unit(`${index * 7 + 1}/${index * 2 + 3001}`));
  const { histogram, totals: spread } = overview(fractions);
  expect(histogram?.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(3000);
  const exactly = fractions.map((_, index) => (index * 7 + 1) / (index * 2 + 3001));
  expect(toNumber(spread?.mean ?? ZERO)).toBeCloseTo(exactly.reduce((sum, one) => sum + one, 0) / 3000, 4);
});
