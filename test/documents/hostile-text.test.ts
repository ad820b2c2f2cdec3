import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfficialDocument } from '../../src/core/model/document.ts';
import { printable } from '../../src/core/model/printable.ts';
import { extractDocx } from '../../src/server/collectors/upload/docx/index.ts';
import { extractPdfPages, joinTables } from '../../src/server/collectors/upload/pdf/index.ts';
import { renderDocx } from '../../src/server/render/docx/index.ts';
import { renderPdf } from '../../src/server/render/pdf/index.ts';

/** Names that mean something to Typst, XML, a spreadsheet, a shell or a template, all of letters that our fonts have. */
const HOSTILE = [
  '#set page(width: 1pt)',
  '#import "/etc/passwd": *',
  '#read("document.json")',
  '#{panic("x")}',
  '$ x^2 $',
  '[内容]',
  '\\ \\u{1F600} \\n',
  '*粗* _斜_ `码`',
  '```typ #panic() ```',
  '@引用 <标签>',
  '= 标题',
  '- 列表 + 列表 / 词: 义',
  '// 注释 /* 注释 */',
  '"引" \'号\' “弯” ‘弯’',
  '~ -- --- ...',
  'https://example.invalid/?a=1&b=<c>#d',
  '</w:t></w:r></w:p><w:p/>',
  '<w:p><w:pPr><w:pStyle w:val="kaoping-table-0"/></w:pPr></w:p>',
  '<![CDATA[x]]> &amp; &lt;',
  "$& $1 $' $` $$",
  '{{name}} {% if x %} ${x}',
  '=HYPERLINK("x")',
  '../../etc/passwd',
  '%s %d \\0',
];

function documentOf(texts: readonly string[]): OfficialDocument {
  const runs = (text: string) => [{ text }];
  const [first = ''] = texts;
  return {
    meta: { title: first, author: texts.join(''), created: '2032-01-15T00:00:00+08:00' },
    blocks: [
      { kind: 'red-header', issuer: first, number: first },
      { kind: 'title', lines: [first] },
      { kind: 'addressee', runs: runs(first) },
      ...texts.map((text) => ({ kind: 'paragraph' as const, runs: [...runs(text), { text: '。', fact: text }] })),
      { kind: 'heading', level: 1, runs: runs(first) },
      { kind: 'heading', level: 2, runs: runs(first), then: runs(first) },
      { kind: 'attachments', items: [runs(first), runs(first)] },
      { kind: 'signature', issuer: first, date: first, sealed: false },
      { kind: 'disclosure', text: first },
    ],
    annexes: [
      {
        label: first,
        title: first,
        blocks: [
          { kind: 'table', columns: [{ header: '名称', align: 'left', width: 30 }], rows: texts.map((text) => [text]) },
        ],
      },
    ],
  };
}

async function cellsInDocx(texts: readonly string[]): Promise<string[]> {
  const { tables } = extractDocx(await renderDocx(documentOf(texts)), 'a.docx');
  return tables[0]?.rows.slice(1).map(([cell]) => cell ?? '') ?? [];
}

describe('text that wants to be something else', () => {
  test('stands in the DOCX as it is', async () => {
    expect(await cellsInDocx(HOSTILE)).toEqual(HOSTILE);
    const { paragraphs } = extractDocx(await renderDocx(documentOf(HOSTILE)), 'a.docx');
    for (const text of HOSTILE) expect(paragraphs.map((each) => each.text)).toContain(`${text}。`);
  });

  test('stands in the PDF as it is', async () => {
    const { bytes, missing } = renderPdf(documentOf(HOSTILE));
    expect(missing).toEqual([]);
    const pages = await extractPdfPages(bytes, 'a.pdf');
    const cells = joinTables(pages).flatMap((table) => table.rows.slice(1).flat());
    // Where a line breaks and how wide a gap is says nothing about spaces.
    const squeezed = (text: string) => text.replaceAll(' ', '');
    expect(cells.map(squeezed)).toEqual(HOSTILE.map(squeezed));
    const body = squeezed(pages.flatMap((page) => page.lines.map((line) => line.text)).join(''));
    for (const text of HOSTILE) expect(body).toContain(`${squeezed(text)}。`);
  });
});

describe('text that cannot be printed', () => {
  const STRANGE = ['甲\u0000乙', '县\u202e区\u202c', 'a\r\nb\tc', '\ud83d', '\ufffe\uffff', '', ' ', '乙\u200b丙'];

  test('becomes printable in the DOCX', async () => {
    expect(await cellsInDocx(STRANGE)).toEqual(STRANGE.map(printable));
  });

  test('does not stop the PDF', async () => {
    const pages = await extractPdfPages(renderPdf(documentOf(STRANGE)).bytes, 'a.pdf');
    const cells = joinTables(pages).flatMap((table) => table.rows.slice(1).flat());
    expect(cells.slice(0, 3)).toEqual(['甲乙', '县区', 'a b c']);
  });

  test('characters that no bundled font has are named, each once', () => {
    expect(renderPdf(documentOf(['𠮷野家🏆🏆'])).missing).toEqual(['🏆', '𠮷']);
  });

  test('characters that are not seen anyway are not', () => {
    expect(renderPdf(documentOf(['乙\u200d\ufe0f丙'])).missing).toEqual([]);
  });
});

test('any text comes out of the DOCX as it went in', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 2000, seed: 20_320_115 });
  const cells = await cellsInDocx(texts);
  expect(cells).toEqual(texts.map(printable));
});

test('no arbitrary text stops the PDF', () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 300, seed: 20_320_115 });
  expect(() => renderPdf(documentOf(texts))).not.toThrow();
});
