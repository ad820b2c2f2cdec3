import { expect, test } from 'vitest';
import { openHashList } from './index.ts';

test('hashes come back as they were added, and so does what is none', () => {
  const hashes = openHashList();
  const added = [
    '0123456789abcdef'.repeat(4),
    '',
    'f'.repeat(64),
    'F'.repeat(64),
    '0'.repeat(64),
    `${'0'.repeat(63)}1`,
    'none',
    `${'a'.repeat(64)}\n`,
    '00000001'.repeat(8),
  ];
  for (const hash of added) hashes.add(hash);
  expect(hashes.length).toBe(added.length);
  expect(added.map((_, number) => hashes.get(number))).toEqual(added);
});

test('of more than a piece holds', () => {
  const hashes = openHashList();
  const hash = (number: number) => (number * 2_654_435_761).toString(16).padStart(64, '0');
  for (let number = 0; number < 20_000; number++) hashes.add(hash(number));
  for (const number of [0, 1, 8191, 8192, 19_999]) expect(hashes.get(number)).toBe(hash(number));
});
