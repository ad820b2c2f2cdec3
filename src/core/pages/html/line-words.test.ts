import { expect, test } from 'vitest';
import { openQuestion, wordsOf } from './line-words.ts';

test('words are asked once, whatever the answer', () => {
  const asked: string[] = [];
  const isLong = openQuestion((text) => {
    asked.push(text);
    return text.length > 2;
  });
  const firstDigit = openQuestion((text) => /\d/u.exec(text)?.[0] ?? null);
  const words = wordsOf('甲乙');
  expect([isLong(words), isLong(words), firstDigit(words), firstDigit(words)]).toEqual([false, false, null, null]);
  expect([isLong(wordsOf('甲乙丙')), firstDigit(wordsOf('甲1'))]).toEqual([true, '1']);
  expect(asked).toEqual(['甲乙', '甲乙丙']);
});

test('a question that is opened later has its place too', () => {
  const words = wordsOf('甲');
  const length = openQuestion((text) => text.length);
  expect([length(words), length(words)]).toEqual([1, 1]);
});
