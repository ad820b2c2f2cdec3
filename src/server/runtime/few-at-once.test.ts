import { expect, test } from 'vitest';
import { fewAtOnce } from './few-at-once.ts';

test('so many are under way at once, the others in their order, and who comes when too many wait is refused', async () => {
  const few = fewAtOnce({ most: 2, waiting: 3 });
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = async (number: number) =>
    few(async () => {
      begun.push(number);
      await new Promise<void>((settle) => ends.push(settle));
      if (number === 1) throw new Error('one that fails');
      return number;
    });
  const all = [0, 1, 2, 3, 4].map(async (number) => work(number).catch((error: unknown) => String(error)));
  expect(begun).toEqual([0, 1]);
  await expect(work(5)).rejects.toThrow(expect.objectContaining({ code: 'service-busy' }));
  for (let end = 0; end < 5; end++) {
    await expect.poll(() => ends.length).toBeGreaterThan(end);
    expect(begun.length).toBe(Math.min(end + 2, 5));
    ends[end]?.();
  }
  expect(await Promise.all(all)).toEqual([0, 'Error: one that fails', 2, 3, 4]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  // Places come free again.
  const last = work(6);
  ends.at(-1)?.();
  expect(await last).toBe(6);
});
