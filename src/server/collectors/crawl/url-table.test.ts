import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openUrlTable } from './url-table.ts';

describe('the table of addresses', () => {
  test('numbers them in order of arrival, each once', () => {
    const table = openUrlTable();
    const urls = ['http://a.example/', 'http://a.example/1', 'http://a.example/', 'http://b.example/'];
    expect(urls.map((url) => table.intern(url))).toEqual([0, 1, 0, 2]);
    expect(table.size).toBe(3);
    expect([0, 1, 2].map((id) => table.get(id))).toEqual([urls[0], urls[1], urls[3]]);
    expect([table.find('http://b.example/'), table.find('http://c.example/')]).toEqual([2, -1]);
  });

  test.each([-1, 1, Number.NaN])('has no number %d', (id) => {
    const table = openUrlTable();
    table.intern('http://a.example/');
    expect(() => table.get(id)).toThrow(RangeError);
  });

  test('does what a map does', () => {
    const path = fc.string({ unit: fc.constantFrom('a', 'b', '/', '1'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(path, { maxLength: 200 }), (paths) => {
        const table = openUrlTable();
        const ids = new Map<string, number>();
        for (const each of paths) {
          const id = ids.get(each) ?? ids.size;
          ids.set(each, id);
          expect(table.intern(each)).toBe(id);
        }
        for (const [each, id] of ids) expect([table.find(each), table.get(id)]).toEqual([id, each]);
      }),
      { seed: 1 },
    );
  });

  test('keeps a hundred thousand apart', () => {
    const table = openUrlTable();
    const urlOf = (index: number) => `http://www.example.gov.cn/col/col${index % 97}/art_${index}.html`;
    for (let index = 0; index < 100_000; index++) expect(table.intern(urlOf(index))).toBe(index);
    for (let index = 0; index < 100_000; index += 777) expect(table.get(index)).toBe(urlOf(index));
  });
});
