import { expect, test } from 'vitest';
import { INSPECTION_DEPTHS, nextInspection } from './index.ts';

const START = '2026-11-30T09:00:00+08:00';
const PERIODS = { light: 86_400_000, full: 7 * 86_400_000 };

test.each(INSPECTION_DEPTHS)('a %s look comes once in each period, always at the same time of it', (depth) => {
  const first = nextInspection('a-site', depth, START);
  const wait = Date.parse(first) - Date.parse(START);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(PERIODS[depth]);
  // At that moment itself the next one is meant.
  const second = nextInspection('a-site', depth, first);
  expect(Date.parse(second) - Date.parse(first)).toBe(PERIODS[depth]);
  expect(nextInspection('a-site', depth, new Date(Date.parse(first) - 1).toISOString())).toBe(first);
});

test('sites are spread evenly over the day', () => {
  const hours = Array.from({ length: 24 }, () => 0);
  for (let site = 0; site < 2400; site++) {
    const hour = Number(nextInspection(`site-${site}`, 'light', START).slice(11, 13));
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  expect(Math.min(...hours)).toBeGreaterThan(60);
  expect(Math.max(...hours)).toBeLessThan(140);
});

test('what is no moment is refused', () => {
  expect(() => nextInspection('a-site', 'light', 'soon')).toThrow(RangeError);
});
