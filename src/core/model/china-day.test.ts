import { expect, test } from 'vitest';
import { chinaDay } from './china-day.ts';

test.each([
  ['2026-03-01T00:00:00+08:00', '2026-03-01'],
  ['2026-02-28T23:59:59+08:00', '2026-02-28'],
  ['2026-02-28T16:00:00Z', '2026-03-01'],
  ['2026-02-28T15:59:59Z', '2026-02-28'],
  ['2026-02-28T15:59:59-05:00', '2026-03-01'],
  ['yesterday', null],
])('%s is the day %s in China', (moment, day) => {
  expect(chinaDay(moment)).toBe(day);
});
