import type { Column, TableBlock } from '../../../core/model/document.ts';
import { printable } from '../../../core/model/printable.ts';
import { CELL_PADDING, requireWholeTable, tableLayout } from '../../../core/model/table-layout.ts';
import { twips } from './measures.ts';
import { tableStyle } from './table-styles.ts';

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/**
 * A ruled table over the whole `width` (twips) as WordprocessingML. Its head comes again on every page and no row is split
 * between two. Written as text because the library needs a second and 100 MB for every 6,000 cells.
 */
export function tableXml(block: TableBlock, width: number): string {
  requireWholeTable(block);
  const look = cellLook(block.columns, width);
  const header = block.columns.map((column, index) => look.head(index, column.header)).join('');
  const rows = block.rows.map((row) => rowXml(row.map((text, index) => look.body(index, text)).join(''), ''));
  return [
    '<w:tbl>',
    tableProperties(width, tableLayout(block.columns).size),
    `<w:tblGrid>${look.widths.map((share) => `<w:gridCol w:w="${share}"/>`).join('')}</w:tblGrid>`,
    rowXml(header, '<w:tblHeader/>'),
    ...rows,
    '</w:tbl>',
  ].join('');
}

function tableProperties(width: number, size: number): string {
  const rules = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const padding = twips((size * CELL_PADDING) / 2);
  return (
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${rules}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/>` +
    `<w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar></w:tblPr>`
  );
}

function rowXml(cells: string, mark: string): string {
  return `<w:tr><w:trPr><w:cantSplit/>${mark}</w:trPr>${cells}</w:tr>`;
}

/** Everything of a cell but its words is the same down a column: it is written once. */
function cellLook(columns: readonly Column[], width: number) {
  const { size } = tableLayout(columns);
  const widths = columnWidths(columns, width);
  const opening = (index: number, style: string, align: Column['align']) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:jc w:val="${align}"/></w:pPr><w:r><w:t xml:space="preserve">`;
  const heads = columns.map((_, index) => opening(index, tableStyle('head', size), 'center'));
  const bodies = columns.map((column, index) => opening(index, tableStyle('text', size), column.align));
  return {
    widths,
    head: (index: number, text: string) => `${heads[index]}${escapeXml(printable(text))}${AFTER_TEXT}`,
    body: (index: number, text: string) => `${bodies[index]}${escapeXml(printable(text))}${AFTER_TEXT}`,
  };
}

const AFTER_TEXT = '</w:t></w:r></w:p></w:tc>';

/** Shares `total` in proportion to what the columns ask for, in whole twips that add up to it. */
function columnWidths(columns: readonly Column[], total: number): number[] {
  const asked = columns.map((column) => column.width + CELL_PADDING);
  const sum = asked.reduce((a, b) => a + b, 0);
  let before = 0;
  return asked.map((width) => {
    const left = Math.round((before / sum) * total);
    before += width;
    return Math.round((before / sum) * total) - left;
  });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
