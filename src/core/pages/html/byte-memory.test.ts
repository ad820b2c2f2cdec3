import { expect, test } from 'vitest';
import { openByteMemory, seededBytes, seedOf } from './byte-memory.ts';

const bytes = new TextEncoder().encode('甲乙甲乙丙');
const LETTER = 3;

test('bytes are known again wherever they stand, under the same seed only', () => {
  const memory = openByteMemory<string>();
  const seeded = seededBytes(bytes, seedOf('utf-8'));
  for (const _time of ['once', 'again']) {
    expect(memory.find(seeded, 0, 2 * LETTER)).toBeUndefined();
    expect(memory.keep('甲乙')).toBe('甲乙');
  }
  expect(memory.find(seeded, 2 * LETTER, 4 * LETTER)).toBe('甲乙');
  expect(memory.find(seededBytes(bytes, seedOf('gb18030')), 0, 2 * LETTER)).toBeUndefined();
  expect(memory.find(seeded, 0, LETTER)).toBeUndefined();
  expect(memory.find(seeded, 2 * LETTER, 5 * LETTER)).toBeUndefined();
});

test('however much is kept, what is found is what was kept for these bytes', () => {
  const memory = openByteMemory<number>();
  const found = { right: 0, wrong: 0 };
  for (let number = 0; number < 40_000; number++) {
    const own = seededBytes(new TextEncoder().encode(`/a/${number}.html`), 0);
    for (const _time of ['once', 'again']) {
      if (memory.find(own, 0, own.bytes.length) === undefined) memory.keep(number);
      else found.wrong++;
    }
    if (memory.find(own, 0, own.bytes.length) === number) found.right++;
  }
  expect(found).toEqual({ right: 40_000, wrong: 0 });
});

test('nothing is kept for bytes that are longer than what comes again', () => {
  const memory = openByteMemory<number>({ longest: 2 * LETTER });
  const seeded = seededBytes(bytes, 0);
  for (const [to, kept] of [
    [2 * LETTER, 1],
    [3 * LETTER, undefined],
  ] as const) {
    for (const _time of ['once', 'again']) {
      expect(memory.find(seeded, 0, to)).toBeUndefined();
      expect(memory.keep(1)).toBe(1);
    }
    expect(memory.find(seeded, 0, to)).toBe(kept);
  }
});

test('what was kept stays where other bytes of the same place are met once', () => {
  const memory = openByteMemory<string>({ places: 1 });
  const seeded = seededBytes(bytes, 0);
  const meet = (from: number, to: number, value: string) => memory.find(seeded, from, to) ?? memory.keep(value);
  meet(0, LETTER, 'first');
  meet(0, LETTER, 'kept');
  meet(LETTER, 2 * LETTER, 'other');
  expect(memory.find(seeded, 0, LETTER)).toBe('kept');
  meet(LETTER, 2 * LETTER, 'other');
  expect(memory.find(seeded, 0, LETTER)).toBeUndefined();
});
