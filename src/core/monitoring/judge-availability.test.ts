import { expect, test } from 'vitest';
import { FAILURES } from '../model/failure.ts';
import {
  AVAILABILITY_TERMS as TERMS,
  FAILURE_CODES,
  failureOfCode,
  type DayCount,
  fewestToWarn,
  judgeAvailability,
} from './index.ts';

const AT = '2026-03-15';

/** Days that end with `AT`; each with so many failures of so many visits, and void ones. */
const series = (...days: (readonly [failed: number, valid: number])[]): DayCount[] =>
  days.map(([failed, valid], index) => ({
    day: new Date(Date.parse(AT) - index * 86_400_000).toISOString().slice(0, 10),
    open: valid - failed,
    failed,
    void: 0,
  }));
const week = (failed: number, perDay = 20): DayCount[] =>
  series([failed, perDay], ...Array.from({ length: 6 }, () => [0, perDay] as const));

test.each<[string, DayCount[], string, boolean]>([
  ['none of 140', week(0), 'well', false],
  ['4 of 140 are 2.9 %', week(4), 'well', false],
  ['5 of 140 are 3.6 %', week(5), 'warning', true],
  ['6 of 140', week(6), 'warning', true],
  ['7 of 140 are 5 %', week(7), 'veto', true],
  ['8 of 168', week(8, 24), 'warning', true],
  ['9 of 168', week(9, 24), 'veto', true],
  ['3 of 100 on terms of 5 days: 3 % exactly', series([3, 20], [0, 20], [0, 20], [0, 20], [0, 20]), 'too-little', true],
  ['6 days only, all dead', series(...Array.from({ length: 6 }, () => [20, 20] as const)), 'too-little', true],
  ['a first failure of 19', series([1, 19]), 'too-little', false],
  ['a first failure of 20', series([1, 20]), 'too-little', true],
  ['nothing', [], 'too-little', false],
])('%s: %s', (_what, counts, state, isWarned) => {
  expect(judgeAvailability(counts, { at: AT, terms: TERMS })).toMatchObject({ state, isWarned });
});

test('fewer failures than this are no warning', () => {
  expect(fewestToWarn(TERMS)).toBe(5);
  expect(fewestToWarn({ ...TERMS, days: 5 })).toBe(3);
});

test('exactly 3 % warns', () => {
  const terms = { ...TERMS, days: 5 };
  const counts = (failed: number) => series([failed, 20], [0, 20], [0, 20], [0, 20], [0, 20]);
  expect(judgeAvailability(counts(3), { at: AT, terms }).state).toBe('warning');
  expect(judgeAvailability(counts(2), { at: AT, terms }).state).toBe('well');
});

test('a day of 19 valid visits is void and an earlier one counts for it', () => {
  const counts = week(7).map((count, index) => (index === 0 ? { ...count, open: 12 } : count));
  expect(judgeAvailability(counts, { at: AT, terms: TERMS })).toMatchObject({ state: 'too-little', valid: 139 });
  const longer = [...counts, { day: '2026-03-08', open: 20, failed: 0, void: 4 }];
  const verdict = judgeAvailability(longer, { at: AT, terms: TERMS });
  expect(verdict).toMatchObject({ state: 'well', failed: 0, valid: 140 });
  expect(verdict.days[0]).toBe('2026-03-08');
  expect(verdict.days).not.toContain(AT);
});

test('void days are made up for from two weeks before, and not from earlier', () => {
  const earlier = (day: string): DayCount[] => [...week(0).slice(1), { day, open: 0, failed: 24, void: 0 }];
  expect(judgeAvailability(earlier('2026-03-01'), { at: AT, terms: TERMS }).state).toBe('veto');
  expect(judgeAvailability(earlier('2026-02-28'), { at: AT, terms: TERMS }).state).toBe('too-little');
});

test('days after the date do not count', () => {
  expect(judgeAvailability(week(20), { at: '2026-03-14', terms: TERMS })).toMatchObject({ failed: 0, valid: 120 });
});

test('every failure has a number of its own that leads back to it', () => {
  const names = Object.keys(FAILURES) as (keyof typeof FAILURES)[];
  expect(names.map((name) => failureOfCode(FAILURE_CODES[name]))).toEqual(names);
  expect(failureOfCode(0)).toBeNull();
});
