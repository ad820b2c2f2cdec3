import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';

test.each([
  ['', 0],
  ['单位名称', 4],
  ['85.62', 2.5],
  ['2020年4月3日', 6],
  ['（一）', 3],
  ['—', 1],
  ['“优秀”', 4],
  ['𠮷野', 2],
  ['🏆', 1],
])('%s is %d characters wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});
