import { expect, test } from 'vitest';
import { dayPlan, nextVisit, PLAN_TERMS } from './index.ts';

const SEEDS = Array.from({ length: 200 }, (_, index) => `site-${index}`);
const DAYS = ['2026-02-28', '2026-03-01', '2026-12-31', '2027-01-01'];
const clock = (second: number) => new Date(second * 1000).toISOString().slice(11, 19);

test.each([[20], [24], [30]])('%i visits a day stand 40 minutes apart or more, over midnight too', (perDay) => {
  const terms = { ...PLAN_TERMS, perDay };
  for (const seed of SEEDS) {
    const all = DAYS.flatMap((day) => {
      const plan = dayPlan(seed, day, terms);
      expect(plan).toHaveLength(perDay);
      return plan.map((second) => Date.parse(`${day}T00:00:00Z`) / 1000 + second);
    });
    const gaps = all.slice(1).map((second, index) => second - (all[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(40 * 60);
  }
});

test('the same seed and day give the same visits, others give others', () => {
  const plan = dayPlan('a', '2026-03-01', PLAN_TERMS);
  expect(dayPlan('a', '2026-03-01', PLAN_TERMS)).toEqual(plan);
  expect(dayPlan('a', '2026-03-02', PLAN_TERMS)).not.toEqual(plan);
  expect(dayPlan('b', '2026-03-01', PLAN_TERMS)).not.toEqual(plan);
});

test('this very plan comes out again in years', () => {
  expect(dayPlan('a', '2026-03-01', { ...PLAN_TERMS, perDay: 4 }).map(clock)).toMatchInlineSnapshot(`
    [
      "04:22:33",
      "08:49:19",
      "17:14:46",
      "19:20:33",
    ]
  `);
});

test('the visits of many sites are spread over the hour', () => {
  const minutes = Array.from({ length: 10 }, () => 0);
  for (const seed of SEEDS) {
    for (const second of dayPlan(seed, '2026-03-01', PLAN_TERMS)) {
      const tenth = Math.floor((second % 3600) / 360);
      minutes[tenth] = (minutes[tenth] ?? 0) + 1;
    }
  }
  // 480 on average.
  expect(Math.max(...minutes)).toBeLessThan(1000);
});

test('36 visits a day stand 40 minutes apart exactly, 37 do not fit', () => {
  const plan = (perDay: number) => dayPlan('a', '2026-03-01', { ...PLAN_TERMS, perDay });
  const [first = 0, second] = plan(36);
  expect(second).toBe(first + 2400);
  expect(() => plan(37)).toThrow(RangeError);
});

test('the next visit is after the moment, exclusive, and tomorrow when today has none left', () => {
  const [first = 0, second = 0] = dayPlan('a', '2026-03-01', PLAN_TERMS);
  const at = (day: string, seconds: number) => `${day}T${clock(seconds)}+08:00`;
  expect(nextVisit('a', at('2026-03-01', first - 1), PLAN_TERMS)).toBe(at('2026-03-01', first));
  expect(nextVisit('a', at('2026-03-01', first), PLAN_TERMS)).toBe(at('2026-03-01', second));
  const [tomorrow = 0] = dayPlan('a', '2026-03-02', PLAN_TERMS);
  expect(nextVisit('a', '2026-03-01T23:59:59+08:00', PLAN_TERMS)).toBe(at('2026-03-02', tomorrow));
  // 17:00 in Greenwich is 01:00 of the next day in China.
  expect(nextVisit('a', '2026-02-28T16:00:00Z', PLAN_TERMS)).toBe(
    nextVisit('a', '2026-03-01T00:00:00+08:00', PLAN_TERMS),
  );
  expect(() => nextVisit('a', 'soon', PLAN_TERMS)).toThrow(RangeError);
});
