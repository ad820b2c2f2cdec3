import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Text } from '../../src/core/model/text.ts';
import {
  asEdited,
  buildNotice,
  DISAGREEMENT_CODES,
  FILTERS,
  noticeFacts,
  SPECIAL_BLOCKS,
  TAGS,
  TEMPLATE_FAULTS,
} from '../../src/core/reports/notice/index.ts';
import { CAMPAIGNS, noticeOf } from '../notice/notices.ts';
import { codeBlocksOf, inlineCodeOf, sectionsOf, tableRowsOf } from './markdown.test-support.ts';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const PAGES = {
  en: readFileSync(`${DOCS}notice-template.md`, 'utf8'),
  zh: readFileSync(`${DOCS}zh/notice-template.md`, 'utf8'),
};
const STANDARD = readFileSync(new URL('../../templates/notice.zh.md', import.meta.url), 'utf8');
const { result, plan } = await noticeOf(CAMPAIGNS.chaozhou);
const facts = noticeFacts(result, plan);
const [portal] = facts.classes;

interface Filled {
  /** Paragraphs of the document before the annexes. */
  text: string[];
  faults: { code: string; message: Text }[];
}

function fill(text: string): Filled {
  const standard = { text: STANDARD, file: 'templates/notice.zh.md' };
  const { document, faults } = buildNotice({ result, plan, template: { text, file: '本办.md' }, standard });
  if (document === null) return { text: [], faults };
  return { text: asEdited({ ...document, annexes: [] }).paragraphs.map((each) => each.text), faults };
}

/** Headings of the sections whose tables list facts, with the object that has them and the way to it in a template. */
const FACTS = [
  { en: 'The sheet', zh: '文头与落款', at: 'notice.', of: facts.notice, written: 'notice.' },
  { en: 'All classes together', zh: '各类合计', at: 'overall.', of: facts.overall, written: 'overall.' },
  { en: 'A class', zh: '一个类别', at: 'classes[0].', of: portal, written: '' },
  { en: 'A list of units', zh: '一组单位', at: 'classes[0].grades[0].', of: portal?.grades[0], written: '' },
  { en: 'A unit', zh: '一个单位', at: 'classes[0].grades[0].units[0].', of: portal?.grades[0]?.units[0], written: '' },
  { en: 'A dimension', zh: '一个维度', at: 'classes[0].dimensions[0].', of: portal?.dimensions[0], written: '' },
  { en: 'An annex', zh: '一个附件', at: 'annexes[0].', of: facts.annexes[0], written: '' },
] as const;
const OTHERS = { en: 'The campaign', zh: '考评任务' };
const WORDS = { en: { list: 'list', yes: 'yes', no: 'no' }, zh: { list: '一组', yes: '是', no: '否' } };

describe.each(['en', 'zh'] as const)('the page on templates (%s)', (language) => {
  const page = PAGES[language];
  const sections = sectionsOf(page);
  const rowsOf = (heading: string) => tableRowsOf(sections.get(heading) ?? '');
  const codesOf = (heading: string) => rowsOf(heading).map(([code = '']) => inlineCodeOf(code));

  test('has examples that give what stands below them', () => {
    const blocks = codeBlocksOf(page);
    const examples = blocks.flatMap(({ language: kind, text }, index) =>
      kind === 'liquid' ? [{ template: text, expected: blocks[index + 1]?.text }] : [],
    );
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const { template, expected } of examples) {
      const { text, faults } = fill(template);
      expect(faults).toEqual([]);
      expect(`${text.join('\n')}\n`).toBe(expected);
    }
  });

  test.each(FACTS)('has every fact of “$en” with its value', ({ at, of, written, ...heading }) => {
    const rows = rowsOf(heading[language]);
    expect(rows.map(([name = '']) => name.replaceAll('`', '')).toSorted()).toEqual(
      Object.keys(of ?? {}).map((name) => written + name).toSorted(),
    ); // prettier-ignore
    for (const [name = '', , example] of rows) {
      const path = at + name.replaceAll('`', '').slice(written.length);
      expect([path, example]).toEqual([path, valueOf(path, WORDS[language])]);
    }
  });

  test('has every fact of the campaign with its value', () => {
    const rows = rowsOf(OTHERS[language]);
    const elsewhere = new Set(['notice', 'overall', 'classes', 'annexes', 'scheme']);
    const names = Object.keys(facts).filter((name) => !elsewhere.has(name));
    expect(rows.map(([name = '']) => name.replaceAll('`', ''))).toEqual(['scheme.title', ...names]);
    for (const [name = '', , example] of rows) {
      expect([name, example]).toEqual([name, valueOf(name.replaceAll('`', ''), WORDS[language])]);
    }
  });

  test('has every block, tag and filter', () => {
    const [blocks, tags, filters] = {
      en: ['Lines and blocks', 'Tags', 'Filters'],
      zh: ['行与段', '标签', '过滤器'],
    }[language].map((heading) => codesOf(heading));
    const special = blocks?.flat().filter((code) => code.startsWith(':'));
    expect(special).toEqual(SPECIAL_BLOCKS.map((name) => `:${name}:`));
    const named = tags?.flat().flatMap((code) => /^\{% (\S+)/u.exec(code)?.[1] ?? []);
    expect(new Set(named)).toEqual(new Set([...TAGS, 'elsif', 'else', 'when']));
    expect(filters?.flat()).toEqual(Object.keys(FILTERS));
  });

  test('has every fault with an example and its message', () => {
    const rows = rowsOf({ en: 'What is refused', zh: '不接受的写法' }[language]);
    expect(rows.map(([code = '']) => code.replaceAll('`', ''))).toEqual(Object.keys(TEMPLATE_FAULTS));
    for (const [code, example = '', message] of rows) {
      const template = example.replaceAll('`', '').replaceAll(String.raw`\|`, '|');
      const { faults } = fill(template === '' ? excessive(code ?? '') : template);
      expect(faults.map((fault) => [`\`${fault.code}\``, fault.message[language]])).toEqual([[code, message]]);
    }
  });

  test('has everything that notice check reports', () => {
    const heading = { en: 'What is reported', zh: '会指出什么' }[language];
    expect(codesOf(heading).flat()).toEqual([...DISAGREEMENT_CODES]);
  });
});

/** What a template prints for a name: a dash for nothing, the word for a list, group or answer. */
function valueOf(path: string, words: (typeof WORDS)['en']): string {
  const { text, faults } = fill(`${path} {{ ${path} }}`);
  const [code] = faults.map((fault) => fault.code);
  if (code === 'template-no-value') return '—';
  if (code === undefined) return text.join('').slice(path.length + 1);
  if (code !== 'template-not-text') throw new Error(`${path}: ${code}`);
  const answer = fill(`{% if ${path} == true %}yes{% elsif ${path} == false %}no{% else %}list{% endif %}`).text[0];
  return words[answer as keyof typeof words];
}

/** Templates that are too large to stand on the page. */
function excessive(code: string): string {
  return code === '`template-too-large`'
    ? '甲'.repeat(200_001)
    : `{% for n in (1..5000) %}${'甲'.repeat(1000)}{% endfor %}`;
}
