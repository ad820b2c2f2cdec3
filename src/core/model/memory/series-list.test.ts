import { describe, expect, it } from 'vitest';
import { openSeriesList } from './series-list.ts';

const LARGEST = 2 ** 32 - 1;

describe('openSeriesList', () => {
  it.each([
    ['nothing', []],
    ['one', [0]],
    ['in order', [0, 16, 32, 33, 1600, 70_000, LARGEST]],
    ['in no order', [LARGEST, 0, LARGEST, 5, 2 ** 31, 2 ** 31 - 1, 2 ** 31 + 1, 0]],
    ['each distance of a byte and of two', [0, 63, 127, 63, 0, 8191, 0, 8192, 0]],
  ])('gives a series as it was added: %s', (_, series) => {
    const list = openSeriesList();
    expect(list.add([7, 8])).toBe(0);
    expect(list.add(series)).toBe(1);
    expect(list.add([9])).toBe(2);
    expect([...list.get(1)]).toEqual(series);
    expect([...list.get(0)]).toEqual([7, 8]);
    expect([...list.get(2)]).toEqual([9]);
    expect(list.length).toBe(3);
    expect([...list.get(3)]).toEqual([]);
  });

  it('holds more than a piece of memory, and series that are longer than one', () => {
    const list = openSeriesList();
    const long = Array.from({ length: 60_000 }, (_, index) => (index * 2_654_435_761) % 2 ** 32);
    const all = [...Array.from({ length: 30_000 }, (_, index) => [index, index * 1000, 3]), long, [1, 2], long, []];
    for (const series of all) list.add(series);
    for (const [number, series] of all.entries()) expect([...list.get(number)]).toEqual(series);
  });
});
