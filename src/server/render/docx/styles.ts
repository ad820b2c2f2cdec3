import { AlignmentType, LineRuleType, type IRunStylePropertiesOptions, type IStylesOptions } from 'docx';
import { BODY_TRACKING, SIZE, TITLE_PITCH } from '../../../core/model/official-layout.ts';
import { face } from './face.ts';
import { halfPoints, LINE, SQUARE, twips } from './measures.ts';
import { tableStyles } from './table-styles.ts';

/** Ids of the styles that are not Word's own. */
export const STYLE = {
  body: 'NoticeBody',
  flush: 'NoticeFlush',
  annexLabel: 'AnnexLabel',
  pageNumber: 'PageNumber',
} as const;

/** The names that Word lists them by. */
const STYLE_NAMES = { body: '公文正文', flush: '公文顶格', annexLabel: '附件标识', pageNumber: '公文页码' } as const;

/** Two squares, in hundredths of a character for Word and in twips for programs that know no characters. */
const FIRST_LINE = { firstLine: 2 * SQUARE, firstLineChars: 200 };

/** How the three heading levels differ from body text: 黑体, 楷体, 仿宋 bold. */
export const HEADING_RUN: Record<1 | 2 | 3, IRunStylePropertiesOptions> = {
  1: { font: face('hei'), bold: false },
  2: { font: face('kai'), bold: false },
  3: { font: face('body'), bold: true },
};

/** Word's own style names are kept for titles and headings, so that its outline and contents work. */
export function officialStyles(): IStylesOptions {
  const exact = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 });
  const body = { size: halfPoints(SIZE.body), characterSpacing: twips(BODY_TRACKING) };
  const heading = (level: 1 | 2 | 3) => ({
    paragraph: { spacing: exact(LINE / 20), indent: FIRST_LINE, keepNext: true, alignment: AlignmentType.BOTH },
    run: { ...body, color: '000000', ...HEADING_RUN[level] },
  });
  return {
    default: {
      document: {
        paragraph: { spacing: exact(LINE / 20) },
        run: { size: halfPoints(SIZE.body), font: face('body'), language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
      },
      title: {
        paragraph: { spacing: exact(TITLE_PITCH), alignment: AlignmentType.CENTER },
        run: { font: face('title'), size: halfPoints(SIZE.title), bold: false, color: '000000' },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
    },
    paragraphStyles: [
      {
        id: STYLE.body,
        name: STYLE_NAMES.body,
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: FIRST_LINE, alignment: AlignmentType.BOTH },
        run: body,
      },
      { id: STYLE.flush, name: STYLE_NAMES.flush, basedOn: 'Normal', quickFormat: true, run: body },
      {
        id: STYLE.annexLabel,
        name: STYLE_NAMES.annexLabel,
        basedOn: 'Normal',
        quickFormat: true,
        run: { ...body, font: face('hei') },
      },
      {
        id: STYLE.pageNumber,
        name: STYLE_NAMES.pageNumber,
        basedOn: 'Normal',
        paragraph: { spacing: exact(SIZE.pageNumber) },
        run: { font: face('song'), size: halfPoints(SIZE.pageNumber) },
      },
      ...tableStyles(),
    ],
  };
}
