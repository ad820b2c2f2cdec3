import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Sheet, SheetCell, SheetColumn } from '../../../core/model/workbook.ts';
import { renderXlsx } from './index.ts';

/** The sheet as another program reads it. */
async function open(
  columns: Partial<SheetColumn>[],
  rows: SheetCell[][] = [],
  rest: Partial<Sheet> = {},
): Promise<ExcelJS.Worksheet> {
  const complete = columns.map((column, index) => ({ header: `列${index + 1}`, width: 12, ...column }));
  const bytes = renderXlsx({ sheets: [{ name: '网站', columns: complete, rows, freezeHeader: true, ...rest }] });
  const peer = new ExcelJS.Workbook();
  await peer.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const [sheet] = peer.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('a row is as high as its texts need', () => {
  test.each([
    { name: 'a title', columns: [{}], rows: [], title: '附件1：考评情况表', row: 1, height: 36 },
    { name: 'a header of one line', columns: [{ header: '单项否决', width: 9 }], rows: [], row: 1, height: 22 },
    { name: 'a header of two', columns: [{ header: '单项否决', width: 8.5 }], rows: [], row: 1, height: 37 },
    { name: 'a name of one line', columns: [{ width: 13 }], rows: [['饶平县人民政']], row: 2, height: undefined },
    { name: 'a name of two', columns: [{ width: 13 }], rows: [['饶平县人民政府']], row: 2, height: 37 },
    { name: 'lines of its own', columns: [{ width: 30 }], rows: [['甲\n乙\n丙']], row: 2, height: 52 },
    { name: 'a number', columns: [{ width: 8 }], rows: [[{ decimal: '123456789.123' }]], row: 2, height: undefined },
    { name: 'no higher than Excel knows', columns: [{ width: 8 }], rows: [['长'.repeat(900)]], row: 2, height: 409 },
  ])('$name', async ({ columns, rows, title, row, height }) => {
    const sheet = await open(columns, rows, title === undefined ? {} : { title });
    expect(sheet.getRow(row).height).toBe(height);
  });
});

test('cells stand as their column says, a text not at the very edge; headers in the middle', async () => {
  const sheet = await open([{ align: 'left' }, { align: 'center' }, {}], [['甲', { decimal: '1' }, { decimal: '2' }]]);
  expect(sheet.getCell('A2').alignment).toMatchObject({ horizontal: 'left', indent: 1, wrapText: true });
  expect(sheet.getCell('B2').alignment.horizontal).toBe('center');
  expect(sheet.getCell('C2').alignment.horizontal).toBeUndefined();
  expect(sheet.getCell('A1').alignment.horizontal).toBe('center');
});

test('only a sheet to fill in is ruled below its last row', async () => {
  const ruled = (sheet: ExcelJS.Worksheet) => [
    sheet.getCell('A2').border?.top?.style,
    sheet.getColumn(1).border?.top?.style,
  ];
  expect(ruled(await open([{}], [['甲']]))).toEqual(['thin', undefined]);
  expect(ruled(await open([{}], [['甲']], { protectedHeader: true }))).toEqual(['thin', 'thin']);
});

describe('printed', () => {
  test.each([
    { width: 55, orientation: undefined },
    { width: 56, orientation: 'landscape' },
  ])('two columns of $width characters: $orientation', async ({ width, orientation }) => {
    const { pageSetup } = await open([{ width }, { width }]);
    expect(pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToHeight: 0, horizontalCentered: true });
    expect(pageSetup.orientation === 'landscape' ? 'landscape' : undefined).toBe(orientation);
  });

  test('pages are numbered, and each begins with title and header', async () => {
    const sheet = await open([{}], [], { title: '附件1' });
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页，共 &N 页');
    expect(sheet.pageSetup.printTitlesRow).toBe('1:2');
  });
});
