import type { Text } from '../../../model/text.ts';
import type { Expected } from './expected.ts';
import { findingAt, type Finding, type Span } from './finding.ts';
import { claimsOf, type Claim } from './sense/claims.ts';
import type { ClassBinding, ClassMention } from './sense/class-binding.ts';
import { OVERALL, speaksOfElsewhere } from './sense/judge-count.ts';
import { repeatedGrades } from './sense/repeated-grades.ts';
import { wrongScales } from './sense/scales.ts';
import { judgedRates } from './sense/rates.ts';
import { sentencesOf } from './sense/sentences.ts';
import type { Truth } from './sense/truth.ts';
import { judgedFigures } from './sense/unit-figures.ts';
import type { Paragraph } from './text/paragraph.ts';
import type { Token } from './tokens/token.ts';

/** Statements without a counterpart of ours: 全市无不合格, 均为优秀, a rate, a score or a rank of a unit. `judged`: right or wrong. */
export function checkStatements(
  expected: Expected,
  paragraphs: readonly Paragraph[],
): { found: Finding[]; judged: Token[] } {
  const found: Finding[] = [];
  const judged: Token[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const mentionAt = (place: number) => expected.binding.at(paragraphs, index, place);
    const judge = (token: Token, right: string | null, what: Text) => {
      judged.push(token);
      if (right === null || speaksOfElsewhere(paragraph.text, token.start)) return;
      found.push(findingAt({ ...token, paragraph }, { code: 'number-differs', expected: right }, what));
    };
    for (const sentence of sentencesOf(paragraph.text, paragraph.tokens)) {
      for (const claim of claimsOf(sentence)) {
        const mention = OVERALL.test(sentence.text) ? null : mentionAt(claim.start);
        found.push(...claimFaults({ ...claim, paragraph }, brokenBy(claim, mention, expected.truth)));
      }
      for (const { kind, expected: right, ...span } of wrongScales(sentence, expected.truth.scales)) {
        const what = { zh: '等次的设置不对', en: 'the scale of grades differs' };
        const code = kind === 'grades' ? 'grade-differs' : 'number-differs';
        found.push(findingAt({ ...span, paragraph }, { code, expected: right }, what));
      }
      for (const { grade, expected: right } of repeatedGrades(sentence, expected.truth, mentionAt)) {
        const what = { zh: '等次重复', en: 'a grade is counted twice' };
        found.push(findingAt({ ...grade, paragraph }, { code: 'grade-differs', expected: right }, what));
      }
      const mentionsAt = (place: number) => classesIn(sentence.text, expected.binding) ?? [mentionAt(place), null];
      for (const { token, expected: right } of judgedRates(sentence, expected.truth, mentionsAt)) {
        judge(token, right, { zh: '比例不对', en: 'a rate differs' });
      }
      for (const { token, unit, expected: right } of judgedFigures(sentence, expected.lexicon.names)) {
        judge(token, right, { zh: `“${unit}”的得分或排名不对`, en: `the score or rank of “${unit}” differs` });
      }
    }
  }
  return { found, judged };
}

/** The class that a sentence speaks of by its own words, or all of them; null when it does not tell. */
function classesIn(text: string, binding: ClassBinding): ClassMention[] | null {
  const [own, isOverall] = [binding.in(text), OVERALL.test(text)];
  if (own === null) return isOverall ? [null] : null;
  return own.kind === 'one' && !isOverall ? [own] : null;
}

interface Broken {
  grade: string;
  count: number;
}

/** Units that are not as the claim says. */
function brokenBy({ kind, grades, orBetter }: Claim, mention: ClassMention, truth: Truth): Broken[] {
  const all = kind === 'none' ? truth.labelsOf(mention) : truth.gradesOf(mention);
  const named = new Set(grades.map(({ value }) => value));
  const worst = Math.max(...all.map(({ grade }, at) => (named.has(grade) ? at : -1)));
  return all.filter(({ grade, count }, at) => {
    const isMeant = named.has(grade) || (orBetter && at < worst);
    return count > 0 && (kind === 'none' ? named.has(grade) : !isMeant);
  });
}

function claimFaults(span: Span, broken: readonly Broken[]): Finding[] {
  if (broken.length === 0) return [];
  const expected = broken.map(({ grade, count }) => `${grade}${count}`).join('、');
  const what = { zh: '说法与结果不符', en: 'the statement is not what the result says' };
  return [findingAt(span, { code: 'claim-differs', expected }, what)];
}
