import { expect, test } from 'vitest';
import { columnLetters, placeOfCell } from './table.ts';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16_384, 'XFD'],
])('sheet column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('a cell is named in a sheet and numbered in a CSV file', () => {
  expect(placeOfCell({ file: 'a.xlsx', sheet: '网站' }, 7, 3)).toEqual({ file: 'a.xlsx', sheet: '网站', cell: 'C7' });
  expect(placeOfCell({ file: 'a.csv' }, 7, 3)).toEqual({ file: 'a.csv', line: 7, column: 3 });
});
