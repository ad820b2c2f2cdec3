import type { Text } from '../../../model/text.ts';
import { disagreement, type Disagreement, type DisagreementCode } from './disagreement.ts';
import type { Expected } from './expected.ts';
import { matchTokens, type Match, type Matching } from './net/match-tokens.ts';
import { placedTokens, type Placed } from './net/notice-side.ts';
import { claimsOf } from './sense/claims.ts';
import { judgeCount, type Judgement } from './sense/judge-count.ts';
import type { ParagraphRole } from './text/edited-notice.ts';
import { sentencesOf } from './sense/sentences.ts';
import { excerptOf, writtenAt } from './text/excerpt.ts';
import { factAt, type Paragraph } from './text/paragraph.ts';
import { NUMBER_KINDS, type Token } from './tokens/token.ts';

/** From this score on a changed number is a changed number, even when the new one is true of something else. */
const CERTAIN = 0.8;
/** Grades are common words: they need more likeness than numbers. */
const LEAST_GRADE = 0.55;

export interface FactCheck {
  found: Disagreement[];
  /** Tokens of the edited notice that were reported. */
  reported: Set<Token>;
  matching: Matching;
}

/** Numbers, grades, names and titles of the body, matched with ours wherever they went. */
export function checkFacts(expected: Expected, paragraphs: readonly Paragraph[]): FactCheck {
  const { hasPlan, hasTitle } = expected;
  const isBody = (role: ParagraphRole) => role === 'body' || (role === 'title' && hasPlan && !hasTitle);
  const body = expected.own.filter(({ source }) => isBody(source.role)).map(({ paragraph }) => paragraph);
  const edited = placedTokens(paragraphs, expected.binding);
  const matching = matchTokens(edited, placedTokens(body, expected.binding));
  const reported = new Set<Token>();
  const found: Disagreement[] = [];
  const claimed = claimedGrades(paragraphs);
  const judged = new Map(edited.map((placed) => [placed, judgeCount(placed, expected.truth)] as const));
  for (const match of matching.changed) {
    if (claimed.has(match.edited.token) || !isFault(match, judged.get(match.edited) ?? { kind: 'open' })) continue;
    reported.add(match.edited.token);
    found.push(changedFault(match, expected));
  }
  for (const [placed, judgement] of judged) {
    if (judgement.kind !== 'wrong' || reported.has(placed.token)) continue;
    reported.add(placed.token);
    found.push(
      factFault(
        placed,
        { code: 'number-differs', expected: judgement.expected },
        {
          zh: `“${placed.tied?.grade ?? ''}”的数量不对`,
          en: `the number of ${placed.tied?.grade ?? ''} differs`,
        },
      ),
    );
  }
  return { found, reported, matching };
}

/** Grades in statements about all units, which are judged as statements: 均为合格以上 may stand for 没有不合格. */
function claimedGrades(paragraphs: readonly Paragraph[]): Set<Token> {
  const sentences = paragraphs.flatMap(({ text, tokens }) => sentencesOf(text, tokens));
  return new Set(sentences.flatMap(claimsOf).flatMap(({ grades }) => grades));
}

function isFault({ edited, score }: Match, judgement: Judgement): boolean {
  if (edited.token.kind === 'grade') return score >= LEAST_GRADE;
  if (judgement.kind === 'right') return false;
  return judgement.kind === 'possible' ? score >= CERTAIN : true;
}

const WORDS: Record<'name' | 'grade' | 'book' | 'number', { code: DisagreementCode; what: Text }> = {
  name: { code: 'name-differs', what: { zh: '单位名称不对', en: 'the name of a unit differs' } },
  grade: { code: 'grade-differs', what: { zh: '等次不对', en: 'a grade differs' } },
  book: { code: 'title-differs', what: { zh: '文件名称不对', en: 'the title of a document differs' } },
  number: { code: 'number-differs', what: { zh: '数字不对', en: 'a number differs' } },
};

function changedFault({ edited, own }: Match, expected: Expected): Disagreement {
  const { kind } = edited.token;
  const { code, what } = WORDS[kind === 'name' || kind === 'grade' || kind === 'book' ? kind : 'number'];
  const source = expected.own.find(({ paragraph }) => paragraph === own.paragraph)?.source;
  const fact = source && factAt(own.paragraph, own.token, source.runs);
  return factFault(edited, { code, expected: writtenAt(own.paragraph, own.token), fact }, what);
}

function factFault(
  { paragraph, token }: Placed,
  details: { code: DisagreementCode; expected: string; fact?: string | undefined },
  what: Text,
): Disagreement {
  const excerpt = excerptOf(paragraph, token.start, token.end);
  const where = { kind: 'paragraph' as const, paragraph: paragraph.number };
  return disagreement({ ...details, where, excerpt, found: writtenAt(paragraph, token) }, what);
}

export function isNumber(token: Token): boolean {
  return NUMBER_KINDS.has(token.kind);
}
