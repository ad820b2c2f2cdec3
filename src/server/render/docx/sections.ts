import {
  AlignmentType,
  DocumentGridType,
  Footer,
  HeadingLevel,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { Annex, OfficialDocument } from '../../../core/model/document.ts';
import { DISTANCE, LANDSCAPE, PAGE, SIZE, TITLE_PITCH } from '../../../core/model/official-layout.ts';
import { tableLayout } from '../../../core/model/table-layout.ts';
import { blockChildren } from './blocks.ts';
import { LINE, twips, twipsOfMm } from './measures.ts';
import { STYLE } from './styles.ts';
import { word } from './words.ts';

type Paper = typeof PAGE | typeof LANDSCAPE;

/** The body as one section, and one for each annex, whose page may be turned. Pages are counted through. */
export function sections(document: OfficialDocument, tables: string[]): ISectionOptions[] {
  const setting = { width: typeWidth(PAGE), tables };
  const body: ISectionOptions = {
    properties: pageProperties(PAGE),
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children: document.blocks.flatMap((block) => blockChildren(block, setting)),
  };
  return [body, ...document.annexes.map((annex) => annexSection(annex, tables))];
}

function annexSection(annex: Annex, tables: string[]): ISectionOptions {
  const isTurned = annex.blocks.some((block) => block.kind === 'table' && tableLayout(block.columns).landscape);
  const paper = isTurned ? LANDSCAPE : PAGE;
  const head: FileChild[] = [
    new Paragraph({ style: STYLE.annexLabel, children: [word(annex.label)] }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { line: twips(TITLE_PITCH), lineRule: 'exact', before: LINE, after: LINE },
      children: [word(annex.title)],
    }),
  ];
  return {
    properties: { ...pageProperties(paper), type: SectionType.NEXT_PAGE },
    children: [...head, ...annex.blocks.flatMap((block) => blockChildren(block, { width: typeWidth(paper), tables }))],
  };
}

function typeWidth(paper: Paper): number {
  return twipsOfMm(paper.width - paper.left - paper.right);
}

function pageProperties(paper: Paper): NonNullable<ISectionOptions['properties']> {
  const isTurned = paper.width > paper.height;
  // The dash of the page number stands in the middle of its line, 7 mm below the type area.
  const footer = twipsOfMm(paper.bottom - DISTANCE.pageNumber) - twips(SIZE.pageNumber / 2);
  return {
    page: {
      // The library turns the page itself: it is always told the upright measures.
      size: {
        width: twipsOfMm(PAGE.width),
        height: twipsOfMm(PAGE.height),
        orientation: isTurned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twipsOfMm(paper.top),
        bottom: twipsOfMm(paper.bottom),
        left: twipsOfMm(paper.left),
        right: twipsOfMm(paper.right),
        header: twipsOfMm(15),
        footer,
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: LINE },
  };
}

/** `— 1 —`, one character in from the outer edge: right on odd pages, left on even ones (7.5). */
function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.pageNumber,
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: twips(SIZE.pageNumber) },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
