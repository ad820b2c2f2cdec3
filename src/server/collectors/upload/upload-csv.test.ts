import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/model/app-error.ts';
import { readTables, type TableReading } from './index.ts';

const UTF8 = new TextEncoder();

function readText(text: string, name = '网站.csv'): TableReading {
  return readTables([{ name, bytes: UTF8.encode(text) }]);
}

/** Faults in a form that fits a table of cases: `code line:column`. */
function faultsOf({ faults }: TableReading): string[] {
  return faults.map(({ code, where }) => `${code} ${where.line ?? ''}:${where.column ?? ''}`);
}

/** The GBK bytes of a text, by turning the decoder round: Node can read GBK and not write it. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let lead = 0xb0; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(Array.from(text).flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

describe('a sound CSV file', () => {
  test('becomes one table named after the file, with lines and columns', () => {
    expect(readText('unit,得分\n潮州市公安局,81.73\n\n"甲,乙", 5 \n', 'out/网站.2019.csv')).toEqual({
      tables: [
        {
          file: 'out/网站.2019.csv',
          name: '网站.2019',
          headerLine: 1,
          header: [
            { text: 'unit', column: 1 },
            { text: '得分', column: 2 },
          ],
          rows: [
            { line: 2, cells: ['潮州市公安局', '81.73'] },
            { line: 4, cells: ['甲,乙', ' 5 '] },
          ],
        },
      ],
      faults: [],
    });
  });

  const chinese = '单位,得分\r\n潮州市公安局,81.73\r\n';
  test.each([
    ['UTF-8', UTF8.encode(chinese)],
    ['UTF-8 with byte order mark', UTF8.encode(`\ufeff${chinese}`)],
    ['GBK', gbk(chinese)],
    ['UTF-16', utf16(chinese)],
    ['tabs', UTF8.encode(chinese.replaceAll(',', '\t'))],
    ['tabs in UTF-16, the “Unicode text” of Excel', utf16(chinese.replaceAll(',', '\t'))],
    ['semicolons', UTF8.encode(chinese.replaceAll(',', ';'))],
    ['old line ends', UTF8.encode(chinese.replaceAll('\r\n', '\r'))],
    ['blank lines before the header', UTF8.encode(`\n , \n${chinese}`)],
    ['a blank column without a name', UTF8.encode('单位,,得分,\n潮州市公安局,,81.73,\n')],
    ['blank cells behind the last column', UTF8.encode('单位,得分\n潮州市公安局,81.73,, \n')],
  ])('is read in every form that a spreadsheet saves: %s', (_, bytes) => {
    const { tables, faults } = readTables([{ name: 'a.csv', bytes }]);
    expect(faults).toEqual([]);
    expect(tables[0]?.header.map(({ text }) => text)).toEqual(['单位', '得分']);
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([['潮州市公安局', '81.73']]);
  });

  test.each([
    ['a;b,c\n1;2,3', ['a;b', 'c']],
    ['a\tb;c\n1\t2;3', ['a\tb;c']],
    ['"a,b"\tc\n1\t2', ['a,b', 'c']],
  ])('takes the comma unless the header clearly shows another separator: %j', (text, header) => {
    expect(readText(text).tables[0]?.header.map((cell) => cell.text)).toEqual(header);
  });

  test('with a header alone is a table without rows', () => {
    expect(readText('单位,得分').tables[0]?.rows).toEqual([]);
  });
});

describe('a faulty CSV file', () => {
  test.each([
    ['', ['no-header :']],
    ['\n , \n', ['no-header :']],
    ['a,b\n1', ['ragged-row 2:2']],
    ['a,b\n1,2,3', ['ragged-row 2:3']],
    ['a,b\n"1\n1"\n1,2\n1', ['ragged-row 2:2', 'ragged-row 5:2']],
    ['a,,c\n1,2,3', ['empty-header 1:2']],
    ['a,b, a ,b', ['duplicate-header 1:3', 'duplicate-header 1:4']],
    ['a\n1"', ['stray-quote 2:1']],
    ['a,b\n1,"2', ['unclosed-quote 2:2']],
    ['a,b\n"1"x,2', ['text-after-quote 2:1']],
    ['a\n1\n\0', ['binary-text 3:']],
    [`${'a,'.repeat(16_384)}a`, ['too-many-columns 1:1']],
  ])('is reported with line and column: %j', (text, expected) => {
    expect(faultsOf(readText(text))).toEqual(expected);
  });

  test('has sentences in both languages and says what to do', () => {
    expect(readText('a,b\n1').faults).toEqual([
      {
        code: 'ragged-row',
        where: { file: '网站.csv', line: 2, column: 2 },
        message: { zh: '这一行有 1 个单元格，表头有 2 个', en: 'This row has 1 cells, the header has 2' },
        suggestion: {
          zh: '请补上缺少的分隔符，或给含分隔符的单元格加引号。',
          en: 'Add the missing separators, or quote the cell that holds one.',
        },
      },
    ]);
  });

  test('in UTF-8 with damaged bytes is not taken for GB18030', () => {
    const bytes = UTF8.encode('单位,得分\n潮州市公安局,81.73\n');
    bytes[17] = 0xff;
    expect(faultsOf(readTables([{ name: 'a.csv', bytes }]))).toEqual(['broken-utf8 2:']);
  });

  test('in no known charset says so', () => {
    const bytes = Uint8Array.of(0x61, 0x0a, 0x81, 0xff, 0xff);
    expect(faultsOf(readTables([{ name: 'a.csv', bytes }]))).toEqual(['unknown-charset :']);
  });

  test('is not blown up by short rows below a wide header', () => {
    const header = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',');
    expect(faultsOf(readText(`${header}\n${'1\n'.repeat(1001)}`))).toEqual(['too-many-cells :']);
    expect(readText(`${header}\n${'1\n'.repeat(1000)}`).faults[0]?.code).toBe('ragged-row');
  });

  test('has no more rows than a worksheet, the header counted', () => {
    const rows = (count: number): string => `单位\n${'x\n'.repeat(count)}`;
    expect(faultsOf(readText(rows(1_048_576)))).toEqual(['too-many-rows :']);
    expect(faultsOf(readText(rows(1_048_575)))).toEqual([]);
  });

  test.each([
    ['an escape sequence', '甲\u001b[31m县', 'U+001B'],
    ['a line that turns its direction', '甲\u202e县', 'U+202E'],
    ['a blank without a width', '甲\u200b县', 'U+200B'],
    ['a soft hyphen', '甲\u00ad县', 'U+00AD'],
    ['an eight-bit control', '甲\u009b县', 'U+009B'],
  ])('with %s in a cell or header names the place', (_, text, code) => {
    expect(faultsOf(readText(`单位,得分\n乙县,1\n${text},2`))).toEqual(['invisible-character 3:1']);
    const { faults } = readText(`单位,${text}\n乙县,1`);
    expect(faults.map(({ where, message }) => [where.line, where.column, message.en])).toEqual([
      [1, 2, `The cell holds a character that cannot be seen, ${code}`],
    ]);
  });

  test('may have such characters at the ends of a cell, where they are cut off like blanks', () => {
    expect(faultsOf(readText('单位,得分\n\u200b甲县\ufeff,2'))).toEqual([]);
  });

  test.each(['👨\u200d👩\u200d👧县', '葛\u{e0100}城', '\ue000县', 'ᠮᠣᠩ\u180eᠭᠣᠯ', 'ئۇيغۇر'])(
    'may have the characters of %s',
    (name) => {
      expect(faultsOf(readText(`单位,得分\n${name},2`))).toEqual([]);
    },
  );

  test('lists a thousand faults and then stops', () => {
    const { faults } = readText(`a,b\n${'1\n'.repeat(1200)}`);
    expect(faults).toHaveLength(1001);
    expect(faults.at(-1)?.code).toBe('too-many-faults');
    expect(readText(`a,b\n${'1\n'.repeat(1000)}`).faults.at(-1)?.code).toBe('ragged-row');
  });
});

describe('several files', () => {
  test('are read in order, and the faults of all are collected', () => {
    const file = (name: string, text: string) => ({ name, bytes: UTF8.encode(text) });
    const reading = readTables([
      file('x/网站.csv', 'a,b\n1,2'),
      file('bad.csv', 'a,b\n1'),
      file('y/网站.csv', 'a,b\n1"'),
    ]);
    expect(reading.tables.map(({ name }) => name)).toEqual(['网站', 'bad', '网站']);
    expect(reading.faults.map(({ code, where }) => `${code} ${where.file}`)).toEqual([
      'ragged-row bad.csv',
      'stray-quote y/网站.csv',
      'ragged-row y/网站.csv',
    ]);
  });

  test.each([
    ['a.pdf', '%PDF-1.7', 'PDF'],
    ['a.xls', '<html><table>', 'HTML/XML'],
    ['a.csv', '\ufeff  <?xml version="1.0"?>', 'HTML/XML'],
    ['a.doc', 'text', '.doc'],
  ])('in another format are refused by name: %s holding %j', (name, text, found) => {
    expect(() => readText(text, name)).toThrow(new AppError('table-format', { file: name, found }));
  });
});
