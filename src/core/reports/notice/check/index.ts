import { checkAnnexes } from './annex/check-annexes.ts';
import { checkFacts, isNumber, type FactCheck } from './check-facts.ts';
import { checkFixedLines } from './check-lines.ts';
import { checkStatements } from './check-statements.ts';
import { expectedNotice, type Expected, type NoticeExpectation } from './expected.ts';
import { eachPlaceOnce } from './finding.ts';
import { checkNames } from './names/check-names.ts';
import type { NoticeNote, NoticeReport } from './notice-check.ts';
import type { EditedNotice } from './text/edited-notice.ts';
import { excerptOf, writtenAt } from './text/excerpt.ts';
import { readParagraph, type Paragraph } from './text/paragraph.ts';
import { squeezed } from './text/plain-text.ts';
import type { Token } from './tokens/token.ts';

/**
 * Holds a notice that people edited against its result: every number, name, grade and title in the text, and every cell of the
 * annexes. Words may be changed, sentences joined and paragraphs moved; what is said has to stay true. Never throws.
 */
export function checkNotice(notice: EditedNotice, expectation: NoticeExpectation): NoticeReport {
  return openNoticeCheck(expectation)(notice);
}

/** The same for several notices of one result: what is expected is worked out once. */
export function openNoticeCheck(expectation: NoticeExpectation): (notice: EditedNotice) => NoticeReport {
  const { expected, faults } = expectedNotice(expectation);
  return (notice) => {
    if (expected === null)
      return { disagreements: [], notes: [], faults, compared: { paragraphs: 0, facts: 0, cells: 0 } };
    return compare(notice, expected);
  };
}

function compare(notice: EditedNotice, expected: Expected): NoticeReport {
  const written = notice.paragraphs.filter(({ place, text }) => place !== 'table' && squeezed(text) !== '');
  const paragraphs = written.map(({ text }, index) => readParagraph(text, index + 1, expected.lexicon));
  const lines = checkFixedLines(expected, paragraphs);
  const body = paragraphs.filter((paragraph) => !lines.used.has(paragraph));
  const facts = checkFacts(expected, body);
  const names = checkNames(expected, body, facts);
  const statements = checkStatements(expected, body);
  const annexes = checkAnnexes(expected.document.annexes, notice);
  const found = [...lines.found, ...facts.found, ...names.found, ...statements.found];
  return {
    disagreements: [...eachPlaceOnce(found).map((one) => one.disagreement), ...annexes.found],
    notes: [...lines.notes, ...names.notes, ...numberNotes(facts, new Set(statements.judged))],
    faults: [],
    compared: {
      paragraphs: paragraphs.length,
      facts: facts.matching.equal.length + facts.matching.changed.length,
      cells: annexes.cells,
    },
  };
}

/** Numbers that are no longer said, and such that only the office can vouch for. */
function numberNotes({ matching, reported, confirmed }: FactCheck, judged: ReadonlySet<Token>): NoticeNote[] {
  const gone = matching.gone
    .filter(({ token }) => isNumber(token))
    .map(({ paragraph, token }) => ({
      ...noteOf('not-stated', paragraph, token),
      where: { kind: 'document' as const },
    }));
  const extra = matching.extra
    .filter(({ token }) => isNumber(token) && !token.weak)
    .filter(({ token }) => !reported.has(token) && !confirmed.has(token) && !judged.has(token))
    .map(({ paragraph, token }) => noteOf('not-known', paragraph, token));
  return [...gone, ...extra];
}

function noteOf(code: NoticeNote['code'], paragraph: Paragraph, token: Token): NoticeNote {
  return {
    code,
    where: { kind: 'paragraph', paragraph: paragraph.number },
    excerpt: excerptOf(paragraph, token.start, token.end),
    value: writtenAt(paragraph, token),
  };
}
