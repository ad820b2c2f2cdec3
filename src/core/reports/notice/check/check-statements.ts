import { disagreement, type Disagreement } from './disagreement.ts';
import type { Expected } from './expected.ts';
import { claimsOf, type Claim } from './sense/claims.ts';
import type { ClassMention } from './sense/class-binding.ts';
import { wrongRates } from './sense/rates.ts';
import { sentencesOf } from './sense/sentences.ts';
import { wrongFigures } from './sense/unit-figures.ts';
import { excerptOf, writtenAt } from './text/excerpt.ts';
import type { Paragraph } from './text/paragraph.ts';

/** Statements without a counterpart of ours: 全市无不合格, 均为优秀, a score or a rank that is said of a unit. */
export function checkStatements(expected: Expected, paragraphs: readonly Paragraph[]): Disagreement[] {
  return paragraphs.flatMap((paragraph, index) =>
    sentencesOf(paragraph.text, paragraph.tokens).flatMap((sentence) => [
      ...claimsOf(sentence).flatMap((claim) => {
        const mention = expected.binding.at(paragraphs, index, claim.start);
        return claimFaults(claim, paragraph, gradesSpokenOf(mention, sentence.text, expected));
      }),
      ...wrongRates(sentence, expected.truth, (place) => expected.binding.at(paragraphs, index, place)).map(
        ({ token, expected: right }) =>
          disagreement(
            {
              code: 'number-differs',
              where: { kind: 'paragraph', paragraph: paragraph.number },
              excerpt: excerptOf(paragraph, token.start, token.end),
              found: writtenAt(paragraph, token),
              expected: right,
            },
            { zh: '比例不对', en: 'a rate differs' },
          ),
      ),
      ...wrongFigures(sentence, expected.lexicon.names).map(({ token, unit, expected: right }) =>
        disagreement(
          {
            code: 'number-differs',
            where: { kind: 'paragraph', paragraph: paragraph.number },
            excerpt: excerptOf(paragraph, token.start, token.end),
            found: writtenAt(paragraph, token),
            expected: right,
          },
          { zh: `“${unit}”的得分或排名不对`, en: `the score or rank of “${unit}” differs` },
        ),
      ),
    ]),
  );
}

type Grades = { grade: string; count: number }[];

function gradesSpokenOf(mention: ClassMention, sentence: string, { truth }: Expected): Grades {
  return truth.gradesOf(/全[省市州县区]/u.test(sentence) ? null : mention);
}

function claimFaults(claim: Claim, paragraph: Paragraph, grades: Grades): Disagreement[] {
  const got = grades.filter(({ count }) => count > 0);
  const broken = got.filter(({ grade }) =>
    claim.kind === 'none' ? claim.grades.some(({ value }) => value === grade) : !isMeant(claim, grade, grades),
  );
  if (broken.length === 0) return [];
  return [
    disagreement(
      {
        code: 'claim-differs',
        where: { kind: 'paragraph', paragraph: paragraph.number },
        excerpt: excerptOf(paragraph, claim.start, claim.end),
        found: null,
        expected: broken.map(({ grade, count }) => `${grade}${count}`).join('、'),
      },
      { zh: '说法与结果不符', en: 'the statement is not what the result says' },
    ),
  ];
}

function isMeant({ grades: named, orBetter }: Claim, grade: string, grades: Grades): boolean {
  if (named.some(({ value }) => value === grade)) return true;
  const worst = Math.max(...named.map(({ value }) => grades.findIndex((each) => each.grade === value)));
  return orBetter && grades.findIndex((each) => each.grade === grade) < worst;
}
