import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { renderCsv } from './index.ts';

const text = (rows: string[][], byteOrderMark = false): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(renderCsv(rows, { byteOrderMark }));

describe('renderCsv', () => {
  test.each([
    [
      [
        ['class', 'rank'],
        ['网站', '1'],
      ],
      'class,rank\n网站,1\n',
    ],
    [[['a,b', 'c"d', 'e\nf', 'g\rh', ' i ']], '"a,b","c""d","e\nf","g\rh", i \n'],
    [[[''], ['', '']], '""\n,\n'],
    [[], ''],
  ])('writes %j', (rows, expected) => {
    expect(text(rows)).toBe(expected);
  });

  test('begins with a byte order mark when asked to', () => {
    expect(text([['a']], true)).toBe('\ufeffa\n');
    expect(text([['a']])).toBe('a\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['-1+1', "'-1+1"],
    ['@A1', "'@A1"],
    ['\t=1', "'\t=1"],
    ['-', '-'],
    ['--', '--'],
    ['-5', '-5'],
    ['+0.50', '+0.50'],
    ['-1,234.5', '"-1,234.5"'],
    ['-12.5%', '-12.5%'],
    ['a=1', 'a=1'],
    ['－5', '－5'],
    ['－－', '－－'],
    ['＝1+1', "'＝1+1"],
    ['＋SUM(A1)', "'＋SUM(A1)"],
    ['－1+1', "'－1+1"],
    ['＠A1', "'＠A1"],
    ['\n=1', '"\'\n=1"'],
  ])('makes nothing a formula: %j', (cell, expected) => {
    expect(text([[cell]])).toBe(`${expected}\n`);
  });

  test('is read back by csv-parse as it was, the apostrophe before formulas aside', () => {
    const unit = fc.constantFrom('a', '市', '"', ',', '\n', '\r', ' ', "'", '=', '-', '1');
    const rows = fc.array(fc.array(fc.string({ unit, maxLength: 6 }), { minLength: 2, maxLength: 4 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const back = parse(Buffer.from(renderCsv(cells)), { relax_column_count: true, record_delimiter: '\n' });
        const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n])/u, '');
        expect(back.map((row) => row.map(plain))).toEqual(cells.map((row) => row.map(plain)));
      }),
    );
  });
});
