import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../core/model/app-error.ts';
import { readTables } from './index.ts';
import { makeWorkbook, sheetData, zipParts } from './testing/make-workbook.ts';

const WORKBOOK = makeWorkbook({
  sheets: {
    网站: `${sheetData([['2019年考评'], ['单位', '得分', '日期'], ['甲', '<c s="1"><v>0.85</v></c>', '<c t="s"><v>0</v></c>']])}<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
    新媒体: sheetData([
      ['单位', '得分'],
      ['乙', '<c><f>1+1</f><v>2</v></c>'],
    ]),
  },
  sharedStrings: '<si><r><t>优秀</t></r></si>',
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
});
const PARTS = Object.entries(unzipSync(WORKBOOK)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
const CSV = new TextEncoder().encode('单位,得分\r\n"潮州市\n公安局",81.73\n乙,"1,234"\n');

/** What somebody does to bytes: overwrites, cuts out or doubles stretches. */
interface Mutation {
  at: number;
  length: number;
  bytes: number[];
}

const mutations = fc.array(
  fc.record({ at: fc.nat(5000), length: fc.nat(8), bytes: fc.array(fc.nat(255), { maxLength: 4 }) }),
  { minLength: 1, maxLength: 4 },
);

function mutate(bytes: Uint8Array, list: readonly Mutation[]): Uint8Array {
  return list.reduce<Uint8Array>((current, { at, length, bytes: put }) => {
    const start = current.length === 0 ? 0 : at % current.length;
    return Buffer.concat([current.subarray(0, start), Uint8Array.from(put), current.subarray(start + length)]);
  }, bytes);
}

/** Reading ends in tables, faults or an AppError; anything else that is thrown is a bug and fails the test with its stack. */
function expectToEndWell(name: string, bytes: Uint8Array): void {
  try {
    const { tables, faults } = readTables([{ name, bytes }]);
    expect(tables.length + faults.length).toBeGreaterThan(0);
    for (const { header, rows } of tables) {
      for (const { cells } of rows) expect(cells).toHaveLength(header.length);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

test('mutated CSV bytes end in tables or faults', () => {
  fc.assert(
    fc.property(mutations, (list) => expectToEndWell('a.csv', mutate(CSV, list))),
    { numRuns: 1000 },
  );
});

test('mutated XLSX bytes end in tables or faults', () => {
  fc.assert(
    fc.property(mutations, (list) => expectToEndWell('a.xlsx', mutate(WORKBOOK, list))),
    { numRuns: 1000 },
  );
});

test('XLSX files with mutated XML inside end in tables or faults', () => {
  const anyPart = fc.nat(PARTS.length - 1);
  // Signs that mean something to the readers, so that the damage gets past the first of them.
  const sign = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    '&',
    '=',
    ' ',
    '0',
    '-1',
    'e9',
    'A1',
    'XFD1048576',
    '<c>',
    '</row>',
    '<!--',
    '\u0000',
  );
  const edits = fc.array(fc.record({ at: fc.nat(3000), length: fc.nat(6), put: sign }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(anyPart, edits, (target, list) => {
      const parts = PARTS.map(({ name, text }, index): [string, string] => {
        const edited = list.reduce((current, { at, length, put }) => {
          const start = at % (current.length + 1);
          return current.slice(0, start) + put + current.slice(start + length);
        }, text);
        return [name, index === target ? edited : text];
      });
      expectToEndWell('a.xlsx', zipParts(Object.fromEntries(parts)));
    }),
    { numRuns: 1000 },
  );
});

test('any bytes under any name end in tables or faults', () => {
  const name = fc.constantFrom('a.csv', 'a.xlsx', 'a.xls', 'a', 'a.txt', '.xlsx', 'a.csv.zip');
  fc.assert(fc.property(name, fc.uint8Array({ maxLength: 200 }), expectToEndWell), { numRuns: 1000 });
});
