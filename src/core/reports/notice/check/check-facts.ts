import type { Text } from '../../../model/text.ts';
import type { DisagreementCode } from './disagreement.ts';
import type { Expected } from './expected.ts';
import { findingAt, type Finding } from './finding.ts';
import { writtenName } from './names/written-name.ts';
import { matchTokens, type Match, type Matching } from './net/match-tokens.ts';
import { placedTokens } from './net/notice-side.ts';
import { claimsOf } from './sense/claims.ts';
import { judgeCount, type Judgement } from './sense/judge-count.ts';
import { sentencesOf } from './sense/sentences.ts';
import { writtenAt } from './text/excerpt.ts';
import { factAt, type Paragraph } from './text/paragraph.ts';
import { NUMBER_KINDS, type Token } from './tokens/token.ts';

/** From this score on a changed number is a changed number, even when the new one is true of something else. */
const CERTAIN = 0.8;
/** Grades are common words: they need more likeness than numbers. */
const LEAST_GRADE = 0.55;

export interface FactCheck {
  found: Finding[];
  /** Tokens of the edited notice that were reported. */
  reported: Set<Token>;
  /** Tokens that are what the result says, though ours may not say it there. */
  confirmed: Set<Token>;
  matching: Matching;
}

/**
 * Numbers, grades, names and titles of the body, matched with ours wherever they went. `mayDiffer` tells which ones may be
 * reported because ours has another one in their place; what the words around them say is held against the result anyway.
 */
export function checkFacts(
  expected: Expected,
  paragraphs: readonly Paragraph[],
  mayDiffer: (match: Match) => boolean = () => true,
): FactCheck {
  const edited = placedTokens(paragraphs, expected.binding);
  const matching = matchTokens(edited, placedTokens(bodyOf(expected), expected.binding));
  const judged = new Map(
    edited.map((placed) => [placed, judgeCount(placed, expected.truth, expected.binding)] as const),
  );
  const claimed = claimedGrades(paragraphs);
  const reported = new Set<Token>();
  const found: Finding[] = [];
  for (const match of matching.changed) {
    const { token } = match.edited;
    if (claimed.has(token) || !mayDiffer(match) || !isFault(match, judged.get(match.edited)?.kind ?? 'open')) continue;
    reported.add(token);
    found.push(changedFault(match, expected));
  }
  for (const [{ paragraph, token, tied }, judgement] of judged) {
    // Where the grade was reported, its number is wrong for that reason.
    if (judgement.kind !== 'wrong' || reported.has(token) || (tied !== null && reported.has(tied.grade))) continue;
    reported.add(token);
    found.push(countFault({ paragraph, token, grade: tied?.grade.value }, judgement.expected));
  }
  const confirmed = [...judged].flatMap(([{ token }, { kind }]) =>
    kind === 'right' || kind === 'possible' ? [token] : [],
  );
  return { found, reported, confirmed: new Set(confirmed), matching };
}

/** Our paragraphs whose wording is free. A title that we only propose is one of them. */
function bodyOf({ own, hasPlan, hasTitle }: Expected): Paragraph[] {
  const isBody = ({ source: { role } }: Expected['own'][number]) =>
    role === 'body' || (role === 'title' && hasPlan && !hasTitle);
  return own.filter(isBody).map(({ paragraph }) => paragraph);
}

/** Grades in statements about all units, which are judged as statements: 均为合格以上 may stand for 没有不合格. */
function claimedGrades(paragraphs: readonly Paragraph[]): Set<Token> {
  const sentences = paragraphs.flatMap(({ text, tokens }) => sentencesOf(text, tokens));
  return new Set(sentences.flatMap(claimsOf).flatMap(({ grades }) => grades));
}

function isFault({ edited, score }: Match, judgement: Judgement['kind']): boolean {
  if (edited.token.kind === 'grade') return score >= LEAST_GRADE;
  if (judgement === 'right') return false;
  return judgement === 'possible' ? score >= CERTAIN : true;
}

const WORDS: Record<'name' | 'grade' | 'book' | 'number', { code: DisagreementCode; what: Text }> = {
  name: { code: 'name-differs', what: { zh: '单位名称不对', en: 'the name of a unit differs' } },
  grade: { code: 'grade-differs', what: { zh: '等次不对', en: 'a grade differs' } },
  book: { code: 'title-differs', what: { zh: '文件名称不对', en: 'the title of a document differs' } },
  number: { code: 'number-differs', what: { zh: '数字不对', en: 'a number differs' } },
};

function changedFault({ edited: { paragraph, token }, own }: Match, expected: Expected): Finding {
  const { kind } = token;
  const { code, what } = WORDS[kind === 'name' || kind === 'grade' || kind === 'book' ? kind : 'number'];
  const source = expected.own.find((one) => one.paragraph === own.paragraph)?.source;
  const fact = source && factAt(own.paragraph, own.token.start, source.runs);
  const right = writtenAt(own.paragraph, own.token);
  const span = kind === 'name' ? writtenName(paragraph, token, right) : token;
  return findingAt({ ...span, paragraph }, { code, expected: right, fact }, what);
}

interface Counted {
  paragraph: Paragraph;
  token: Token;
  /** Undefined: all units are counted. */
  grade: string | undefined;
}

function countFault({ paragraph, token, grade }: Counted, right: string): Finding {
  const what =
    grade === undefined
      ? { zh: '考评对象的数量不对', en: 'the number of units differs' }
      : { zh: `“${grade}”的数量不对`, en: `the number of ${grade} differs` };
  return findingAt({ ...token, paragraph }, { code: 'number-differs', expected: right }, what);
}

export function isNumber(token: Token): boolean {
  return NUMBER_KINDS.has(token.kind);
}
