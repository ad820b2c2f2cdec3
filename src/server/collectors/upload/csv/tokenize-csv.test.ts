import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenizeCsv } from './tokenize-csv.ts';

const LIMITS = { cells: 1000, rows: 1000, faults: 1000 };

/** What csv-parse reads by the same rules, or null when it refuses the text. */
function parsedByPeer(text: string): string[][] | null {
  try {
    const records = parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
    return records.filter((fields) => fields.length > 1 || fields[0] !== '');
  } catch {
    return null;
  }
}

describe('tokenizeCsv', () => {
  test.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a\rb\r', [['a'], ['b']]],
    ['"a,b","c""d"', [['a,b', 'c"d']]],
    ['"a\nb",c', [['a\nb', 'c']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['\n\na\n\n', [['a']]],
    ['""', []],
    ['', []],
  ])('splits %j', (text, expected) => {
    const { records, problems } = tokenizeCsv(text, ',', LIMITS);
    expect(records.map(({ fields }) => fields)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test('numbers records by the line on which they begin', () => {
    const { records } = tokenizeCsv('a\n\n"b\r\nb\rb"\nc', ',', LIMITS);
    expect(records.map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  test.each([
    ['a,b"c', { code: 'stray-quote', line: 1, field: 2 }],
    ['a\n "b"', { code: 'stray-quote', line: 2, field: 1 }],
    ['"a"b,c', { code: 'text-after-quote', line: 1, field: 1 }],
    ['x,"a" ,c', { code: 'text-after-quote', line: 1, field: 2 }],
    ['x\ny,"a\nb', { code: 'unclosed-quote', line: 2, field: 2 }],
    ['"', { code: 'unclosed-quote', line: 1, field: 1 }],
  ])('lists the breach in %j', (text, problem) => {
    expect(tokenizeCsv(text, ',', LIMITS).problems).toEqual([problem]);
  });

  test('stops behind the last cell and the last row allowed', () => {
    expect(tokenizeCsv('1,2\n3,4', ',', { ...LIMITS, cells: 4 }).stoppedAt).toBeNull();
    expect(tokenizeCsv('1,2\n3,4', ',', { ...LIMITS, cells: 3 }).stoppedAt).toBe('cells');
    expect(tokenizeCsv('1,2,3,4', ',', { ...LIMITS, cells: 3 }).stoppedAt).toBe('cells');
    expect(tokenizeCsv('1\n2', ',', { ...LIMITS, rows: 2 }).stoppedAt).toBeNull();
    expect(tokenizeCsv('1\n2', ',', { ...LIMITS, rows: 1 }).stoppedAt).toBe('rows');
  });

  test('agrees with csv-parse on every text, sound or not', () => {
    const unit = fc.constantFrom('a', '市', ' ', '"', '""', ',', '\n', '\r\n', '\r', ',"', '"\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const { records, problems } = tokenizeCsv(text, ',', LIMITS);
        const own = problems.length === 0 ? records.map(({ fields }) => fields) : null;
        expect(own).toEqual(parsedByPeer(text));
      }),
      { numRuns: 3000 },
    );
  });
});
