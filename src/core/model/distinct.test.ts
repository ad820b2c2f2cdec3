import { expect, test } from 'vitest';
import { openDistinct } from './distinct.ts';

test.each([0, 1, 127, 128, 129, 8192, 8193, 20_000])(
  'tells what comes again in a list of %i, and in the next one',
  (length) => {
    const distinct = openDistinct();
    const numbers = Array.from({ length }, (_each, index) =>
      index % 7 === 0 ? 0 : (index * 2_654_435_761) % 268_435_456,
    );
    for (const list of [numbers, numbers.toReversed(), [3, 3]]) {
      distinct.begin();
      expect(list.filter(distinct.isNew)).toEqual([...new Set(list)]);
    }
  },
);

test('the largest numbers are told apart', () => {
  const distinct = openDistinct();
  distinct.begin();
  expect([2 ** 32 - 2, 2 ** 31, 2 ** 32 - 2, 2 ** 31 - 1].map(distinct.isNew)).toEqual([true, true, false, true]);
});
