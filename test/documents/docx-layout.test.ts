import { beforeAll, describe, expect, test } from 'vitest';
import type { OfficialDocument } from '../../src/core/model/document.ts';
import { extractDocx } from '../../src/server/collectors/upload/docx/index.ts';
import { extractPdfPages, joinTables, type PdfPage } from '../../src/server/collectors/upload/pdf/index.ts';
import { renderDocx } from '../../src/server/render/docx/index.ts';
import { run, sampleNotice, UNBROKEN_NAMES } from '../fixtures/sample-notice.ts';
import { need } from '../needs.ts';
import { convertWithLibreOffice } from './libreoffice.ts';
import { bodyLines, charactersOfFullLines, pageNumber } from './measure.ts';

const notices = {
  notice: sampleNotice({ solid: true }),
  wide: sampleNotice({ accounts: 60, wide: true }),
  long: sampleNotice({ accounts: 300 }),
  names: sampleNotice({ names: UNBROKEN_NAMES }),
} satisfies Record<string, OfficialDocument>;

/** A mark after the last character that fits on a line, of each kind that may not begin the next. */
const EDGES = Array.from('、，。；：）》？！').map(
  (mark) => `${'网站内容更新及时准确完整'.repeat(3).slice(0, 26)}${mark}其余良好。`,
);
const edges: OfficialDocument = {
  ...sampleNotice(),
  blocks: EDGES.map((text) => ({ kind: 'paragraph', runs: [run(text)] })),
};

function tablesIn(document: OfficialDocument): string[][][] {
  const tables = document.annexes.flatMap((annex) => annex.blocks).filter((block) => block.kind === 'table');
  return tables.map(({ columns, rows }) => [columns.map((column) => column.header), ...rows]);
}

describe('a notice in DOCX, as written', () => {
  test.each(Object.entries(notices))(
    '%s: every cell is found again, under a header that comes again',
    async (_, document) => {
      const { tables } = extractDocx(await renderDocx(document), 'a.docx');
      expect(tables.map((table) => table.rows)).toEqual(tablesIn(document));
      expect(tables.map((table) => table.headerRows)).toEqual([1, 1]);
    },
  );

  test('paragraphs are those of the document', async () => {
    const { paragraphs } = extractDocx(await renderDocx(notices.notice), 'a.docx');
    const texts = paragraphs.filter((each) => each.place === 'body' && each.text !== '').map((each) => each.text);
    expect(texts.slice(0, 4)).toEqual([
      '青州湾市人民政府办公室关于2031年度',
      '政府网站和政务新媒体考评结果的通报',
      '各县、区人民政府，市政府各部门、各直属单位：',
      '依照年度考评方案，市政府办公室组织对4个县区门户网站和26个政务新媒体账号进行了考评。现将结果通报如下：',
    ]);
    expect(texts).toContain(
      '（一）县区门户网站。评为优秀的2个，分别是东陵县、云台区；评为良好的2个，分别是海屏区、石浦区。',
    );
    expect(texts.slice(-9)).toEqual([
      '附件：1.\t县区门户网站考评得分表',
      '2.\t市直部门和县区部门政务新媒体账号运行管理情况考评得分及等次一览表',
      '青州湾市人民政府办公室',
      '2032年1月15日',
      '公开方式：主动公开',
      '附件1',
      '县区门户网站考评得分表',
      '附件2',
      '政务新媒体考评得分及等次表',
    ]);
  });

  test('a table that is not whole is refused', async () => {
    const document = sampleNotice();
    const [block] = document.annexes[0]?.blocks ?? [];
    if (block?.kind === 'table') block.rows[0]?.push('');
    await expect(renderDocx(document)).rejects.toThrow('row 1 has 13 cells for 12 columns');
  });
});

const office = need('libreoffice');

describe('a notice in DOCX, as LibreOffice shows it', () => {
  const shown = new Map<string, PdfPage[]>();
  const saved = new Map<string, Uint8Array>();
  const files: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    if (!office.ok) return;
    for (const [name, document] of Object.entries({ ...notices, edges })) files[name] = await renderDocx(document);
    for (const [name, bytes] of Object.entries(convertWithLibreOffice(files, 'pdf'))) {
      shown.set(name, await extractPdfPages(bytes, `${name}.pdf`));
    }
    for (const [name, bytes] of Object.entries(convertWithLibreOffice(files, 'docx'))) saved.set(name, bytes);
  });

  test('28 characters stand in every full line', (context) => {
    context.skip(!office.ok, office.reason);
    const counts = shown.get('notice')?.slice(0, 2).flatMap(charactersOfFullLines) ?? [];
    expect(counts.length).toBeGreaterThan(20);
    expect(new Set(counts)).toEqual(new Set([28]));
  });

  test('22 lines stand on a full page', (context) => {
    context.skip(!office.ok, office.reason);
    expect(bodyLines(shown.get('notice')?.[1] as PdfPage)).toHaveLength(22);
  });

  test('no mark at the end of a line is lost', (context) => {
    context.skip(!office.ok, office.reason);
    const lines = shown.get('edges')?.[0]?.lines.map((line) => line.text) ?? [];
    expect(lines.slice(0, 2 * EDGES.length).join('')).toBe(EDGES.join(''));
  });

  test('pages are numbered as in the PDF, and there are as many', (context) => {
    context.skip(!office.ok, office.reason);
    const pages = shown.get('notice') ?? [];
    expect(pages).toHaveLength(5);
    expect(pages.map(pageNumber)).toEqual(
      pages.map((_, index) => ({ text: `— ${index + 1} —`, side: index % 2 === 0 ? 'right' : 'left', indent: 14 })),
    );
  });

  test('a table too wide for an upright page turns its pages, and only those', (context) => {
    context.skip(!office.ok, office.reason);
    const pages = shown.get('wide') ?? [];
    expect(pages.map((page) => page.width > page.height)).toEqual([false, false, true, true, true, true]);
  });

  test('the header of a table comes again on every page, and no empty page follows it', (context) => {
    context.skip(!office.ok, office.reason);
    const pages = shown.get('long')?.slice(3) ?? [];
    expect(pages.length).toBeGreaterThan(8);
    const header = tablesIn(notices.long)[1]?.[0];
    for (const page of pages) expect(page.tables[0]?.rows[0]).toEqual(header);
  });

  test.for(Object.keys(notices))('%s: every cell is shown', (name, context) => {
    context.skip(!office.ok, office.reason);
    const document = notices[name as keyof typeof notices];
    const found = joinTables(shown.get(name) ?? []);
    // The reader of PDF puts a blank where Latin letters end a line.
    expect(found.map((table) => table.rows.map((row) => row.map((cell) => cell.replaceAll(' ', ''))))).toEqual(
      tablesIn(document),
    );
  });

  test.for(Object.keys(notices))('%s: saved again by LibreOffice, it reads the same', (name, context) => {
    context.skip(!office.ok, office.reason);
    const before = extractDocx(files[name] as Uint8Array, 'a.docx');
    const after = extractDocx(saved.get(name) as Uint8Array, 'b.docx');
    expect(after.tables).toEqual(before.tables);
    expect(after.paragraphs).toEqual(before.paragraphs);
  });
});
