import { expect, test } from 'vitest';
import { LETTERS, lettersOf } from './letters.ts';

test('a text has the kinds of its letters, and no other', () => {
  expect(lettersOf('')).toBe(0);
  expect(lettersOf('甲乙')).toBe(0);
  expect(lettersOf('1')).toBe(LETTERS.digit);
  expect(lettersOf('甲2025年乙。')).toBe(LETTERS.digit | LETTERS.otherDate | LETTERS.stop);
  expect(lettersOf('甲&lt;')).toBe(LETTERS.written);
  expect(lettersOf('C')).toBe(LETTERS.source | LETTERS.byline);
});
