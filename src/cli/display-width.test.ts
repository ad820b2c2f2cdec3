import { expect, test } from 'vitest';
import { displayWidth, padToWidth } from './display-width.ts';

const WIDTHS: readonly [text: string, width: number][] = [
  ['', 0],
  ['abc', 3],
  ['潮安区', 6],
  ['得分81.73', 9],
  ['（优秀）', 8],
  ['１００', 6],
  ['“①·…', 4],
  ['㐀𠀀', 4],
  ['e\u0301', 1],
  ['a\u200bb', 2],
  ['👍🏽', 2],
  ['👨‍👩‍👧', 2],
  ['\u001b[1m区\u001b[22m', 2],
  ['ｶﾅ', 2],
  ['한글', 4],
];

test.each(WIDTHS)('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each([
  ['区', 4, 'left', '区  '],
  ['区', 4, 'right', '  区'],
  ['潮安区', 4, 'left', '潮安区'],
] as const)('%s padded to %i on the %s', (text, width, align, padded) => {
  expect(padToWidth(text, width, align)).toBe(padded);
});
