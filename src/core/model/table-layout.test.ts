import { describe, expect, test } from 'vitest';
import type { Column, TableBlock } from './document.ts';
import { columnWidth, isSqueezed, requireWholeTable, tableLayout } from './table-layout.ts';

function columns(count: number, width: number): Column[] {
  return Array.from({ length: count }, () => ({ header: '项', align: 'center', width }));
}

describe('tableLayout', () => {
  // 442 pt upright and 637 pt turned, half a character of padding per column.
  test.each([
    ['fits upright to the last character', columns(1, 36.3), { landscape: false, size: 12 }],
    ['one tenth more takes smaller type', columns(1, 36.4), { landscape: false, size: 10.5 }],
    ['smaller type upright comes before a turned page', columns(1, 41.5), { landscape: false, size: 10.5 }],
    ['a turned page before type below 10.5', columns(1, 41.7), { landscape: true, size: 12 }],
    ['turned, 10.5', columns(10, 5), { landscape: true, size: 10.5 }],
    ['turned, 9', columns(13, 4.9), { landscape: true, size: 9 }],
    ['turned, 6.5', columns(20, 4.3), { landscape: true, size: 6.5 }],
    ['turned, 5.5', columns(20, 5), { landscape: true, size: 5.5 }],
    ['never below 5', columns(60, 9), { landscape: true, size: 5 }],
  ])('%s', (_, asked, expected) => {
    expect(tableLayout(asked)).toEqual(expected);
  });
});

test('columns that 5 points give less than they ask for are squeezed', () => {
  expect(isSqueezed(columns(20, 5.86))).toBe(false);
  expect(isSqueezed(columns(20, 5.88))).toBe(true);
});

describe('columnWidth', () => {
  test.each([
    ['the longest cell', '单位名称', ['饶平县', '枫溪区管委会'], 6],
    ['at most 16', '单位名称', ['一二三四五六七八九十一二三四五六七'], 16],
    ['a header on two lines', '单项否决', ['0'], 2],
    ['a header of five on two lines', '政务新媒体', ['5'], 3],
    ['a header of two on one line', '排名', ['1'], 2],
    ['a header of one', '分', ['1'], 1],
    ['never nothing', '', [], 1],
    ['a cell wider than half the header', '健康情况', ['22.49'], 2.5],
  ])('%s', (_, header, cells, expected) => {
    expect(columnWidth(header, cells)).toBe(expected);
  });
});

describe('requireWholeTable', () => {
  const table = (rows: string[][], width = 2): TableBlock => ({ kind: 'table', columns: columns(2, width), rows });

  test.each([
    ['a table without rows', table([])],
    ['rows as long as the columns are many', table([['1', '2']])],
  ])('%s is whole', (_, whole) => {
    expect(() => requireWholeTable(whole)).not.toThrow();
  });

  test.each([
    ['a short row', table([['1', '2'], ['1']]), 'row 2 has 1 cells for 2 columns'],
    ['a long row', table([['1', '2', '3']]), 'row 1 has 3 cells'],
    ['a column of no width', table([], 0), 'column 1 has no width'],
    ['no columns', { kind: 'table', columns: [], rows: [] } satisfies TableBlock, 'no width'],
  ])('%s is refused', (_, broken, message) => {
    expect(() => requireWholeTable(broken)).toThrow(message);
  });
});
