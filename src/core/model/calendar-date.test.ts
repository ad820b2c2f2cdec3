import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateAfter, dateBefore, daysBetween, isCalendarDate, probableDate } from './calendar-date.ts';

describe('isCalendarDate', () => {
  test.each([
    ['2020-04-03', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2020-04-31', false],
    ['2020-13-01', false],
    ['2020-00-10', false],
    ['2020-01-00', false],
    ['0000-01-01', false],
    ['2020-4-3', false],
    ['2020-04-03T00:00', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
  });
});

describe('dateBefore', () => {
  test.each([
    ['2020-04-15', { amount: 14, unit: 'days' }, '2020-04-01'],
    ['2020-03-01', { amount: 1, unit: 'days' }, '2020-02-29'],
    ['2021-03-01', { amount: 1, unit: 'days' }, '2021-02-28'],
    ['2020-01-01', { amount: 1, unit: 'days' }, '2019-12-31'],
    ['2020-04-03', { amount: 0, unit: 'days' }, '2020-04-03'],
    ['2020-04-15', { amount: 2, unit: 'weeks' }, '2020-04-01'],
    ['2024-03-31', { amount: 1, unit: 'months' }, '2024-02-29'],
    ['2023-03-31', { amount: 1, unit: 'months' }, '2023-02-28'],
    ['2020-05-31', { amount: 1, unit: 'months' }, '2020-04-30'],
    ['2020-01-15', { amount: 1, unit: 'months' }, '2019-12-15'],
    ['2020-01-31', { amount: 11, unit: 'months' }, '2019-02-28'],
    ['2020-12-31', { amount: 12, unit: 'months' }, '2019-12-31'],
    ['2024-02-29', { amount: 1, unit: 'years' }, '2023-02-28'],
    ['2024-02-29', { amount: 4, unit: 'years' }, '2020-02-29'],
    ['2020-01-01', { amount: 3000, unit: 'years' }, '0001-01-01'],
    ['0001-01-03', { amount: 2, unit: 'days' }, '0001-01-01'],
    ['0001-01-03', { amount: 9, unit: 'days' }, '0001-01-01'],
  ] as const)('%s less %j is %s', (date, period, expected) => {
    expect(dateBefore(date, period)).toBe(expected);
  });

  test('counts days as the calendar does, over all leap years', () => {
    const days = fc.integer({ min: 0, max: 1_500_000 });
    const anyDate = fc.date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDate, days, (date, amount) => {
        const expected = new Date(date.getTime() - amount * 86_400_000);
        fc.pre(expected.getTime() >= new Date('0001-01-01').getTime());
        expect(dateBefore(isoDay(date), { amount, unit: 'days' })).toBe(isoDay(expected));
      }),
    );
  });

  test('refuses what is no date', () => {
    expect(() => dateBefore('2023-02-29', { amount: 1, unit: 'days' })).toThrow(RangeError);
  });
});

describe('dateAfter', () => {
  test.each([
    ['2023-02-28', '2023-03-01'],
    ['2024-02-28', '2024-02-29'],
    ['2023-12-31', '2024-01-01'],
  ])('after %s comes %s', (date, expected) => {
    expect(dateAfter(date)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(1);
  });
});

describe('daysBetween', () => {
  test.each([
    ['2026-03-01', '2026-03-01', 0],
    ['2026-03-01', '2026-02-28', -1],
    ['2025-03-01', '2026-03-01', 365],
    ['2024-02-01', '2025-02-01', 366],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('refuses what is no date', () => {
    expect(() => daysBetween('2026-02-30', '2026-03-01')).toThrow(RangeError);
  });
});

describe('probableDate', () => {
  test.each([
    ['2020/4/3', '2020-04-03'],
    ['2020.04.03', '2020-04-03'],
    ['2020年4月3日', '2020-04-03'],
    ['20200403', '2020-04-03'],
    ['2020-04-03T10:00:00+08:00', '2020-04-03'],
    ['2020-02-30', null],
    ['4/3/2020', null],
    ['昨天', null],
  ])('%j: %s', (text, expected) => {
    expect(probableDate(text)).toBe(expected);
  });
});

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
