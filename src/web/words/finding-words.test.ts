import { expect, test } from 'vitest';
import { aboutWords, measuredWords } from './finding-words.ts';

test.each([
  ['section', '栏目页'],
  ['article 缺 ColumnDescription', '内容页 缺 ColumnDescription'],
  ['SiteName 为空', 'SiteName 为空'],
  ['sectional', 'sectional'],
])('what a check says, %s, is read as %s', (said, read) => {
  expect(aboutWords(said)).toBe(read);
});

test('what was measured has its unit in words', () => {
  expect(measuredWords({ value: 40, unit: 'days' })).toBe('40 天');
  expect(measuredWords({ value: 2, unit: 'furlong' })).toBe('2 furlong');
});
