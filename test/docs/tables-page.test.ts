import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultLine } from '../../src/cli/report-error.ts';
import { NUMBER_PROBLEMS, readNumber } from '../../src/core/model/cell-text.ts';
import { MISSING_WORDS, UNTESTED_WORDS } from '../../src/core/model/cell-words.ts';
import { MAX_DIGITS } from '../../src/core/model/exact/index.ts';
import { MARK_ROLES } from '../../src/core/model/mark-role.ts';
import { OUTCOMES } from '../../src/core/model/outcome.ts';
import { RESERVED_TABLES, type ReservedColumn } from '../../src/core/model/scheme-tables/index.ts';
import type { Language } from '../../src/core/model/text.ts';
import { readScheme } from '../../src/core/scheme/index.ts';
import { MAX_FAULTS } from '../../src/core/scoring/facts/report.ts';
import { readFacts } from '../../src/core/scoring/index.ts';
import { readTables, TABLE_LIMITS } from '../../src/server/collectors/upload/index.ts';
import { ARCHIVE_LIMITS } from '../../src/server/collectors/upload/xlsx/zip.ts';
import { TABLES_PAGES, withTableFaults } from '../../tools/table-faults-page.ts';
import { codeBlocksOf, inlineCodeOf, sectionsOf, tableRowsOf } from './markdown.test-support.ts';

const PAGES: Record<Language, string> = {
  en: readFileSync(TABLES_PAGES.en, 'utf8'),
  zh: readFileSync(TABLES_PAGES.zh, 'utf8'),
};
const SCHEME_PAGE = readFileSync(new URL('../../docs/scheme-language.md', import.meta.url), 'utf8');

/** The heading of each section that is held against the code. */
const SECTIONS = {
  numbers: { en: 'Numbers', zh: '数字' },
  words: { en: 'Empty, not applicable, not known', zh: '空格、不适用、未检测' },
  units: { en: 'The registry: units', zh: '单位登记：units' },
  findings: { en: 'Findings', zh: '检查结论：findings' },
  marks: { en: 'Marks', zh: '评分：marks' },
  overrides: { en: 'Overrides', zh: '更正：overrides' },
  limits: { en: 'Limits', zh: '上限' },
} as const;

const MEGABYTE = 2 ** 20;

describe.each(['en', 'zh'] as const)('the page on tables (%s)', (language) => {
  const page = PAGES[language];
  const sections = sectionsOf(page);
  const sectionOf = (name: keyof typeof SECTIONS): string => sections.get(SECTIONS[name][language]) ?? '';

  test('tells the faults of its example as the product does', () => {
    const [scheme, csv] = [codeBlocksOf(SCHEME_PAGE)[0], codeBlocksOf(page).find((block) => block.language === 'csv')];
    const read = readScheme(scheme?.text ?? '', 'scheme.yaml');
    const { tables } = readTables([{ name: 'portal.csv', bytes: new TextEncoder().encode(csv?.text) }]);
    if (read.scheme === null) throw new Error('the first example of the page of the language has faults');
    const lines = readFacts(read.scheme, tables, { at: null }).faults.map((fault) => `${faultLine(fault, language)}\n`);
    expect(lines.join('')).toBe(codeBlocksOf(page).find((block) => block.language === 'text')?.text);
  });

  test.each(Object.keys(RESERVED_TABLES) as (keyof typeof RESERVED_TABLES)[])('has the columns of %s', (name) => {
    const yes = { en: 'yes', zh: '是' }[language];
    const columns = Object.values<ReservedColumn>(RESERVED_TABLES[name]).map(({ headers, required }) => ({
      headers,
      required,
    }));
    const rows = tableRowsOf(sectionOf(name)).filter((row) => inlineCodeOf(row[1] ?? '').length === 0);
    expect(
      rows.map(([headers = '', required]) => ({ headers: inlineCodeOf(headers), required: required === yes })),
    ).toEqual(columns);
  });

  test.each([
    ['findings', OUTCOMES],
    ['marks', MARK_ROLES],
  ] as const)('has the words of %s', (name, words) => {
    const rows = tableRowsOf(sectionOf(name)).map((row) => row.map((cell) => inlineCodeOf(cell)[0]));
    expect(rows.filter(([, word]) => word !== undefined).map(([id, word]) => [id, word])).toEqual(
      Object.entries(words),
    );
  });

  test('has the words that stand for a fact', () => {
    const [untested, missing] = tableRowsOf(sectionOf('words')).map(([words = '']) => inlineCodeOf(words));
    expect(untested).toEqual(UNTESTED_WORDS);
    expect(missing).toEqual(MISSING_WORDS);
  });

  test('has the limits', () => {
    const limits = [
      `${TABLE_LIMITS.csvBytes / MEGABYTE} MB`,
      `${TABLE_LIMITS.workbookBytes / MEGABYTE} MB`,
      `${ARCHIVE_LIMITS.unpackedBytes / MEGABYTE} MB`,
      ...[TABLE_LIMITS.cells, TABLE_LIMITS.rows, TABLE_LIMITS.columns, MAX_DIGITS, TABLE_LIMITS.faults, MAX_FAULTS].map(
        (limit) => limit.toLocaleString('en'),
      ),
    ];
    expect(tableRowsOf(sectionOf('limits')).map((row) => row[1])).toEqual(limits);
  });

  test('gives numbers that are read, and the reasons why others are not', () => {
    const [accepted = ''] = sectionOf('numbers').split('|');
    expect(inlineCodeOf(accepted)).toHaveLength(7);
    for (const text of inlineCodeOf(accepted)) expect([text, readNumber(text).ok]).toEqual([text, true]);
    for (const [examples = '', reason] of tableRowsOf(sectionOf('numbers'))) {
      for (const text of inlineCodeOf(examples)) {
        const reading = readNumber(text);
        expect([text, reading.ok ? null : NUMBER_PROBLEMS[reading.reason][language]]).toEqual([text, reason]);
      }
    }
  });

  test('has every message (else: npm run docs)', () => {
    expect(withTableFaults(page, language)).toBe(page);
  });
});

test('both pages on tables have the same words of the language in each row of their tables', () => {
  const codes = (page: string): string[][] => tableRowsOf(page).map((row) => inlineCodeOf(row.join(' ')).toSorted());
  expect(codes(PAGES.zh)).toEqual(codes(PAGES.en));
});

test('a page without the marks is refused', () => {
  expect(() => withTableFaults('# Tables', 'en')).toThrow('lacks the marks');
});
