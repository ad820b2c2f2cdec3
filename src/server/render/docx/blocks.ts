import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, Paragraph, Tab, TextRun, type FileChild } from 'docx';
import type { AttachmentList, Block, Heading, RedHeader, Run, Signature } from '../../../core/model/document.ts';
import { DISTANCE, RED, redHeaderSize } from '../../../core/model/official-layout.ts';
import { signatureIndents } from '../../../core/model/signature-indents.ts';
import { textWidth } from '../../../core/model/text-width.ts';
import { face } from './face.ts';
import { halfPoints, LINE, SQUARE, twipsOfMm } from './measures.ts';
import { HEADING_RUN, STYLE } from './styles.ts';
import { tableXml } from './table.ts';
import { standIn } from './tables-in-place.ts';
import { word, words } from './words.ts';

const EXACT_LINE = { line: LINE, lineRule: LineRuleType.EXACT };

/** What a block is set into: the width of the type area in twips, and where tables are put by that the library does not write. */
export interface Setting {
  width: number;
  tables: string[];
}

/** One block of the document as the paragraphs that Word makes of it. */
export function blockChildren(block: Block, { width, tables }: Setting): FileChild[] {
  switch (block.kind) {
    case 'red-header':
      return redHeader(block);
    case 'title':
      return block.lines.map((line) => new Paragraph({ heading: HeadingLevel.TITLE, children: [word(line)] }));
    case 'addressee':
      return [
        new Paragraph({ style: STYLE.flush, spacing: { ...EXACT_LINE, before: LINE }, children: words(block.runs) }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: STYLE.body, children: words(block.runs) })];
    case 'heading':
      return [heading(block)];
    case 'table':
      return standIn(tables, tableXml(block, width));
    case 'attachments':
      return attachments(block);
    case 'signature':
      return signature(block);
    case 'disclosure':
      return [
        new Paragraph({ style: STYLE.flush, spacing: { ...EXACT_LINE, before: LINE }, children: [word(block.text)] }),
      ];
  }
}

function redHeader({ issuer, number }: RedHeader): Paragraph[] {
  const size = redHeaderSize(textWidth(issuer));
  // A line of exact height would cut the large letters off.
  const issuerLine = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: twipsOfMm(DISTANCE.redHeaderTop) },
    children: [word(issuer, { font: face('title'), size: halfPoints(size), color: RED })],
  });
  const ruleSpace = Math.round(twipsOfMm(DISTANCE.redRule) / 20);
  const numberLine = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...EXACT_LINE, before: 2 * LINE, after: LINE },
    border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: 12, space: ruleSpace } },
    children: number === undefined ? [] : [word(number)],
  });
  return [issuerLine, numberLine];
}

/** A heading with text after it is set as body text, else the text would stand in Word's outline. */
function heading({ level, runs, then }: Heading): Paragraph {
  if (then === undefined) return new Paragraph({ heading: `Heading${level}`, children: words(runs) });
  return new Paragraph({ style: STYLE.body, children: [...words(runs, HEADING_RUN[level]), ...words(then)] });
}

/** A later line of a name stands under its first character, as do all names (GB/T 9704-2012 7.3.4). */
function attachments({ items }: AttachmentList): Paragraph[] {
  const label = 3 * SQUARE;
  const numeral = items.length > 1 ? Math.round(1.2 * SQUARE) : 0;
  const left = 2 * SQUARE + label + numeral;
  return items.map((item, index) => {
    const isFirst = index === 0;
    return new Paragraph({
      style: STYLE.flush,
      spacing: { ...EXACT_LINE, before: isFirst ? LINE : 0 },
      indent: { left, hanging: (isFirst ? label : 0) + numeral },
      tabStops: [{ type: 'left', position: left }],
      children: attachmentRuns(item, { prefix: isFirst ? '附件：' : '', number: items.length > 1 ? index + 1 : null }),
    });
  });
}

function attachmentRuns(item: readonly Run[], { prefix, number }: { prefix: string; number: number | null }) {
  if (number === null) return [word(prefix), ...words(item)];
  return [new TextRun({ children: [`${prefix}${number}.`, new Tab()] }), ...words(item)];
}

function signature(block: Signature): Paragraph[] {
  const indents = signatureIndents(block);
  const line = (text: string, { indent, before }: { indent: number; before: number }) =>
    new Paragraph({
      style: STYLE.flush,
      alignment: AlignmentType.RIGHT,
      keepNext: before > 0,
      spacing: { ...EXACT_LINE, before },
      indent: { right: Math.round(indent * SQUARE) },
      children: [word(text)],
    });
  return [
    line(block.issuer, { indent: indents.issuer, before: 2 * LINE }),
    line(block.date, { indent: indents.date, before: 0 }),
  ];
}
