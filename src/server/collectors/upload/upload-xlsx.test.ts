import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/model/app-error.ts';
import { readTables, type TableReading } from './index.ts';
import { makeWorkbook, sheetData, zipParts, type WorkbookParts } from './testing/make-workbook.ts';

function readParts(parts: WorkbookParts, name = '年度.xlsx'): TableReading {
  return readTables([{ name, bytes: makeWorkbook(parts) }]);
}

/** One sheet 网站 with the header 单位 | 值 and one row whose second cell is `cell`. */
function readCell(cell: string, parts: Omit<WorkbookParts, 'sheets'> = {}): string | undefined {
  const reading = readParts({
    ...parts,
    sheets: {
      网站: sheetData([
        ['单位', '值'],
        ['甲', cell],
      ]),
    },
  });
  return faultsOf(reading)[0] ?? reading.tables[0]?.rows[0]?.cells[1];
}

/** Faults in a form that fits a table of cases: `code sheet!cell`. */
function faultsOf({ faults }: TableReading): string[] {
  return faults.map(({ code, where }) =>
    where.sheet === undefined ? code : `${code} ${where.sheet}!${where.cell ?? ''}`,
  );
}

describe('a cell', () => {
  test.each([
    ['<c><v>81.730000000000004</v></c>', '81.73'],
    ['<c><v>81.73</v></c>', '81.73'],
    ['<c><v>0.1</v></c>', '0.1'],
    ['<c><v>0.30000000000000004</v></c>', '0.3'],
    ['<c><v>-0</v></c>', '0'],
    ['<c><v>100</v></c>', '100'],
    ['<c><v>100.0</v></c>', '100'],
    ['<c><v>1E-3</v></c>', '0.001'],
    ['<c><v>1.5e3</v></c>', '1500'],
    ['<c t="n"><v> 7 </v></c>', '7'],
    ['<c><v>999999999999999</v></c>', '999999999999999'],
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="b"><v>0</v></c>', 'FALSE'],
    ['<c t="str"><f>A1</f><v>优秀</v></c>', '优秀'],
    ['<c t="str"><f>A1</f><v></v></c>', ''],
    ['<c><f>1+1</f><v>2</v></c>', '2'],
    ['<c t="d"><v>2019-12-31</v></c>', '2019-12-31'],
    ['<c t="inlineStr"><is><r><t>优</t></r><r><rPr><b/></rPr><t>秀</t></r></is></c>', '优秀'],
    ['<c t="inlineStr"><is><t>a&lt;b&amp;&#x4e00;&#19968;</t></is></c>', 'a<b&一一'],
    ['<c t="inlineStr"><is><t><![CDATA[<优>]]></t></is></c>', '<优>'],
    ['<c t="inlineStr"><is><t>a_x000A_b_x005F_x0041_</t></is></c>', 'a\nb_x0041_'],
    ['<c t="inlineStr"><is><t>重</t><rPh><t>zhong</t></rPh></is></c>', '重'],
    ['<c t="s"><v>0</v></c>', '共享'],
    ['<c t="s"><v>1</v></c>', '富文本'],
    ['<c><v></v></c>', ''],
    ['<c s="3"/>', ''],
  ])('%s reads %j', (cell, expected) => {
    const sharedStrings = '<si><t>共享</t></si><si><r><t>富</t></r><r><t>文本</t></r><rPh sb="0"><t>x</t></rPh></si>';
    expect(readCell(cell, { sharedStrings })).toBe(expected);
  });

  test.each([
    ['<c t="e"><v>#REF!</v></c>', 'error-value 网站!B2'],
    ['<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'error-value 网站!B2'],
    ['<c><f>A1+1</f></c>', 'formula-without-value 网站!B2'],
    ['<c t="str"><f>A1</f></c>', 'formula-without-value 网站!B2'],
    ['<c><v>1000000000000000</v></c>', 'digits-lost 网站!B2'],
    ['<c><v>1.0e15</v></c>', 'digits-lost 网站!B2'],
    ['<c t="s"><v>9</v></c>', 'workbook-corrupt 网站!B2'],
    ['<c t="s"><v>-1</v></c>', 'workbook-corrupt 网站!B2'],
    ['<c t="x"><v>1</v></c>', 'workbook-corrupt 网站!B2'],
    ['<c><v>abc</v></c>', 'workbook-corrupt 网站!B2'],
    ['<c><v>1e999</v></c>', 'workbook-corrupt 网站!B2'],
  ])('%s is a fault: %s', (cell, expected) => {
    expect(readCell(cell)).toBe(expected);
  });
});

describe('a number format', () => {
  const custom = (code: string): string =>
    `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
  const builtIn = (id: number): string => `<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;

  test.each([
    [builtIn(9), '0.85', '85%'],
    [builtIn(10), '0.85370000000000001', '85.37%'],
    [builtIn(9), '1', '100%'],
    [custom('0.0%;[Red]-0.0%'), '-0.125', '-12.5%'],
    [custom('0&quot;%&quot;'), '85', '85'],
    [builtIn(2), '81.725', '81.725'],
    [builtIn(4), '1234.5', '1234.5'],
    [builtIn(11), '12345', '12345'],
    [custom('General'), '5', '5'],
    [custom('G/通用格式'), '5', '5'],
    [custom('[Red]0.00_);\\(0.00\\)'), '5.5', '5.5'],
    [custom('0&quot;days&quot;'), '5', '5'],
    [custom('[$-804]0.0'), '5', '5'],
    [builtIn(14), '43830', '2019-12-31'],
    [builtIn(57), '43830', '2019-12-31'],
    [builtIn(22), '43830.354166666664', '2019-12-31T08:30:00'],
    [custom('yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'), '43830', '2019-12-31'],
    [custom('[$-804]yyyy/m/d;@'), '43830', '2019-12-31'],
    [custom('m&quot;月&quot;'), '43830', '2019-12-31'],
    [custom('h:mm'), '0.354166666666667', '08:30:00'],
    [custom('mm:ss'), '0.354166666666667', '08:30:00'],
    [custom('[h]:mm'), '1.125', '27:00:00'],
    [builtIn(14), '1', '1900-01-01'],
    [builtIn(14), '59', '1900-02-28'],
    [builtIn(14), '61', '1900-03-01'],
    [builtIn(14), '2958465', '9999-12-31'],
    [builtIn(14), '60', 'no-such-date 网站!B2'],
    [builtIn(14), '-1', 'no-such-date 网站!B2'],
    [builtIn(14), '2958466', 'no-such-date 网站!B2'],
  ])('%s makes of %s: %s', (styles, value, expected) => {
    expect(readCell(`<c s="1"><v>${value}</v></c>`, { styles })).toBe(expected);
  });

  test('counts days from 1904 when the workbook says so', () => {
    const workbookProperties = '<workbookPr date1904="1"/>';
    expect(readCell('<c s="1"><v>60</v></c>', { styles: builtIn(14), workbookProperties })).toBe('1904-03-01');
  });
});

describe('a sheet', () => {
  test('is a table with rows and columns as in the sheet, blank rows left out', () => {
    const xml =
      '<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>单位\n名称</t></is></c><c r="D2" t="inlineStr"><is><t>得分</t></is></c></row>' +
      '<row r="3"/><row r="5"><c r="D5"><v>5</v></c></row><row r="7"><c r="B7" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>';
    expect(readParts({ sheets: { 网站: xml } })).toEqual({
      tables: [
        {
          file: '年度.xlsx',
          name: '网站',
          sheet: '网站',
          headerLine: 2,
          header: [
            { text: '单位名称', column: 2 },
            { text: '得分', column: 4 },
          ],
          rows: [
            { line: 5, cells: ['', '5'] },
            { line: 7, cells: ['甲', ''] },
          ],
        },
      ],
      faults: [],
    });
  });

  const header = ['单位', '甲', '乙', '丙', '丁'];
  const row = ['x', '1', '2', '3', '4'];
  test.each([
    ['no title', [header, row], 1],
    ['a title in one cell', [['2019年考评得分'], header, row], 2],
    ['title, office and date', [['2019年考评得分'], [''], ['填报单位：', '', '2019年12月'], header, row], 4],
    ['a header that leaves half its names out', [['单位', '甲', '乙'], row], 1],
    ['one column', [['单位'], ['x']], 1],
    ['a title over two columns', [['2019年考评得分'], ['单位', '甲'], row.slice(0, 2)], 2],
  ])('finds its header below %s', (_, rows, line) => {
    const { tables } = readParts({ sheets: { 网站: sheetData(rows) } });
    expect(tables[0]?.headerLine).toBe(line);
    expect(tables[0]?.header[0]?.text).toBe('单位');
  });

  test.each([
    ['title alone', '<mergeCell ref="A1:C1"/>', []],
    ['header', '<mergeCell ref="B2:C2"/>', ['merged-cells 网站!B2']],
    ['title down into the header', '<mergeCell ref="A1:A2"/>', ['merged-cells 网站!A1']],
    ['data', '<mergeCell ref="A3:A4"/><mergeCell ref="C4:C4"/>', ['merged-cells 网站!A3', 'merged-cells 网站!C4']],
    ['below and beside the table', '<mergeCell ref="A5:C5"/><mergeCell ref="D3:E3"/>', []],
  ])('with merged cells in the %s', (_, merged, expected) => {
    const rows = [['2019年考评得分'], ['单位', '甲', '乙'], ['x', '1', '2'], ['y', '1', '2']];
    const sheet = `${sheetData(rows)}<mergeCells>${merged}</mergeCells>`;
    expect(faultsOf(readParts({ sheets: { 网站: sheet } }))).toEqual(expected);
  });

  test.each([
    [
      'duplicate names',
      [
        ['单位', '得分', '得分'],
        ['x', '1', '2'],
      ],
      ['duplicate-header 网站!C1'],
    ],
    [
      'a column without a name',
      [
        ['单位', '', '得分'],
        ['x', '7', '2'],
        ['y', '7', '2'],
      ],
      ['empty-header 网站!B1'],
    ],
    [
      'text beside the table',
      [
        ['单位', '得分'],
        ['x', '1'],
        ['y', '1', '', '注'],
      ],
      ['cell-without-header 网站!D3'],
    ],
    [
      'a row that is only text beside the table',
      [
        ['单位', '得分'],
        ['', '', '注'],
      ],
      ['cell-without-header 网站!C2'],
    ],
  ])('is faulty with %s', (_, rows, expected) => {
    expect(faultsOf(readParts({ sheets: { 网站: sheetData(rows) } }))).toEqual(expected);
  });

  test('keeps quiet about errors in the title above the header', () => {
    const rows = [['<c t="e"><v>#REF!</v></c>'], ['单位', '甲', '乙'], ['x', '1', '2']];
    expect(faultsOf(readParts({ sheets: { 网站: sheetData(rows) } }))).toEqual([]);
  });

  test('is not blown up by short rows below a wide header', () => {
    const header = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
    const rows = (count: number): string[][] => [header, ...Array.from({ length: count }, () => ['<c><v>1</v></c>'])];
    expect(readParts({ sheets: { 网站: sheetData(rows(1000)) } }).faults).toEqual([]);
    expect(faultsOf(readParts({ sheets: { 网站: sheetData(rows(1001)) } }))).toEqual(['too-many-cells 网站!']);
  });

  test('costs nothing for cells far out', () => {
    const xml = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData>`;
    expect(readParts({ sheets: { 网站: xml } }).tables[0]?.rows).toEqual([{ line: 1_048_576, cells: ['', '3'] }]);
  });
});

describe('a workbook', () => {
  const table = sheetData([
    ['单位', '得分'],
    ['x', '1'],
  ]);

  test('gives one table for each sheet that holds something, helpers left out', () => {
    const sheets = { 网站: table, 空: '<sheetData/>', _lists: table, 新媒体: table };
    const { tables, faults } = readParts({ sheets, sheetAttributes: { _lists: 'state="hidden"' } });
    expect(tables.map(({ name }) => name)).toEqual(['网站', '新媒体']);
    expect(faults).toEqual([]);
  });

  test.each([
    ['out/网站.xlsx', 'Sheet1', '网站'],
    ['网站.xlsx', '工作表1', '网站'],
    ['年度.xlsx', '网站', '网站'],
    ['年度.xlsx', 'Sheet2', 'Sheet2'],
  ])('of one sheet that holds something: %s with sheet %s gives table %s', (file, sheet, name) => {
    const sheets = { [sheet]: table, 空: '<sheetData/>', _lists: table };
    expect(readParts({ sheets }, file).tables.map((read) => read.name)).toEqual([name]);
  });

  test('is read as a whole, whatever somebody has hidden in it', () => {
    const hidden = table.replace(/<row>(?!.*<row>)/u, '<row hidden="1">');
    const sheets = { 网站: `<cols><col min="2" max="2" hidden="1"/></cols>${hidden}` };
    const { tables } = readParts({ sheets, sheetAttributes: { 网站: 'state="hidden"' } });
    expect(tables.map(({ name, rows }) => [name, rows])).toEqual([['网站', [{ line: 2, cells: ['x', '1'] }]]]);
  });

  test('without any content says so', () => {
    expect(faultsOf(readParts({ sheets: { 网站: '<sheetData/>' } }))).toEqual(['no-sheet']);
  });

  test('is read with any namespace prefix, CRLF, comments and quotes inside attributes', () => {
    const prefixed =
      '<?xml version="1.0"?>\r\n<!-- x > y --><x:worksheet xmlns:x="m" note="a > b \' c"><x:sheetData>\r\n' +
      '<x:row r = \'1\'><x:c r="A1" t="inlineStr"><x:is><x:t>单位</x:t></x:is></x:c></x:row ></x:sheetData></x:worksheet>';
    const { tables } = readParts({ sheets: { 网站: '' }, extra: { 'xl/worksheets/sheet1.xml': prefixed } });
    expect(tables[0]?.header).toEqual([{ text: '单位', column: 1 }]);
  });

  test.each([
    ['sheet XML', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData></worksheet>'],
    ['cut-off XML', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData><row'],
    ['a DOCTYPE', 'xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet/>'],
    ['an unknown entity', 'xl/worksheets/sheet1.xml', '<worksheet>&e;</worksheet>'],
    [
      'rows out of order',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>',
    ],
    [
      'a cell in the wrong row',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="2"><c r="A1"/></row></sheetData></worksheet>',
    ],
    ['a cell outside a row', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData><c/></sheetData></worksheet>'],
    [
      'a row beyond the last',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>',
    ],
    [
      'a column beyond the last',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row><c r="XFE1"/></row></sheetData></worksheet>',
    ],
    ['elements without end', 'xl/worksheets/sheet1.xml', '<a>'.repeat(300) + '</a>'.repeat(300)],
    ['text that is not UTF-8', 'xl/sharedStrings.xml', Uint8Array.of(0x3c, 0xff)],
    ['styles', 'xl/styles.xml', '<styleSheet>'],
    ['workbook', 'xl/workbook.xml', 'x'],
    ['relations', 'xl/_rels/workbook.xml.rels', '<'],
  ])('with damaged %s is one fault', (_, part, content) => {
    expect(faultsOf(readParts({ sheets: { 网站: table }, extra: { [part]: content } }))).toEqual(['workbook-corrupt']);
  });

  test('that unpacks to more than who reads it can do with is not unpacked', () => {
    const bytes = makeWorkbook({ sheets: { 网站: table } });
    const read = (unpacked: number) => readTables([{ name: '年度.xlsx', bytes, unpacked }]);
    expect(faultsOf(read(100))).toEqual(['workbook-oversized']);
    expect(faultsOf(read(1_000_000))).toEqual([]);
  });

  test('that unpacks to more than its size allows is not unpacked', () => {
    const bomb = new Uint8Array(17 * 2 ** 20).fill(0x20);
    expect(faultsOf(readParts({ sheets: { 网站: table }, extra: { 'xl/worksheets/sheet1.xml': bomb } }))).toEqual([
      'workbook-oversized',
    ]);
  });

  test.each([
    ['checksum', 16, 1],
    ['packed size', 20, -4],
    ['unpacked size', 24, 1],
    ['unpacked size', 24, -1],
    ['offset', 42, 1],
  ])('that lies about its %s is one fault', (_, field, change) => {
    const bytes = Buffer.from(makeWorkbook({ sheets: { 网站: table } }));
    const at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + field;
    bytes.writeUInt32LE(bytes.readUInt32LE(at) + change, at);
    expect(faultsOf(readTables([{ name: 'a.xlsx', bytes }]))).toEqual(['workbook-corrupt']);
  });

  test.each([
    ['empty.xlsx', new Uint8Array()],
    ['cut.xlsx', makeWorkbook({ sheets: { 网站: table } }).subarray(0, 400)],
  ])('that is no archive is one fault: %s', (name, bytes) => {
    expect(faultsOf(readTables([{ name, bytes }]))).toEqual(['workbook-corrupt']);
  });

  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  test.each([
    ['a.xls', Uint8Array.from(compound), 'table-format', '.xls'],
    ['a.et', Uint8Array.from(compound), 'table-format', '.et'],
    [
      'a.xlsx',
      Buffer.concat([Uint8Array.from(compound), Buffer.from('EncryptedPackage', 'utf16le')]),
      'table-encrypted',
      '',
    ],
    ['a.ods', zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'table-format', '.ods'],
    ['a.zip', zipParts({ 'x.txt': 'x' }), 'table-format', 'ZIP'],
    [
      'a.xlsb',
      zipParts({ '_rels/.rels': '<R><Relationship Type="/officeDocument" Target="xl/workbook.bin"/></R>' }),
      'table-format',
      '.xlsb',
    ],
    [
      'a.docx',
      zipParts({ '_rels/.rels': '<R><Relationship Type="/officeDocument" Target="word/document.xml"/></R>' }),
      'table-format',
      '.docx',
    ],
  ] as const)('in another format is refused: %s', (...[file, bytes, code, found]) => {
    const details: Record<string, string> = found === '' ? { file } : { file, found };
    expect(() => readTables([{ name: file, bytes }])).toThrow(new AppError(code, details));
  });
});

test('reads what exceljs writes', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('网站');
  sheet.addRow(['单位', '得分', '合格率', '日期', '公式', '富文本']);
  const rich = { richText: [{ text: '优' }, { text: '秀', font: { bold: true } }] };
  sheet.addRow([
    '潮州市公安局',
    81.73,
    0.85,
    new Date(Date.UTC(2019, 11, 31)),
    { formula: 'B2+1', result: 82.73 },
    rich,
  ]);
  sheet.getCell('C2').numFmt = '0%';
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const { tables, faults } = readTables([{ name: 'a.xlsx', bytes }]);
  expect(faults).toEqual([]);
  expect(tables[0]?.rows).toEqual([
    { line: 2, cells: ['潮州市公安局', '81.73', '85%', '2019-12-31', '82.73', '优秀'] },
  ]);
});
