import type { Text } from '../../../model/text.ts';
import type { Expected } from './expected.ts';
import { findingAt, type Finding } from './finding.ts';
import { checkLines, type FixedLine } from './net/fixed-lines.ts';
import type { NoticeNote } from './notice-check.ts';
import { textOf, type ParagraphRole } from './text/edited-notice.ts';
import type { Paragraph } from './text/paragraph.ts';

const WORDS: Partial<Record<ParagraphRole, Text>> = {
  title: { zh: '标题不对', en: 'the title differs' },
  number: { zh: '发文字号不对', en: 'the document number differs' },
  addressee: { zh: '主送机关不对', en: 'the addressees differ' },
  attachment: { zh: '附件名称不对', en: 'the name of an annex differs' },
  'annex-label': { zh: '附件序号不对', en: 'the number of an annex differs' },
  'annex-title': { zh: '附件标题不对', en: 'the title of an annex differs' },
  issuer: { zh: '发文机关不对', en: 'the issuer differs' },
  date: { zh: '成文日期不对', en: 'the date differs' },
  disclosure: { zh: '公开方式不对', en: 'the way of disclosure differs' },
};

/** Lines that stand as they are; without a plan none is known. `used` are the paragraphs they took up. */
export function checkFixedLines(
  expected: Expected,
  paragraphs: readonly Paragraph[],
): { found: Finding[]; notes: NoticeNote[]; used: Set<Paragraph> } {
  if (!expected.hasPlan) return { found: [], notes: [], used: new Set() };
  const lines = fixedLines(expected);
  const { changed, gone, used } = checkLines(lines, paragraphs, expected.lexicon);
  const attachments = lines.filter(({ role }) => role === 'attachment').length;
  return {
    found: changed.map(({ line, paragraph, found }) => {
      const isNumbered = line.role === 'attachment' && attachments > 1;
      const right = isNumbered ? `${line.ordinal}. ${line.text}` : line.text;
      const code = line.role === 'title' ? 'title-differs' : 'line-differs';
      const span = { paragraph, start: 0, end: paragraph.text.length };
      return findingAt(span, { code, found, expected: right }, WORDS[line.role] ?? { zh: '', en: '' });
    }),
    notes: gone
      .filter(({ role }) => role !== 'annex-label')
      .map((line) => ({ code: 'not-stated', where: { kind: 'document' }, excerpt: '', value: line.text })),
    used,
  };
}

/** The n-th title of an annex, in the list or above its table, belongs to annex n. */
function fixedLines({ own, hasTitle }: Expected): FixedLine[] {
  const counts = new Map<ParagraphRole, number>();
  return own.flatMap(({ source: { role, runs } }) => {
    if (WORDS[role] === undefined || (role === 'title' && !hasTitle)) return [];
    const ordinal = (counts.get(role) ?? 0) + 1;
    counts.set(role, ordinal);
    return [{ role, text: textOf(runs), ordinal }];
  });
}
