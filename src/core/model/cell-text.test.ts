import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NUMBER_PROBLEMS, normaliseHeader, normaliseText, readNumber, trimCell } from './cell-text.ts';
import { toText } from './exact/index.ts';

/** What was read, in a form that fits a table of cases: the number, `~` before it when normalised, or the reason. */
function reading(text: string): string {
  const read = readNumber(text);
  if (read.ok) return (read.normalised ? '~' : '') + toText(read.value);
  return read.suggestion === undefined ? read.reason : `${read.reason} → ${read.suggestion}`;
}

describe('readNumber', () => {
  test.each([
    ['81.73', '81.73'],
    ['0', '0'],
    ['-2', '-2'],
    ['+2.50', '2.5'],
    ['.5', '0.5'],
    ['007', '7'],
    ['0.1234567890123456789', '0.1234567890123456789'],
    ['85%', '0.85'],
    ['12.5%', '0.125'],
    ['-0.5%', '-0.005'],
    ['100%', '1'],
  ])('reads the plain number %j as %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test.each([
    [' 80 ', '~80'],
    ['\u300080\u00a0', '~80'],
    ['\ufeff80\u200b', '~80'],
    ['８０．５', '~80.5'],
    ['－３', '~-3'],
    ['\u22123', '~-3'],
    ['８５％', '~0.85'],
    ['1,234.5', '~1234.5'],
    ['12,345,678', '~12345678'],
    ['１，２３４', '~1234'],
    ['1,234%', '~12.34'],
  ])('reads %j after normalising as %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test.each([
    ['', 'empty'],
    [' \u3000\t', 'empty'],
    ['约80', 'about → 80'],
    ['80左右', 'about → 80'],
    ['≥80', 'about → 80'],
    ['80分', 'unit → 80'],
    ['-2.5 分', 'unit → -2.5'],
    ['８０分', 'unit → 80'],
    ['1e5', 'exponent → 100000'],
    ['1.5E+3', 'exponent → 1500'],
    ['-1.50e-1', 'exponent → -0.15'],
    ['1.2.3e5', 'exponent'],
    ['1e31', 'exponent'],
    ['1,23', 'grouping'],
    ['1234,567', 'grouping'],
    [',123', 'grouping'],
    ['81。5', 'not-a-number → 81.5'],
    ['8 0', 'not-a-number → 80'],
    ['5.', 'not-a-number → 5'],
    ['85%%', 'not-a-number → 85%'],
    ['80/100', 'not-a-number'],
    ['3-5', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['--', 'not-a-number'],
    ['-', 'not-a-number'],
    ['.', 'not-a-number'],
    ['%', 'not-a-number'],
    ['八十', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0x10', 'not-a-number'],
  ])('refuses %j: %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test('accepts 60 digits and refuses 61', () => {
    expect(reading('1'.repeat(60))).toBe('1'.repeat(60));
    expect(reading('1'.repeat(61))).toBe('too-long');
    expect(reading(`0.${'1'.repeat(59)}`)).toBe(`0.${'1'.repeat(59)}`);
    expect(reading(`0.${'1'.repeat(60)}%`)).toBe('too-long');
  });

  test('takes no time over a cell that somebody filled to the brim', () => {
    const size = 1_000_000;
    expect(reading('1'.repeat(size))).toBe('too-long');
    expect(reading(`${'1'.repeat(size)}x`)).toBe('not-a-number');
    expect(reading(`1${' '.repeat(size)}1`)).toBe('not-a-number');
    expect(trimCell(`\u200b ${' '.repeat(size)}x${' '.repeat(size)}x`)).toHaveLength(size + 2);
    expect(normaliseHeader(`市${'\n'.repeat(size)}a${' '.repeat(size)}b`)).toHaveLength(size + 4);
  });

  test('ends in a number or a known reason for any text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...Array.from('0159.,+-%eE ．，％８分约\u3000')) }),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const read = readNumber(cell);
        expect(read.ok || read.reason in NUMBER_PROBLEMS).toBe(true);
      }),
    );
  });

  test('reads thousands separators as the same number without them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (whole) => {
        expect(reading(whole.toLocaleString('en-US')).replace('~', '')).toBe(String(whole));
      }),
    );
  });
});

describe('texts', () => {
  test('trimCell cuts blanks of every kind off the ends and none inside', () => {
    expect(trimCell('\ufeff\u3000 潮州市 公安局\u00a0\r\n')).toBe('潮州市 公安局');
  });

  test('normaliseText turns the full-width forms into ASCII', () => {
    expect(normaliseText('　ＡＢ１２（－）．％～')).toBe('AB12(-).%~');
  });

  test.each([
    ['健康\n情况', '健康情况'],
    ['健康 \r\n 情况', '健康情况'],
    ['site\nhealth', 'site health'],
    ['得分\n(70)', '得分 (70)'],
    ['\u3000单位 ', '单位'],
  ])('normaliseHeader makes %j one line: %s', (text, expected) => {
    expect(normaliseHeader(text)).toBe(expected);
  });
});
