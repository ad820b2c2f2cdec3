import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sectionsOf, tableRowsOf } from './markdown.test-support.ts';

const DOCS = new URL('../../docs/', import.meta.url);
const PAGE = readFileSync(new URL('glossary.md', DOCS), 'utf8');
const SECTIONS = sectionsOf(PAGE);

/** The nouns that are said to stand in the code: name and file. */
const IN_CODE = [
  'Scheme',
  'Facts',
  'Result',
  'Inspection',
  'Watching',
  'People',
  'Register',
  'Notice',
  'What goes wrong',
].flatMap((section) =>
  tableRowsOf(SECTIONS.get(section) ?? '').map((row) => {
    const [, name = '', file = ''] = /^\[(\w+)\]\((.+)\)$/u.exec(row[3] ?? '') ?? [];
    return { noun: row[0] ?? '', name, file };
  }),
);

test.each(IN_CODE)('the noun “$noun” is $name in the code', ({ name, file }) => {
  const source = readFileSync(new URL(file, DOCS), 'utf8');
  expect(source).toMatch(
    new RegExp(String.raw`^export (?:abstract |async )?(?:interface|type|const|function|class) ${name}\b`, 'mu'),
  );
});

test('every noun has its official term and is explained', () => {
  expect(IN_CODE.length).toBeGreaterThan(80);
  const rows = tableRowsOf(PAGE);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => row.slice(0, 3).includes(''))).toEqual([]);
});

test('the official terms are Chinese', () => {
  const terms = IN_CODE.map(({ noun }) => tableRowsOf(PAGE).find(([first]) => first === noun)?.[1] ?? '');
  expect(terms.filter((term) => !/^[\p{Script=Han}、]+$/u.test(term))).toEqual([]);
});
