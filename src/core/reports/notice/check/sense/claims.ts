import type { Token } from '../tokens/token.ts';
import { gradeRun } from './grade-runs.ts';
import type { Sentence } from './sentences.ts';

/** A statement about all units that has no number: nobody is 不合格, everybody is 优秀 or 良好. `end` is exclusive. */
export interface Claim {
  kind: 'none' | 'all';
  grades: Token[];
  /** For `all`: that grade or a better one. */
  orBetter: boolean;
  start: number;
  end: number;
}

const NONE =
  /(?:没有|未有|未出现|不存在|无)(?:一个|任何)?(?:单位|网站|部门|对象)?(?:被)?(?:评定为|评为|定为|列为|为)?$/u;
const ALL = /(?:全部|全都|均|都)(?:被|已|获)?(?:评定为|评为|定为|列为|达到|达|获评|获|为|是|在)$/u;
const OR_BETTER = /^(?:等次)?(?:及)?以上/u;
/** Part of the units only, or a goal: no claim about the result. */
const LIMITED = /(?:力争|争取|确保|努力|应当|要求|希望|其余|其他|其中)/u;

/** A claim is not looked for further back than this, in characters. */
const LONGEST = 80;

/** The claims of a sentence. */
export function claimsOf(sentence: Sentence): Claim[] {
  const { text, start, tokens } = sentence;
  const claims: Claim[] = [];
  for (const grade of tokens.filter(({ kind }) => kind === 'grade')) {
    const before = text.slice(Math.max(0, grade.start - start - LONGEST), grade.start - start);
    const clause = before.slice(Math.max(0, ...[',', ':'].map((mark) => before.lastIndexOf(mark) + 1)));
    if (LIMITED.test(clause)) continue;
    const kind = NONE.test(clause) ? 'none' : ALL.test(clause) ? 'all' : null;
    if (kind === null) continue;
    const run = gradeRun(grade, sentence);
    const last = run.at(-1) ?? grade;
    const orBetter = OR_BETTER.test(text.slice(last.end - start, last.end - start + 6));
    claims.push({ kind, grades: run, orBetter, start: grade.start, end: last.end });
  }
  return claims;
}
