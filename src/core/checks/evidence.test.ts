import { expect, test } from 'vitest';
import { evidenceOf, openEvidenceTally } from './evidence.ts';

const place = (number: number) => ({ url: `http://a.cn/${String(number).padStart(2, '0')}`, sha256: 'b', at: 'now' });

test('the first ten in order of addresses are kept, whatever the order in which they come', () => {
  const numbers = [14, 3, 25, 8, 1, 19, 2, 11, 6, 30, 4, 5, 7];
  for (const order of [numbers, numbers.toReversed()]) {
    const tally = openEvidenceTally();
    for (const number of order) tally.add(evidenceOf(place(number)));
    expect(tally.count).toBe(13);
    expect(tally.first().map(({ url }) => Number(url.slice(-2)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 11, 14]);
  }
});

test.each([
  [120, 120],
  [121, 120],
])('a quote of %d characters has %d', (length, expected) => {
  const { quote } = evidenceOf(place(1), '问'.repeat(length));
  expect(Array.from(quote ?? '')).toHaveLength(expected);
  expect(quote?.endsWith('…')).toBe(length > 120);
});
