import type { Token } from '../tokens/token.ts';
import type { ClassMention } from './class-binding.ts';
import { gradeCounts } from './grade-counts.ts';
import type { Sentence } from './sentences.ts';
import type { Truth } from './truth.ts';

/** A grade that is counted twice in one sentence, where the second number is that of a grade which the sentence leaves out. */
export interface RepeatedGrade {
  grade: Token;
  expected: string;
}

/** 优秀的2个，优秀的2个: both numbers are right of 优秀, and yet 良好 was meant. */
export function repeatedGrades(
  sentence: Sentence,
  truth: Truth,
  mentionAt: (place: number) => ClassMention,
): RepeatedGrade[] {
  const counted = gradeCounts(sentence).map((pair) => ({ ...pair, mention: mentionAt(pair.count.start) }));
  const named = new Set(counted.map(({ grade }) => grade.value));
  return counted.flatMap(({ grade, count, mention }, index) => {
    const isRepeated = counted
      .slice(0, index)
      .some((other) => other.grade.value === grade.value && sameClass(other.mention, mention));
    if (!isRepeated) return [];
    const left = truth.labels.filter((label) => !named.has(label));
    const meant = left.filter((label) => truth.countsOf(label, mention, false).has(Number(count.value)));
    return meant.length === 0 || Number(count.value) === 0 ? [] : [{ grade, expected: meant.join('或') }];
  });
}

function sameClass(a: ClassMention, b: ClassMention): boolean {
  return a?.kind === 'one' && b?.kind === 'one' && a.id === b.id;
}
