import { describe, expect, test } from 'vitest';
import type { UnitResult } from '../model/result.ts';
import { csv } from './facts/facts.test-support.ts';
import { portal, standings } from './score.test-support.ts';

const BECAUSE = 'reason: 公布稿如此, by: 张三, at: 2020-04-03';

function withOverrides(overrides: readonly string[], rows: readonly string[], show = placeOf, more = ''): string[] {
  const fields = `inputs: { s: { blank: missing }, code: { type: text, blank: missing } }
values: { doubled: s * 2 }
indicators: [{ id: score, name: 得分, points: 100, rule: s }]
total: score
ranking: { ties: competition, then: [{ by: listed }] }
grades: { labels: [优, 良, 差], bands: [{ from: 90, grade: 优 }, { from: 60, grade: 良 }, { otherwise: 差 }] }
shown: [{ column: 码, value: code }, { column: 倍, value: doubled }]
${more}
${overrides.length === 0 ? '' : `overrides: [${overrides.map((one) => `{ ${one}, ${BECAUSE} }`).join(', ')}]`}`;
  return standings(fields, portal('s,code', rows), show);
}

function placeOf({ rank, unit, totalText, grade }: UnitResult) {
  return [rank, unit, totalText, grade];
}

const ROWS = ['95,', '80,', '70,'];

describe('what an override replaces', () => {
  test.each([
    ['unit: 乙, of: s, value: 99', '1 乙 99 优, 2 甲 95 优, 3 丙 70 良'],
    ['unit: 乙, of: score, value: 99', '1 乙 99 优, 2 甲 95 优, 3 丙 70 良'],
    ['unit: 乙, of: total, value: 99', '1 乙 99 优, 2 甲 95 优, 3 丙 70 良'],
    ['unit: 乙, of: total, value: 95', '1 甲 95 优, 1 乙 95 优, 3 丙 70 良'],
    ['unit: 乙, of: rank, value: 1', '1 甲 95 优, 1 乙 80 良, 3 丙 70 良'],
    ['unit: 丙, of: rank, value: 2', '1 甲 95 优, 2 乙 80 良, 2 丙 70 良'],
    ['unit: 甲, of: rank, value: 4', '2 乙 80 良, 3 丙 70 良, 4 甲 95 优'],
    ['unit: 乙, of: grade, value: 差', '1 甲 95 优, 2 乙 80 差, 3 丙 70 良'],
  ])('%s', (override, expected) => {
    expect(withOverrides([override], ROWS).join(', ')).toBe(expected);
  });

  test('everything after it is computed from it', () => {
    const shown = ({ unit, shown: cells }: UnitResult) => [unit, ...cells];
    expect(withOverrides(['unit: 乙, of: s, value: 40.5'], ROWS, shown)).toContain('乙 — 81');
    expect(withOverrides(['unit: 乙, of: score, value: 40.5'], ROWS, shown)).toContain('乙 — 160');
    expect(withOverrides(['unit: 乙, of: doubled, value: 1/3'], ROWS, shown)).toContain('乙 — 0.3333');
  });

  test('outcomes see what was replaced, and a replaced total comes after them', () => {
    const gate = 'outcomes: [{ id: gate, if: s >= 90, total: 59, because: 门槛 }]';
    expect(withOverrides(['unit: 乙, of: s, value: 90'], ROWS, placeOf, gate)).toEqual([
      '1 丙 70 良',
      '2 甲 59 差',
      '2 乙 59 差',
    ]);
    expect(withOverrides(['unit: 甲, of: total, value: 96'], ROWS, placeOf, gate)[0]).toBe('1 甲 96 优');
  });

  test('a total that was open is closed', () => {
    expect(withOverrides(['unit: 甲, of: total, value: 60'], ['未检测,'.replace('未检测', ''), '50,'])).toEqual([
      '1 甲 60 良',
      '2 乙 50 差',
    ]);
  });

  test('a text stays the text that was written, also where it looks like a number', () => {
    const shown = ({ shown: cells }: UnitResult) => [cells[0] ?? null];
    expect(withOverrides(["unit: 甲, of: code, value: '007'"], ['5,001', '4,002'], shown)).toEqual(['007', '002']);
  });
});

describe('what is told of an override', () => {
  const told = ({ corrections = [] }: UnitResult) =>
    corrections.map(({ of, from, to, because, by, at }) => `${of} ${from}→${to} ${because} ${by} ${at};`);

  test.each([
    ['unit: 甲, of: s, value: 99', 's 95→99'],
    ['unit: 甲, of: score, value: 99', 'score 95→99'],
    ['unit: 甲, of: total, value: 99', 'total 95→99'],
    ['unit: 甲, of: rank, value: 2', 'rank 1→2'],
    ['unit: 甲, of: grade, value: 良', 'grade 优→良'],
    ['unit: 甲, of: code, value: x', 'code null→x'],
  ])('%s', (override, expected) => {
    expect(withOverrides([override], ROWS, told)).toContain(`${expected} 公布稿如此 张三 2020-04-03;`);
  });
});

describe('the story of a line', () => {
  test('is told of what was computed, not of what an override wrote', () => {
    const fields = `inputs: { n: {} }
indicators: [{ id: x, name: 项, points: 10, rule: { deduct: [{ count: n, each: 1 }] } }]
total: x
overrides: [{ unit: 乙, of: x, value: 9, ${BECAUSE} }]`;
    const told = standings(fields, portal('n', ['1', '1']), ({ lines }) => [lines[0]?.how ?? null]);
    expect(told).toEqual(['10 − n 1 × 1 = 9', '-']);
  });
});

describe('within groups', () => {
  test('a replaced rank moves the unit in its own group only', () => {
    const fields = `inputs: { s: {}, g: { type: text } }
total: s
ranking: { ties: competition, within: [g], then: [{ by: listed }] }
overrides: [{ unit: 丙, of: rank, value: 1, ${BECAUSE} }, { unit: 甲, of: rank, value: 2, ${BECAUSE} }]`;
    const rows = ['9,东', '8,西', '7,东', '6,西'];
    expect(standings(fields, portal('s,g', rows))).toEqual(['1 丙', '2 甲', '1 乙', '2 丁']);
  });
});

describe('the table of overrides', () => {
  test('does the same as those in the scheme, and comes after them', () => {
    const fields = `inputs: { s: {} }
total: s
ranking: { ties: competition }
overrides: [{ unit: 甲, of: s, value: 50, ${BECAUSE} }, { unit: 乙, of: s, value: 60, ${BECAUSE} }]`;
    const table = csv('overrides', '单位,of,value,reason,by,at\n乙,s,40,公布稿如此,张三,2020-04-03');
    expect(standings(fields, [portal('s', ['1', '2']), table], placeOf)).toEqual(['1 甲 50 -', '2 乙 40 -']);
  });
});
