import type { Annex, Block, OfficialDocument, Run, TableBlock } from '../../../core/model/document.ts';
import {
  BODY_TRACKING,
  DISTANCE,
  LANDSCAPE,
  LINE_PITCH,
  PAGE,
  RED,
  redHeaderSize,
  SIZE,
  TITLE_PITCH,
} from '../../../core/model/official-layout.ts';
import { printable } from '../../../core/model/printable.ts';
import { signatureIndents } from '../../../core/model/signature-indents.ts';
import {
  CELL_LINE,
  CELL_PADDING,
  isSqueezed,
  requireWholeTable,
  tableLayout,
} from '../../../core/model/table-layout.ts';
import { textWidth } from '../../../core/model/text-width.ts';
import { fontFamilies, WEIGHTS, type PdfFonts } from './fonts.ts';
import { breakable } from './breakable.ts';

/** What `notice.typ` reads: the words and every measure, so that the template decides nothing. */
export function typstData(document: OfficialDocument, fonts: PdfFonts): object {
  return {
    meta: {
      title: printable(document.meta.title),
      author: printable(document.meta.author),
      created: utcParts(document.meta.created),
    },
    layout: {
      upright: PAGE,
      turned: LANDSCAPE,
      size: SIZE,
      pitch: LINE_PITCH,
      titlePitch: TITLE_PITCH,
      tracking: BODY_TRACKING,
      red: `#${RED}`,
      distance: DISTANCE,
    },
    fonts: fontFamilies(fonts),
    weights: WEIGHTS,
    cell: { padding: CELL_PADDING, line: CELL_LINE },
    blocks: document.blocks.map(blockData),
    annexes: document.annexes.map(annexData),
  };
}

function utcParts(created: string) {
  const at = new Date(created);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

function words(runs: readonly Run[]): string {
  return printable(runs.map((run) => run.text).join(''));
}

function blockData(block: Block): object {
  const { kind } = block;
  switch (kind) {
    case 'red-header':
      return {
        kind,
        issuer: printable(block.issuer),
        number: block.number === undefined ? null : printable(block.number),
        size: redHeaderSize(textWidth(block.issuer)),
      };
    case 'title':
      return { kind, lines: block.lines.map(printable) };
    case 'addressee':
    case 'paragraph':
      return { kind, text: words(block.runs) };
    case 'heading':
      return { kind, level: block.level, text: words(block.runs), then: words(block.then ?? []) };
    case 'table':
      return tableData(block, tableLayout(block.columns).size);
    case 'attachments':
      return { kind, items: block.items.map(words) };
    case 'signature': {
      const indents = signatureIndents(block);
      const [issuer, date] = [printable(block.issuer), printable(block.date)];
      return { kind, issuer, date, issuerIndent: indents.issuer, dateIndent: indents.date };
    }
    case 'disclosure':
      return { kind, text: printable(block.text) };
  }
}

function tableData(table: TableBlock, size: number): object {
  requireWholeTable(table);
  const squeezed = isSqueezed(table.columns);
  return {
    kind: table.kind,
    size,
    widths: table.columns.map((column) => column.width + CELL_PADDING),
    aligns: table.columns.map((column) => column.align),
    header: table.columns.map((column) => breakable(printable(column.header), squeezed ? 0 : column.width)),
    cells: table.rows.flatMap((row) =>
      row.map((text, index) => breakable(printable(text), squeezed ? 0 : (table.columns[index]?.width ?? 0))),
    ),
  };
}

function annexData(annex: Annex): object {
  const layouts = annex.blocks.map((block) => (block.kind === 'table' ? tableLayout(block.columns) : null));
  return {
    label: printable(annex.label),
    title: printable(annex.title),
    landscape: layouts.some((layout) => layout?.landscape === true),
    blocks: annex.blocks.map(blockData),
  };
}
