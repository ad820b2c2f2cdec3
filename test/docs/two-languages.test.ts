import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SCHEME_FAULTS, type SchemeFaultCode } from '../../src/core/scheme/index.ts';
import {
  blocksOf,
  codeBlocksOf,
  inlineCodeOf,
  sectionsOf,
  tableRowsOf,
  withoutCodeBlocks,
} from './markdown.test-support.ts';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
/** Pages that say the same in both languages, sentence for sentence. */
const TRANSLATED = [
  'scheme-language.md',
  'scoring.md',
  'tables.md',
  'verification.md',
  'assessment-file.md',
  'notice-template.md',
  'inspect.md',
];

/** Code as it is in every language: comments are translated, but stand at the same lines. */
function codeOf(page: string): string[] {
  return codeBlocksOf(page)
    .filter(({ language }) => language !== 'text')
    .map(({ language, text }) => `${language}\n${text.replaceAll(/(^|\s)# .*$/gmu, '$1#')}`);
}

/** The words of the language, commands and file names that each section speaks of, whatever their order. */
function wordsOf(page: string): string[][] {
  return [...sectionsOf(page).values()].map((section) => [...new Set(inlineCodeOf(section))].toSorted());
}

describe.each(TRANSLATED)('%s in both languages', (name) => {
  const [en, zh] = [readFileSync(DOCS + name, 'utf8'), readFileSync(`${DOCS}zh/${name}`, 'utf8')];

  test('has the same headings, paragraphs, lists and tables in the same order', () => {
    expect(blocksOf(zh)).toEqual(blocksOf(en));
  });

  test('has the same code', () => {
    expect(codeOf(zh)).toEqual(codeOf(en));
  });

  test('speaks of the same words of the language in each section', () => {
    expect(wordsOf(zh)).toEqual(wordsOf(en));
  });

  test('is all in its own language', () => {
    const paragraphs = withoutCodeBlocks(zh)
      .split(/\n{2,}/u)
      .map((text) => text.replaceAll(/`[^`]*`|\]\([^)]*\)/gu, ''))
      .filter((text) => /[a-z]{3,} [a-z]{2,} [a-z]{2,}/iu.test(text) && !text.startsWith('<!--'));
    expect(paragraphs).toEqual([]);
  });
});

test('the Chinese page of the language has every fault with a message that the product gives', () => {
  const page = readFileSync(`${DOCS}zh/scheme-language.md`, 'utf8');
  const rows = tableRowsOf(sectionsOf(page).get('错误一览') ?? '').map(([code = '', , example = '']) => {
    return { code: code.replaceAll('`', ''), example };
  });
  expect(rows.map(({ code }) => code)).toEqual(Object.keys(SCHEME_FAULTS));
  for (const { code, example } of rows) {
    const pieces = SCHEME_FAULTS[code as SchemeFaultCode].message.zh.split(/\{\w+\}/u);
    const escaped = pieces.map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
    expect(example).toMatch(new RegExp(`^${escaped.join('.+')}$`, 'u'));
  }
});
