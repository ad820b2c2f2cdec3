import type { Token } from '../tokens/token.ts';
import { gradeRun } from './grade-runs.ts';
import type { Sentence } from './sentences.ts';

/** Something about the scale of grades that is not so; the place in the plain text, and what is right. */
export interface WrongScale {
  kind: 'grades' | 'number';
  start: number;
  end: number;
  expected: string;
}

const NUMBERED = /^(?:等|共|这)*$/u;
const OF_GRADES = /^个(?:等次|等级|档次|级别)/u;

/** 优秀、良好、合格、不合格四个等次: the grades have to be those of a scale, in its order, and as many as the number says. */
export function wrongScales(sentence: Sentence, scales: readonly (readonly string[])[]): WrongScale[] {
  const { text, start, tokens } = sentence;
  return tokens.flatMap((number, index): WrongScale[] => {
    if (number.kind !== 'things' || !OF_GRADES.test(text.slice(number.end - start, number.end - start + 3))) return [];
    const run = runBefore(index, sentence);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || run.length < 2) return [];
    if (!NUMBERED.test(text.slice(last.end - start, number.start - start))) return [];
    const isScale = scales.some((scale) => scale.join('\n') === run.map(({ value }) => value).join('\n'));
    if (!isScale) {
      const expected = scales.map((scale) => scale.join('、')).join('或');
      return [{ kind: 'grades', start: first.start, end: last.end, expected }];
    }
    if (number.value === String(run.length)) return [];
    return [{ kind: 'number', start: number.start, end: number.end, expected: String(run.length) }];
  });
}

/** The grades that end at a token, without anything else between them. */
function runBefore(index: number, sentence: Sentence): Token[] {
  const before = sentence.tokens.slice(0, index);
  const other = before.findLastIndex(({ kind }) => kind !== 'grade');
  for (const grade of before.slice(other + 1)) {
    const run = gradeRun(grade, sentence);
    if (run.at(-1) === before.at(-1)) return run;
  }
  return [];
}
