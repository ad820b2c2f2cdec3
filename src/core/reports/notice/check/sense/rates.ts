import { div, exact, mul, toFixedText, type Exact } from '../../../../model/exact/index.ts';
import type { Token } from '../tokens/token.ts';
import type { ClassMention } from './class-binding.ts';
import type { Sentence } from './sentences.ts';
import type { Truth } from './truth.ts';

/** A rate that the result can judge; `expected` is what it should be, null when it is right. */
export interface JudgedRate {
  token: Token;
  expected: string | null;
}

/** 优秀率53.8%, 优良率83.3%: a share of the units that a grade has, rounded to the digits that the text gives. */
export function judgedRates(
  { text, start, tokens }: Sentence,
  truth: Truth,
  mentionsAt: (place: number) => readonly ClassMention[],
): JudgedRate[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'percent') return [];
    const before = text.slice(0, token.start - start);
    const grades = ratedGrades(before, truth.labels);
    if (grades === null) return [];
    const written = text.slice(token.start - start, token.end - start).replace('%', '');
    const digits = (written.split('.')[1] ?? '').length;
    const shares = mentionsAt(token.start).flatMap((one) =>
      grades.flatMap((set) => shareOf(set, truth.gradesOf(one)) ?? []),
    );
    const texts = shares.map((share) => toFixedText(mul(share, exact(100)), digits, { pad: true, mode: 'half-up' }));
    if (texts.length === 0) return [];
    const expected = [...new Set(texts)].map((one) => `${one}%`).join('或');
    return [{ token, expected: texts.includes(written) ? null : expected }];
  });
}

/** The sets of grades that a rate may be about; 合格率 is that of all who passed as well as that of 合格 alone. */
function ratedGrades(before: string, labels: readonly string[]): string[][] | null {
  const name = /(\p{Script=Han}{1,6})率(?:为|达|达到|约为?|是)?$/u.exec(before)?.[1];
  if (name === undefined) return null;
  if (name.endsWith('优良')) return [labels.slice(0, 2)];
  const label = labels.toSorted((a, b) => b.length - a.length).find((one) => name.endsWith(one));
  if (label === undefined) return null;
  return [[label], labels.slice(0, labels.indexOf(label) + 1)];
}

function shareOf(grades: readonly string[], all: readonly { grade: string; count: number }[]): Exact | null {
  const total = all.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const some = all.filter(({ grade }) => grades.includes(grade)).reduce((sum, { count }) => sum + count, 0);
  return div(exact(some), exact(total));
}
