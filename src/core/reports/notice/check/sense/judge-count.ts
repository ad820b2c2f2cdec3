import type { Placed } from '../net/notice-side.ts';
import type { Token } from '../tokens/token.ts';
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

export function judgeCount({ token, tied, mention, paragraph }: Placed, truth: Truth): Judgement {
  const said = saidAt(paragraph.text, token.start);
  const [value, isOverall] = [Number(token.value), OVERALL.test(said)];
  const allowed =
    tied === null ? truth.unitsOf(mention, isOverall) : truth.countsOf(tied.grade.value, mention, isOverall);
  const isSure = tied === null ? isTotal(token, paragraph.text) : tied.sure;
  if (tied === null && token.kind !== 'count') return { kind: 'open' };
  if (allowed.has(value)) return { kind: allowed.size === 1 && isSure ? 'right' : 'possible' };
  if (!isSure || speaksOfElsewhere(paragraph.text, token.start)) return { kind: 'open' };
  return { kind: 'wrong', expected: [...allowed].join('或') };
}

/** Directly in front of a number these leave no doubt that all units are counted. */
const TOTAL = /(?:参加考评|纳入考评|参评|考评)的?(?:对象|单位|网站|账号)(?:共|共有|合计|共计|总计|总数为|为)$/u;

function isTotal({ start }: Token, text: string): boolean {
  return TOTAL.test(text.slice(Math.max(0, start - 16), start));
}

/** Whether a place of a text is about another year or a goal: the result knows nothing of either. */
export function speaksOfElsewhere(text: string, place: number): boolean {
  return ELSEWHERE.test(saidAt(text, place));
}

const ELSEWHERE = /力争|争取|确保|目标|上年|去年|上一年|往年|明年|下一年|下年/u;
