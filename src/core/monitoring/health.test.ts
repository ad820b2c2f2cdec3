import { expect, test } from 'vitest';
import { healthOf, mayBeWarned, AVAILABILITY_TERMS, judgeAvailability } from './index.ts';

const NONE = { open: 0, proposed: 0, confirmed: 0 };

test.each([
  ['veto', true, NONE, 'veto'],
  ['well', false, { ...NONE, confirmed: 1 }, 'veto'],
  ['warning', true, NONE, 'near'],
  ['too-little', true, NONE, 'near'],
  ['well', false, { ...NONE, open: 1 }, 'near'],
  ['too-little', false, { ...NONE, proposed: 1 }, 'near'],
  ['too-little', false, NONE, 'unknown'],
  ['well', false, NONE, 'well'],
] as const)('%s (warned: %s) with %o is %s', (state, isWarned, problems, health) => {
  expect(healthOf({ state, isWarned }, problems)).toBe(health);
});

const DAYS = Array.from({ length: 14 }, (_, index) => `2026-11-${String(index + 10)}`);

test.each([0, 1, 2, 3, 4, 5, 6, 7, 20])('of seven full days and %i failures none is missed', (failed) => {
  for (const amount of [3, 6, 7, 9, 14]) {
    const counts = DAYS.slice(0, amount).map((day, index) => ({
      day,
      open: 20 - (index === amount - 1 ? failed : 0),
      failed: index === amount - 1 ? failed : 0,
      void: 0,
    }));
    const { isWarned } = judgeAvailability(counts, { at: '2026-11-23', terms: AVAILABILITY_TERMS });
    const isSuspect = mayBeWarned({ fullDays: amount, failed }, AVAILABILITY_TERMS);
    expect(isSuspect || !isWarned, `${amount} days`).toBe(true);
  }
});
