import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Sheet, SheetCell, SheetColumn, Validation, Workbook } from '../../../core/model/workbook.ts';
import { readTables } from '../../collectors/upload/index.ts';
import { renderXlsx } from './index.ts';

function sheetOf(columns: Partial<SheetColumn>[], rows: SheetCell[][] = [], rest: Partial<Sheet> = {}): Workbook {
  const complete = columns.map((column, index) => ({ header: `列${index + 1}`, width: 12, ...column }));
  return { sheets: [{ name: '网站', columns: complete, rows, freezeHeader: true, ...rest }] };
}

function readBack(workbook: Workbook) {
  return readTables([{ name: 'annex.xlsx', bytes: renderXlsx(workbook) }]);
}

async function openInPeer(workbook: Workbook): Promise<ExcelJS.Workbook> {
  const peer = new ExcelJS.Workbook();
  await peer.xlsx.load(Buffer.from(renderXlsx(workbook)) as unknown as ArrayBuffer);
  return peer;
}

function part(workbook: Workbook, name: string): string {
  const bytes = unzipSync(renderXlsx(workbook))[name];
  return bytes === undefined ? '' : strFromU8(bytes);
}

describe('cells', () => {
  test.each([
    ['81.73', '81.73'],
    ['0', '0'],
    ['-0.05', '-0.05'],
    ['100', '100'],
    ['78.10', '78.1'],
    ['007', '7'],
    ['999999999999999', '999999999999999'],
    ['1000000000000000', '1000000000000000'],
    ['0.123456789012345', '0.123456789012345'],
    ['0.1234567890123456', '0.1234567890123456'],
    ['12345678901234567890.5', '12345678901234567890.5'],
  ])('the number %s reads back as %s', (decimal, expected) => {
    const { tables, faults } = readBack(sheetOf([{}], [[{ decimal }]]));
    expect(faults).toEqual([]);
    expect(tables[0]?.rows[0]?.cells).toEqual([expected]);
  });

  test('numbers are numbers up to 15 digits and texts beyond', async () => {
    const decimals = ['81.73', '999999999999999', '1000000000000000', '0.1234567890123456'];
    const peer = await openInPeer(
      sheetOf(
        [{}],
        decimals.map((decimal) => [{ decimal }]),
      ),
    );
    const values = decimals.map((_, index) => peer.worksheets[0]?.getCell(index + 2, 1).value);
    expect(values).toEqual([81.73, 999_999_999_999_999, '1000000000000000', '0.1234567890123456']);
  });

  test('a percentage reads back as one', () => {
    const { tables } = readBack(sheetOf([{ numberFormat: '0.0%' }], [[{ decimal: '0.853' }]]));
    expect(tables[0]?.rows[0]?.cells).toEqual(['85.3%']);
  });

  test('any text and any number of 15 digits read back as they were', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '市', '<', '&', '"', "'", '\n', '\t', '\r', '\u0001', '_x0041_', '=', ' ', '😀'),
    });
    const number = fc
      .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([whole, fraction]) => ({ decimal: `${whole}.${fraction}` }));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, number), { minLength: 1, maxLength: 5 }), (rows) => {
        const { tables } = readBack(
          sheetOf(
            [{}, {}, {}],
            rows.map(([cell, decimal]) => ['x', cell, decimal]),
          ),
        );
        const expected = rows.map(([cell, { decimal }]) => ['x', cell.trim() === '' ? '' : cell, plain(decimal)]);
        expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual(expected);
      }),
    );
  });

  function plain(decimal: string): string {
    const short = decimal.replace(/\.?0+$/u, '');
    return short === '-0' ? '0' : short;
  }
});

describe('a sheet', () => {
  test('has its title merged above the header, and both in view', async () => {
    const workbook = sheetOf([{}, {}], [['甲', { decimal: '1' }]], { title: '附件1' });
    const sheet = (await openInPeer(workbook)).worksheets[0];
    expect(sheet?.getCell('A1').value).toBe('附件1');
    expect(sheet?.getCell('B1').isMerged).toBe(true);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(readBack(workbook).tables[0]?.headerLine).toBe(2);
  });

  test('is open to changes unless its header is protected, and then below the header still', async () => {
    const open = (await openInPeer(sheetOf([{}], [['甲']]))).worksheets[0];
    expect(part(sheetOf([{}]), 'xl/worksheets/sheet1.xml')).not.toContain('sheetProtection');
    expect(open?.getCell('A2').protection?.locked).not.toBe(false);
    const workbook = sheetOf([{}], [['甲']], { protectedHeader: true });
    const closed = (await openInPeer(workbook)).worksheets[0];
    expect(part(workbook, 'xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1"');
    expect(closed?.getCell('A1').protection?.locked).not.toBe(false);
    expect(closed?.getCell('A2').protection?.locked).toBe(false);
    expect(closed?.getColumn(1).protection?.locked).toBe(false);
    expect(closed?.getColumn(16_384).protection?.locked).toBe(false);
  });

  test('carries widths, number formats and notes', async () => {
    const note = '满分 25，<可> 填 0–25。\n两位小数';
    const workbook = sheetOf(
      [{ width: 30, numberFormat: '@' }, { numberFormat: '0.00', note }, { numberFormat: '#,##0.0"分"' }],
      [['甲', { decimal: '1' }, { decimal: '2' }]],
    );
    const sheet = (await openInPeer(workbook)).worksheets[0];
    expect(sheet?.getColumn(1).width).toBe(30);
    expect(['A2', 'B2', 'C2'].map((cell) => sheet?.getCell(cell).numFmt)).toEqual(['@', '0.00', '#,##0.0"分"']);
    expect(sheet?.getCell('B1').note).toMatchObject({ texts: [{ text: note }] });
    expect(sheet?.getCell('A1').note).toBeUndefined();
  });
});

describe('a validation', () => {
  const message = '请重新填写';
  const list = (values: string[]): Validation => ({ kind: 'list', values, message });
  test.each<[string, Validation, object]>([
    [
      'decimal between',
      { kind: 'decimal', min: '0', max: '25.5', message },
      { type: 'decimal', operator: 'between', formulae: [0, 25.5] },
    ],
    [
      'decimal or a word',
      { kind: 'decimal', min: '0', max: '25.5', words: ['不适用', '"'], message },
      { type: 'custom', formulae: ['IF(ISNUMBER(A2),AND(A2>=0,A2<=25.5),OR(A2="不适用",A2=""""))'] },
    ],
    [
      'whole number or a word',
      { kind: 'whole', min: null, max: null, words: ['未检测'], message },
      { type: 'custom', formulae: ['IF(ISNUMBER(A2),AND(A2=INT(A2)),OR(A2="未检测"))'] },
    ],
    [
      'any number or a word',
      { kind: 'decimal', min: null, max: null, words: ['未检测'], message },
      { type: 'custom', formulae: ['IF(ISNUMBER(A2),TRUE,OR(A2="未检测"))'] },
    ],
    [
      'decimal from',
      { kind: 'decimal', min: '-1.5', max: null, message },
      { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [-1.5] },
    ],
    [
      'decimal up to',
      { kind: 'decimal', min: null, max: '1', message },
      { type: 'decimal', operator: 'lessThanOrEqual', formulae: [1] },
    ],
    [
      'any number',
      { kind: 'decimal', min: null, max: null, message },
      { type: 'decimal', formulae: [-999_999_999_999_999, 999_999_999_999_999] },
    ],
    [
      'whole number',
      { kind: 'whole', min: '0', max: '99', message },
      { type: 'whole', operator: 'between', formulae: [0, 99] },
    ],
    [
      'length',
      { kind: 'length', max: 200, message },
      { type: 'textLength', operator: 'lessThanOrEqual', formulae: [200] },
    ],
    ['short list', list(['是', '否']), { type: 'list', formulae: ['"是,否"'] }],
    [
      'list of 255 characters',
      list(['a'.repeat(127), 'b'.repeat(127)]),
      { type: 'list', formulae: [`"${'a'.repeat(127)},${'b'.repeat(127)}"`] },
    ],
    [
      'list of 256 characters',
      list(['a'.repeat(127), 'b'.repeat(128)]),
      { type: 'list', formulae: ["'_lists'!$A$2:$A$3"] },
    ],
    ['list with a comma', list(['甲,乙', '丙']), { type: 'list', formulae: ["'_lists'!$A$2:$A$3"] }],
    ['list with a formula', list(['=A1']), { type: 'list', formulae: ["'_lists'!$A$2:$A$2"] }],
  ])('%s holds in the rows given and 2,000 more', async (_, validation, expected) => {
    const sheet = (await openInPeer(sheetOf([{ validation }], [['x']]))).worksheets[0];
    for (const cell of ['A2', 'A3', 'A2002']) {
      expect(sheet?.getCell(cell).dataValidation).toMatchObject({
        ...expected,
        allowBlank: true,
        showErrorMessage: true,
        error: message,
      });
    }
    expect(sheet?.getCell('A1').dataValidation).toBeUndefined();
    expect(sheet?.getCell('A2003').dataValidation).toBeUndefined();
  });

  test('keeps long lists in one hidden sheet that readers leave out', async () => {
    const long = Array.from({ length: 60 }, (_, index) => `潮州市第${index}局`);
    const workbook = sheetOf(
      [{ validation: list(long) }, { validation: list(['a,b']) }, { validation: list(long) }],
      [['甲', '乙', '丙']],
    );
    const sheets = (await openInPeer(workbook)).worksheets;
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['网站', 'visible'],
      ['_lists', 'hidden'],
    ]);
    expect(sheets[1]?.getCell('A61').value).toBe('潮州市第59局');
    expect(sheets[1]?.getCell('B2').value).toBe('a,b');
    expect(sheets[0]?.getCell('C2').dataValidation?.formulae).toEqual(["'_lists'!$A$2:$A$61"]);
    expect(readBack(workbook).tables.map(({ name }) => name)).toEqual(['网站']);
  });
});

describe('a workbook', () => {
  test('is the same bytes for the same content, and its entries carry no date', () => {
    const workbook = sheetOf(
      [{ note: 'x', validation: { kind: 'whole', min: '0', max: null, message: 'x' } }],
      [['甲']],
    );
    const bytes = Buffer.from(renderXlsx(workbook));
    expect(bytes.equals(Buffer.from(renderXlsx(structuredClone(workbook))))).toBe(true);
    // The date of the first local header: 1 January 1980, midnight.
    expect(bytes.readUInt32LE(10)).toBe(0x0021_0000);
  });

  test('keeps the order and the names of its sheets', () => {
    const [first] = sheetOf([{}], [['甲']]).sheets;
    const names = ['网站', "O'新媒体 <1>", 'x'.repeat(31)];
    const sheets = names.flatMap((name) => (first === undefined ? [] : [{ ...first, name }]));
    expect(readBack({ sheets }).tables.map(({ name }) => name)).toEqual(names);
  });

  test.each<[string, Workbook]>([
    ['no sheets', { sheets: [] }],
    ['no columns', sheetOf([])],
    ['an empty name', sheetOf([{}], [], { name: '' })],
    ['a name of 32 characters', sheetOf([{}], [], { name: 'x'.repeat(32) })],
    ['a name with a slash', sheetOf([{}], [], { name: '网站/新媒体' })],
    ['a name in quotes', sheetOf([{}], [], { name: "'x'" })],
    ['the name of the hidden sheet', sheetOf([{}], [], { name: '_Lists' })],
    ['two sheets of one name', { sheets: [...sheetOf([{}]).sheets, ...sheetOf([{}]).sheets] }],
    ['a row that is too short', sheetOf([{}, {}], [['x']])],
    ['a number that is none', sheetOf([{}], [[{ decimal: '1e5' }]])],
    ['a text of 32,768 characters', sheetOf([{}], [['x'.repeat(32_768)]])],
  ])('with %s is refused', (_, workbook) => {
    expect(() => renderXlsx(workbook)).toThrow(RangeError);
  });

  test('may hold texts of 32,767 characters', () => {
    expect(readBack(sheetOf([{}], [['x'.repeat(32_767)]])).tables[0]?.rows[0]?.cells[0]).toHaveLength(32_767);
  });
});
