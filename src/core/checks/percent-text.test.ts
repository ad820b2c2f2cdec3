import { expect, test } from 'vitest';
import { percentText } from './percent-text.ts';

test.each([
  [0, '0%'],
  [0.0004, '<0.1%'],
  [0.0005, '0.1%'],
  [0.125, '12.5%'],
  [0.9995, '>99.9%'],
  [1, '100%'],
])('%d is %s', (share, text) => {
  expect(percentText(share)).toBe(text);
});
