// `node tools/table-faults-page.ts` writes what is said about faulty tables into docs/tables.md and docs/zh/tables.md.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Language, Text } from '../src/core/model/text.ts';
import { FACT_FAULTS, type FactFaultEntry } from '../src/core/scoring/index.ts';
import { TABLE_FAULTS, type TableFaultEntry } from '../src/server/collectors/upload/index.ts';

export const TABLES_PAGES: Record<Language, URL> = {
  en: new URL('../docs/tables.md', import.meta.url),
  zh: new URL('../docs/zh/tables.md', import.meta.url),
};

const BEGIN = '<!-- faults: written by `node tools/table-faults-page.ts`, not by hand -->';
const END = '<!-- end of faults -->';

const HEADINGS: { file: Text; scheme: Text } = {
  file: { en: 'While a file is read', zh: '读取文件时' },
  scheme: { en: 'Against the scheme', zh: '对照方案时' },
};

/** The page with both lists, as the code has them, put between its marks. */
export function withTableFaults(page: string, language: Language): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the page lacks the marks ${BEGIN} and ${END}`);
  const read = Object.values<TableFaultEntry>(TABLE_FAULTS).map(({ message, suggestion }) => ({
    message,
    suggestions: suggestion === undefined ? [] : [suggestion],
  }));
  const lists = [
    `### ${HEADINGS.file[language]}`,
    listOf(read, language),
    `### ${HEADINGS.scheme[language]}`,
    listOf(Object.values<FactFaultEntry>(FACT_FAULTS), language),
  ];
  return `${page.slice(0, begin + BEGIN.length)}\n\n${lists.join('\n\n')}\n\n${page.slice(end)}`;
}

function listOf(faults: readonly FactFaultEntry[], language: Language): string {
  const end = { en: '. ', zh: '。' }[language];
  const between = { en: ' ', zh: '' }[language];
  return faults
    .map(({ message, suggestions = [] }) => {
      const what = `- ${message[language]}${end}`;
      return `${what}${suggestions.map((text) => text[language]).join(between)}`.trimEnd();
    })
    .join('\n');
}

if (import.meta.main) {
  for (const [language, page] of Object.entries(TABLES_PAGES) as [Language, URL][]) {
    writeFileSync(page, withTableFaults(readFileSync(page, 'utf8'), language));
  }
}
