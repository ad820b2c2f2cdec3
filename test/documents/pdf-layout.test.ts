import { beforeAll, describe, expect, test } from 'vitest';
import type { OfficialDocument, TableBlock } from '../../src/core/model/document.ts';
import { extractPdfPages, joinTables, type PdfPage } from '../../src/server/collectors/upload/pdf/index.ts';
import { renderPdf } from '../../src/server/render/pdf/index.ts';
import { sampleNotice, UNBROKEN_NAMES } from '../fixtures/sample-notice.ts';
import { bodyLines, charactersOfFullLines, pageNumber } from './measure.ts';

async function pagesOf(document: OfficialDocument): Promise<PdfPage[]> {
  const { bytes, missing } = renderPdf(document);
  expect(missing).toEqual([]);
  return extractPdfPages(bytes, 'a.pdf');
}

function tablesIn(document: OfficialDocument): string[][][] {
  const tables = document.annexes.flatMap((annex) => annex.blocks).filter((block) => block.kind === 'table');
  return tables.map(({ columns, rows }: TableBlock) => [columns.map((column) => column.header), ...rows]);
}

describe('a notice in PDF', () => {
  const document = sampleNotice({ solid: true });
  let pages: PdfPage[];
  beforeAll(async () => {
    pages = await pagesOf(document);
  });

  test('28 characters stand in every full line', () => {
    const counts = pages.slice(0, 2).flatMap(charactersOfFullLines);
    expect(counts.length).toBeGreaterThan(20);
    expect(new Set(counts)).toEqual(new Set([28]));
  });

  test('22 lines stand on a full page', () => {
    expect(bodyLines(pages[1] as PdfPage)).toHaveLength(22);
  });

  test('pages are numbered right on odd and left on even pages, one character in', () => {
    expect(pages.map(pageNumber)).toEqual(
      pages.map((_, index) => ({ text: `— ${index + 1} —`, side: index % 2 === 0 ? 'right' : 'left', indent: 14 })),
    );
  });

  test('26 rows stand on one page under the title of their annex', () => {
    expect(pages).toHaveLength(5);
    expect(joinTables(pages).map(({ page, rows }) => [page, rows.length])).toEqual([
      [4, 5],
      [5, 27],
    ]);
  });

  test('every cell is found again', () => {
    expect(joinTables(pages).map((table) => table.rows)).toEqual(tablesIn(document));
  });

  test('the words are there in their order', () => {
    const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('');
    const wanted = [
      '评为优秀的2个，分别是东陵县、云台区',
      '附件：1. 县区门户网站',
      '2032年1月15日',
      '公开方式：主动公开',
      '附件1',
    ];
    const places = wanted.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('tables over many pages', () => {
  test('3,000 rows: the header comes again on every page, and every cell is found again', async () => {
    const document = sampleNotice({ accounts: 3000 });
    const pages = await pagesOf(document);
    const [, header] = tablesIn(document).map((rows) => rows[0]);
    const parts = pages.slice(3).map((page) => page.tables[0]?.rows[0]);
    expect(parts.length).toBeGreaterThan(80);
    expect(new Set(parts.map((part) => part?.join('|')))).toEqual(new Set([header?.join('|')]));
    expect(joinTables(pages).map((table) => table.rows)).toEqual(tablesIn(document));
  });

  test('a table too wide for an upright page turns its pages, and only those', async () => {
    const document = sampleNotice({ accounts: 60, wide: true });
    const pages = await pagesOf(document);
    expect(pages.map((page) => page.width > page.height)).toEqual([false, false, true, true, true, true]);
    expect(pages.map((page) => pageNumber(page).indent)).toEqual(pages.map(() => 14));
    expect(joinTables(pages).map((table) => table.rows)).toEqual(tablesIn(document));
  });
});

test('names without a place to break stay in their cells', async () => {
  const document = sampleNotice({ names: UNBROKEN_NAMES });
  const found = joinTables(await pagesOf(document));
  // The reader of PDF puts a blank where Latin letters end a line.
  expect(found.map((table) => table.rows.map((row) => row.map((cell) => cell.replaceAll(' ', ''))))).toEqual(
    tablesIn(document),
  );
});

test('two annexes of the same columns stay two tables', async () => {
  const document = sampleNotice({ accounts: 40 });
  const accounts = document.annexes.slice(1);
  const twice = { ...document, annexes: [...accounts, ...accounts] };
  expect(joinTables(await pagesOf(twice)).map((table) => table.rows)).toEqual(tablesIn(twice));
});

test('a red header stands above the title, as large as its line allows', async () => {
  const document = sampleNotice();
  const header = { kind: 'red-header', issuer: '青州湾市人民政府办公室文件', number: '青府办函〔2032〕3号' } as const;
  const [page] = await pagesOf({ ...document, blocks: [header, ...document.blocks] });
  expect(page?.lines.slice(0, 3).map((line) => [line.text, line.size])).toEqual([
    ['青州湾市人民政府办公室文件', 32],
    ['青府办函〔2032〕3号', 16],
    ['青州湾市人民政府办公室关于2031年度', 22],
  ]);
});

test('with installed fonts the words and cells are the same', async () => {
  const document = sampleNotice();
  const { bytes } = renderPdf(document, { kind: 'installed', folders: [import.meta.dirname] });
  expect(joinTables(await extractPdfPages(bytes, 'a.pdf')).map((table) => table.rows)).toEqual(tablesIn(document));
});

test('a table that is not whole is refused', () => {
  const document = sampleNotice();
  const table = document.annexes[0]?.blocks[0] as TableBlock;
  table.rows[1]?.pop();
  expect(() => renderPdf(document)).toThrow('row 2 has 11 cells for 12 columns');
});
