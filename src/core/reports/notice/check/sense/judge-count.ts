import type { Placed } from '../net/notice-side.ts';
import { saidAt } from './sentences.ts';
import type { Truth } from './truth.ts';

/**
 * What the words around a number alone say about it. `right`: they say what it counts, and it does. `possible`: the number is
 * true of something that they may speak of. `wrong`: they say what it counts, and the result has another number. `open`: they
 * do not say.
 */
export type Judgement = { kind: 'right' | 'possible' | 'open' } | { kind: 'wrong'; expected: string };

/** All classes together are spoken of. */
export const OVERALL = /全[省市州县区]|总体|合计|总计|共计|两类|各类|总共|参加考评的/u;
/** Another year or a goal is spoken of: the result knows nothing of either. */
const ELSEWHERE = /力争|争取|确保|目标|上年|去年|上一年|往年|明年|下一年|下年/u;

export function judgeCount({ token, tied, mention, paragraph }: Placed, truth: Truth): Judgement {
  const said = saidAt(paragraph.text, token.start);
  const [value, isOverall] = [Number(token.value), OVERALL.test(said)];
  if (tied === null) {
    const isTotal = token.kind === 'count' && truth.unitsOf(mention, isOverall).has(value);
    return { kind: isTotal ? 'possible' : 'open' };
  }
  const allowed = truth.countsOf(tied.grade.value, mention, isOverall);
  if (allowed.has(value)) return { kind: allowed.size === 1 && tied.sure ? 'right' : 'possible' };
  if (!tied.sure || ELSEWHERE.test(said)) return { kind: 'open' };
  return { kind: 'wrong', expected: [...allowed].join('或') };
}
