import type { Placed } from '../net/notice-side.ts';
import type { Truth } from './truth.ts';

/**
 * What the words around a number alone say about it. `right`: they say what it counts, and it does. `possible`: the number is
 * true of something that they may speak of. `wrong`: they say what it counts, and the result has another number. `open`: they
 * do not say.
 */
export type Judgement = { kind: 'right' | 'possible' | 'open' } | { kind: 'wrong'; expected: string };

/** All classes together are spoken of. */
const OVERALL = /全[省市州县区]|总体|合计|总计|共计|两类|各类|总共|参加考评的/u;

export function judgeCount(placed: Placed, truth: Truth): Judgement {
  const { token, tied, mention, paragraph } = placed;
  const value = Number(token.value);
  const clause = clauseAround(paragraph.text, token.start);
  if (tied !== null) {
    const allowed = truth.countsOf(tied.grade, mention, OVERALL.test(clause));
    if (allowed.has(value)) return { kind: allowed.size === 1 && tied.sure ? 'right' : 'possible' };
    return tied.sure ? { kind: 'wrong', expected: [...allowed].join('或') } : { kind: 'open' };
  }
  if (token.kind !== 'count') return { kind: 'open' };
  return truth.unitsOf(mention, OVERALL.test(clause)).has(value) ? { kind: 'possible' } : { kind: 'open' };
}

function clauseAround(text: string, place: number): string {
  const before = /[^。;!?]*$/u.exec(text.slice(0, place))?.[0] ?? '';
  const after = /^[^,。;:!?]*/u.exec(text.slice(place))?.[0] ?? '';
  return before + after;
}
