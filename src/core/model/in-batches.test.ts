import { describe, expect, it } from 'vitest';
import { BATCH, inBatches } from './in-batches.ts';

describe('inBatches', () => {
  it.each([0, 1, BATCH - 1, BATCH, BATCH + 1, 3 * BATCH])('takes each of %i things once, in their order', (count) => {
    const taken: number[][] = [];
    const batches = inBatches<number>((batch) => taken.push([...batch]));
    const all = Array.from({ length: count }, (_, number) => number);
    for (const number of all) batches.add(number);
    batches.flush();
    batches.flush();
    expect(taken.flat()).toEqual(all);
    expect(Math.max(0, ...taken.map(({ length }) => length))).toBe(Math.min(count, BATCH));
  });
});
