import { describe, expect, test } from 'vitest';
import type { UnitResult } from '../../model/result.ts';
import { portal, standings } from '../score.test-support.ts';

const INPUTS = 'inputs: { s: { blank: missing }, last: { blank: missing }, n: { blank: 0 } }\ntotal: s\n';
const RANKING = 'ranking: { ties: competition }\n';
const BANDS = 'bands: [{ from: 90, grade: A }, { from: 80, grade: B }, { otherwise: C }]';
const graded = ({ unit, grade }: UnitResult) => [unit, grade];
const shown = ({ unit, shown: cells }: UnitResult) => [unit, ...cells];

/** 甲 and 丙 share the first place, 乙 is third, 丁 has no score yet. */
const ROWS = portal('s,last,n', ['90,3,0', '80,1,0', '90,,0', '未检测,4,0']);

describe('shown columns', () => {
  test('read rank and grade as they are printed; who has no score yet has neither yet', () => {
    const fields = `${INPUTS}${RANKING}grades: { labels: [A, B, C], ${BANDS}, drops: [{ if: last = 1, by: 1, because: 退步 }] }
shown:
  - { column: 名次变化, value: last - rank }
  - { column: 与上年, value: { when: [{ if: grade = 'A', then: "'优'" }, { else: grade & rank }] } }
  - { column: 位置, value: { cohort: max, of: rank } }`;
    expect(standings(fields, ROWS, shown)).toEqual([
      '丙 — 优 未检测',
      '甲 2 优 未检测',
      '乙 -2 C3 未检测',
      '丁 未检测 未检测 未检测',
    ]);
  });

  test('read a rank and a grade that were published otherwise', () => {
    const override = (of: string, value: string) =>
      `{ unit: 乙县, of: ${of}, value: ${value}, reason: 公布稿, by: 张三, at: 2020-01-02 }`.replace('乙县', '乙');
    const fields = `${INPUTS}${RANKING}grades: { labels: [A, B, C], ${BANDS} }
overrides: [${override('rank', '2')}, ${override('grade', 'C')}]
shown: [{ column: 位次, value: rank * 10 }, { column: 评语, value: grade & '级' }]`;
    expect(standings(fields, ROWS, shown)).toEqual(['丙 10 A级', '甲 10 A级', '乙 20 C级', '丁 未检测 未检测']);
  });

  test('a unit that is not ranked has no rank to read', () => {
    const fields = `${INPUTS}ranking: { ties: competition, leaveOut: last = 1 }\nshown: [{ column: 位次, value: rank }]`;
    expect(standings(fields, ROWS, shown)).toEqual(['丙 1', '甲 1', '乙 —', '丁 未检测']);
  });

  test('an input of the same name keeps its meaning', () => {
    const fields =
      'inputs: { rank: { column: s }, grade: { column: last, blank: 0 } }\ntotal: n\nranking: { ties: competition }\n';
    const view = `${fields.replace('total: n', 'total: rank')}shown: [{ column: 甲列, value: rank }, { column: 乙列, value: grade }]`;
    expect(standings(view, portal('s,last', ['5,6', '7,8']), shown)).toEqual(['乙 7 8', '甲 5 6']);
  });
});

describe('grades', () => {
  test('read the rank, which comes before them', () => {
    const conditions =
      'conditions: [{ grade: A, if: rank <= 1 }, { grade: B, if: rank <= 2 and s >= 85 }, { grade: C }]';
    expect(standings(`${INPUTS}${RANKING}grades: { labels: [A, B, C], ${conditions} }`, ROWS, graded)).toEqual([
      '丙 A',
      '甲 A',
      '乙 C',
      '丁 -',
    ]);
    const quota = 'quota: [{ grade: A, count: 3, ties: include, where: rank < 3 }, { grade: C }]';
    expect(standings(`${INPUTS}${RANKING}grades: { labels: [A, C], ${quota} }`, ROWS, graded).slice(0, 3)).toEqual([
      '丙 A',
      '甲 A',
      '乙 C',
    ]);
  });

  test('a correction reads the grade as the corrections before it left it', () => {
    const fields = (drops: string) =>
      `${INPUTS}${RANKING}grades: { labels: [A, B, C], ${BANDS}, caps: [{ if: last = 3, atMost: B, because: 甲 }], drops: [${drops}] }`;
    const drop = (condition: string) => `{ if: ${condition}, by: 1, because: 乙 }`;
    expect(standings(fields(drop("grade = 'A'")), ROWS, graded)).toEqual(['丙 B', '甲 B', '乙 B', '丁 -']);
    expect(standings(fields(drop("grade = 'B'")), ROWS, graded)).toEqual(['丙 A', '甲 C', '乙 C', '丁 -']);
    expect(standings(fields([drop("grade = 'B'"), drop("grade = 'C'")].join(', ')), ROWS, graded)).toEqual([
      '丙 A',
      '甲 C',
      '乙 C',
      '丁 -',
    ]);
    expect(standings(fields(drop("rank = 1 and grade = 'A'")), ROWS, graded)).toEqual(['丙 B', '甲 B', '乙 B', '丁 -']);
  });
});
