import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dateAfter } from './calendar-date.ts';
import { openWorkingDays, WorkingCalendarSchema, workingDaysBetween } from './working-days.ts';

const data = WorkingCalendarSchema.parse(parse(readFileSync('calendars/cn.yaml', 'utf8')));
const calendar = openWorkingDays(data);

describe('working days of China', () => {
  test.each([
    ['a Monday', '2026-03-02', true],
    ['a Saturday', '2026-03-07', false],
    ['a Sunday', '2026-03-08', false],
    ['a holiday on a weekday', '2026-10-01', false],
    ['the last day of a holiday', '2026-10-07', false],
    ['the day after it', '2026-10-08', true],
    ['a Saturday worked instead', '2026-10-10', true],
    ['a day off set by the notice of the next year', '2022-12-31', false],
    ['a year without data', '2018-12-31', null],
    ['a year to come', '2027-01-04', null],
  ])('%s: %s', (_what, date, expected) => {
    expect(calendar.isWorkingDay(date)).toBe(expected);
  });

  test.each([
    ['2019', 250],
    ['2020', 249],
    ['2021', 250],
    ['2022', 249],
    ['2023', 249],
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ])('%s has %i of them', (year, expected) => {
    let count = 0;
    for (let date = `${year}-01-01`; date.startsWith(year); date = dateAfter(date))
      if (calendar.isWorkingDay(date) === true) count++;
    expect(count).toBe(expected);
  });

  test('every day worked instead is a weekend day outside of holidays, and every holiday ends after it begins', () => {
    const plain = openWorkingDays({
      id: 'plain',
      years: Object.fromEntries(
        Object.keys(data.years).map((year) => [year, { source: '', verified: false, holidays: [], worked: [] }]),
      ),
    });
    for (const { worked, holidays } of Object.values(data.years)) {
      for (const date of worked) expect(plain.isWorkingDay(date) ?? false).toBe(false);
      for (const { from, to } of holidays) {
        expect(from <= to).toBe(true);
        expect(worked.some((date) => date >= from && date <= to)).toBe(false);
      }
    }
  });
});

describe('working days between two days', () => {
  test.each([
    ['the day itself', '2026-03-02', '2026-03-02', 0],
    ['the next day', '2026-03-02', '2026-03-03', 1],
    ['over a weekend', '2026-03-06', '2026-03-09', 1],
    ['over the week of the national day', '2026-09-30', '2026-10-10', 3],
    ['into a year without data', '2026-12-30', '2027-01-04', null],
    ['backwards', '2026-03-03', '2026-03-02', 0],
  ])('%s', (_what, from, to, expected) => {
    expect(workingDaysBetween(calendar, from, to)).toBe(expected);
  });
});
