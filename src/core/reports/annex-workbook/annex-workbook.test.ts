import { describe, expect, test } from 'vitest';
import type { Annex, Column, TableBlock } from '../../model/document.ts';
import type { Sheet } from '../../model/workbook.ts';
import { annexWorkbook } from './index.ts';

function annexOf(columns: Partial<Column>[], rows: string[][] = [], more: Partial<Annex> = {}): Annex {
  const table: TableBlock = {
    kind: 'table',
    columns: columns.map((column) => ({ header: '项', align: 'center', width: 2, ...column })),
    rows,
  };
  return { label: '附件1', title: '考评情况表', blocks: [table], ...more };
}

function sheetOf(columns: Partial<Column>[], rows: string[][] = []): Sheet {
  const [sheet] = annexWorkbook([annexOf(columns, rows)]).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('a column', () => {
  test.each([
    { name: 'never narrower than eight characters', column: { header: '排名', width: 2 }, is: 8 },
    { name: 'its longest text and a little room', column: { header: '单位名称', width: 10 }, is: 22 },
    { name: 'never wider than forty', column: { header: '单位名称', width: 30 }, is: 40 },
    { name: 'a header up to six characters on one line', column: { header: '政务新媒体', width: 2 }, is: 12 },
    { name: 'a longer header on two lines', column: { header: '政府信息公开专栏', width: 2 }, is: 10 },
  ])('$name', ({ column, is }) => {
    expect(sheetOf([column]).columns[0]?.width).toBe(is);
  });

  test('stands where it stands in the notice', () => {
    const sheet = sheetOf([{ align: 'left' }, { align: 'center' }]);
    expect(sheet.columns.map(({ align }) => align)).toEqual(['left', 'center']);
  });

  test.each([
    { name: 'equal decimals are a format', of: ['78.10', '71.00'], format: '0.00', cells: ['78.10', '71.00'] },
    { name: 'whole numbers need none', of: ['78', '71'], format: undefined, cells: ['78', '71'] },
    { name: 'different decimals stay as printed', of: ['78.1', '71'], format: undefined, cells: ['78.1', '71'] },
    {
      name: 'a zero at the end would be lost',
      of: ['78.1', '71.20'],
      format: undefined,
      cells: ['78.1', 'text 71.20'],
    },
    { name: 'what is no number', of: ['—', '007', ''], format: undefined, cells: ['text —', 'text 007', null] },
  ])('$name', ({ of, format, cells }) => {
    const sheet = sheetOf(
      [{}],
      of.map((text) => [text]),
    );
    expect(sheet.columns[0]?.numberFormat).toBe(format);
    const found = sheet.rows.map(([cell]) => (typeof cell === 'string' ? `text ${cell}` : (cell?.decimal ?? null)));
    expect(found).toEqual(cells);
  });
});

describe('a sheet', () => {
  test('has the title of its annex, and its header stays in view', () => {
    expect(sheetOf([{}])).toMatchObject({ name: '附件1 考评情况表', title: '附件1：考评情况表', freezeHeader: true });
  });

  test('has a name that spreadsheets accept, and no other sheet has it', () => {
    const title = '市直部门、县区部门[2031]年度政府网站/政务新媒体考评得分及等次一览表';
    const { sheets } = annexWorkbook([annexOf([{}], [], { title }), annexOf([{}], [], { title })]);
    expect(sheets.map(({ name }) => name)).toEqual([
      '附件1 市直部门、县区部门 2031 年度政府网站 政务新媒体',
      '附件1 市直部门、县区部门 2031 年度政府网站 政 2',
    ]);
    for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
  });
});
