import { describe, expect, test } from 'vitest';
import type { UnitResult } from '../../model/result.ts';
import { UnlistedGrades } from '../index.ts';
import { portal, standings } from '../score.test-support.ts';

const gradeOf = ({ grade, state }: UnitResult) => [state === 'scored' ? grade : '?'];

const CAUSE = 'because: 规定';

/** Grades of units with a score `s`, a count `n` and a text `t`, in the order of the table. */
function gradesOf(grades: string, rows: readonly string[], total = 's'): string {
  const fields = `inputs: { s: { blank: missing }, n: { blank: missing }, t: { type: text, blank: missing } }
total: ${total}
grades: { ${grades} }`;
  return standings(fields, portal('s,n,t', rows), gradeOf).join(' ');
}

describe('grades by bands', () => {
  const AROUND = ['90.0001', '90', '89.9999', '80.0001', '80', '79.9999', '60', '59.9999', '-1'];

  test.each([
    ['from', 'A A B B B C C D D'],
    ['above', 'A B B B C C D D D'],
  ])('%s 90, 80, 60', (bound, expected) => {
    const bands = `[{ ${bound}: 90, grade: A }, { ${bound}: 80, grade: B }, { ${bound}: 60, grade: C }, { otherwise: D }]`;
    const rows = AROUND.map((s) => `${s},,`);
    expect(gradesOf(`labels: [A, B, C, D], bands: ${bands}`, rows)).toBe(expected);
  });

  test('of another value than the total', () => {
    const bands = 'labels: [A, B], of: n, bands: [{ from: 2, grade: A }, { otherwise: B }]';
    expect(gradesOf(bands, ['0,2,', '100,1,', '50,,', '50,未检测,'])).toBe('A B - ?');
  });
});

describe('grades by conditions', () => {
  const MATRIX =
    'labels: [A, B, C], conditions: [{ grade: A, if: s >= 9 and n >= 3 }, { grade: B, if: s >= 9 }, { grade: C }]';

  test.each([
    ['9,3,', 'A'],
    ['9,2.9999,', 'B'],
    ['8.9999,3,', 'C'],
    ['9,,', 'B'],
    ['9,未检测,', '?'],
    ['8,未检测,', 'C'],
  ])('%s is %s', (row, grade) => {
    expect(gradesOf(MATRIX, [row])).toBe(grade);
  });
});

describe('grades by a value', () => {
  test('its text is the grade', () => {
    const value = `labels: [A, B], value: { of: t, match: { 好: "'A'", 差: "'B'" } }`;
    expect(gradesOf(value, ['1,,好', '1,,差', '1,,', '1,,未检测', '1,,中'])).toBe('A B - ? ?');
  });

  test('a text that is no grade is refused, with every unit that has one', () => {
    const refused = (rows: readonly string[]): unknown => {
      try {
        return gradesOf(`labels: [A1, B1, B2], value: t & n`, rows);
      } catch (error) {
        return error instanceof UnlistedGrades ? error.units : error;
      }
    };
    expect(refused(['1,1,A', '1,2,A', '1,2,B', '1,3,'])).toEqual([{ unit: '乙', grade: 'A2' }]);
    expect(refused(['1,,A', '1,3,C', '1,4,C'])).toEqual([
      { unit: '乙', grade: 'C3' },
      { unit: '丙', grade: 'C4' },
    ]);
    expect(refused(['1,1,A', '1,1,B', '1,2,', '1,未检测,B'])).toBe('A1 B1 - ?');
  });

  test('a class without a total has grades all the same', () => {
    const value = `labels: [A, B], value: { of: t, match: { 好: "'A'", 差: "'B'" } }`;
    expect(gradesOf(value, [',,好', ',,差'], 'none')).toBe('A B');
  });
});

describe('raises, caps and drops', () => {
  const BASE =
    'labels: [A, B, C, D], bands: [{ from: 9, grade: A }, { from: 8, grade: B }, { from: 7, grade: C }, { otherwise: D }]';

  test.each([
    [`caps: [{ if: n >= 1, atMost: B, ${CAUSE} }]`, ['9,1,', '9,0.9999,', '8,1,', '7,1,', '9,,'], 'B A B C A'],
    [`caps: [{ if: n >= 1, atMost: B, ${CAUSE} }, { if: n >= 2, atMost: D, ${CAUSE} }]`, ['9,1,', '9,2,'], 'B D'],
    [`caps: [{ if: n >= 1, atMost: D, ${CAUSE} }, { if: n >= 1, atMost: B, ${CAUSE} }]`, ['9,1,'], 'D'],
    [`drops: [{ if: n >= 1, by: 1, ${CAUSE} }]`, ['9,1,', '8,1,', '7,1,', '6,1,', '9,0,'], 'B C D D A'],
    [`drops: [{ if: n >= 1, by: 3, ${CAUSE} }]`, ['9,1,', '8,1,'], 'D D'],
    [`drops: [{ if: n >= 1, by: 1, ${CAUSE} }, { if: n >= 2, by: 1, ${CAUSE} }]`, ['9,1,', '9,2,'], 'B C'],
    [`caps: [{ if: n >= 1, atMost: B, ${CAUSE} }], drops: [{ if: n >= 1, by: 1, ${CAUSE} }]`, ['9,1,'], 'C'],
    [`raises: [{ if: n >= 1, by: 1, ${CAUSE} }]`, ['6,1,', '7,1,', '8,1,', '9,1,', '8,0,', '8,,'], 'C B A A B B'],
    [`raises: [{ if: n >= 1, by: 2, ${CAUSE} }]`, ['6,1,', '8,1,'], 'B A'],
    [`caps: [{ if: n >= 1, atMost: B, ${CAUSE} }], raises: [{ if: n >= 1, by: 2, ${CAUSE} }]`, ['7,1,', '6,1,'], 'B B'],
    [`drops: [{ if: n >= 1, by: 1, ${CAUSE} }], raises: [{ if: n >= 1, by: 1, ${CAUSE} }]`, ['8,1,', '9,1,'], 'B B'],
    [`raises: [{ if: n >= 1, by: 1, ${CAUSE} }]`, ['8,未检测,'], '?'],
    [`drops: [{ if: n >= 1, by: 1, ${CAUSE} }]`, ['9,未检测,'], '?'],
    [`caps: [{ if: n >= 1, atMost: B, ${CAUSE} }]`, ['9,未检测,'], '?'],
  ])('%s', (corrections, rows, expected) => {
    expect(gradesOf(`${BASE}, ${corrections}`, rows)).toBe(expected);
  });

  test('a correction that moves the grade is told, one that does not is not', () => {
    const fields = `inputs: { s: {}, n: {} }
total: s
grades: { ${BASE}, caps: [{ if: n >= 1, atMost: B, because: 无障碍不达标 }], drops: [{ if: n >= 2, by: 1, because: 逾期 }] }`;
    const told = standings(fields, portal('s,n', ['9,2', '8,1']), ({ corrections = [] }) =>
      corrections.map(({ kind, from, to, because }) => `${kind} ${from}→${to} ${because};`),
    );
    expect(told).toEqual(['cap A→B 无障碍不达标; drop B→C 逾期;', '']);
  });

  test('a grade that an outcome fixed is not corrected', () => {
    const fields = `inputs: { s: {}, n: {} }
total: s
outcomes: [{ id: fixed, if: n >= 1, grade: A, because: 示范 }]
grades: { ${BASE}, drops: [{ if: n >= 1, by: 2, because: 逾期 }] }`;
    expect(standings(fields, portal('s,n', ['1,1', '1,0']), gradeOf)).toEqual(['A', 'D']);
  });
});
