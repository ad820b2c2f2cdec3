import type { Text } from '../../../model/text.ts';

/** Where in the edited notice: a paragraph that is not empty and stands in no table, or a cell, all counted from 1. */
export type NoticePlace =
  | { kind: 'paragraph'; paragraph: number }
  | { kind: 'cell'; table: number; row: number; column: number }
  | { kind: 'row'; table: number; row: number }
  | { kind: 'table'; table: number }
  | { kind: 'document' };

/** One statement of the notice that is not what the result says. */
export interface Disagreement {
  code: DisagreementCode;
  where: NoticePlace;
  /** The text around it, as it stands in the notice; empty where something is missing altogether. */
  excerpt: string;
  found: string | null;
  expected: string | null;
  /** Name of the fact in the template's words, e.g. `classes.portal.grades.优秀.count`, when it is known. */
  fact?: string;
  message: Text;
}

/** What can be wrong. The page docs/notice-template.md lists them; a test holds the two together. */
export const DISAGREEMENT_CODES = [
  'number-differs',
  'grade-differs',
  'name-differs',
  'name-missing',
  'name-extra',
  'name-unknown',
  'name-order',
  'claim-differs',
  'title-differs',
  'line-differs',
  'annex-missing',
  'annex-column',
  'annex-row',
  'annex-order',
  'annex-cell',
] as const;

export type DisagreementCode = (typeof DISAGREEMENT_CODES)[number];

type Details = Pick<Disagreement, 'code' | 'where' | 'found' | 'expected'> & {
  excerpt?: string;
  fact?: string | undefined;
};

/** `what` says in words what is wrong; place, excerpt and the two readings are put around it. */
export function disagreement({ excerpt = '', fact, ...details }: Details, what: Text): Disagreement {
  const place = placeText(details.where);
  const quote = { zh: excerpt === '' ? '' : `“${excerpt}”`, en: excerpt === '' ? '' : ` “${excerpt}”` };
  const [found, expected] = [details.found, details.expected];
  const readings = {
    zh: `${found === null ? '' : `，写作“${found}”`}${expected === null ? '' : `，应为“${expected}”`}`,
    en: `${found === null ? '' : `, it says “${found}”`}${expected === null ? '' : `, the result says “${expected}”`}`,
  };
  const message = {
    zh: `${place.zh}${quote.zh}：${what.zh}${readings.zh}`,
    en: `${place.en}${quote.en}: ${what.en}${readings.en}`,
  };
  return { ...details, excerpt, message, ...(fact !== undefined && { fact }) };
}

function placeText(where: NoticePlace): Text {
  switch (where.kind) {
    case 'paragraph':
      return { zh: `第${where.paragraph}段`, en: `Paragraph ${where.paragraph}` };
    case 'cell':
      return {
        zh: `第${where.table}张表第${where.row}行第${where.column}列`,
        en: `Table ${where.table}, row ${where.row}, column ${where.column}`,
      };
    case 'row':
      return { zh: `第${where.table}张表第${where.row}行`, en: `Table ${where.table}, row ${where.row}` };
    case 'table':
      return { zh: `第${where.table}张表`, en: `Table ${where.table}` };
    case 'document':
      return { zh: '全文', en: 'The notice' };
  }
}
