import type { Placed } from '../net/notice-side.ts';
import type { Token } from '../tokens/token.ts';
import type { ClassBinding, ClassMention } from './class-binding.ts';
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

export function judgeCount(placed: Placed, truth: Truth, binding: ClassBinding): Judgement {
  const { token, tied, mention, paragraph } = placed;
  const [value, isOverall] = [Number(token.value), OVERALL.test(saidAt(paragraph.text, token.start))];
  if (tied === null) {
    if (token.kind !== 'count') return { kind: 'open' };
    const total = totalMeant(token, paragraph.text, binding);
    if (total !== undefined) return judged(truth.unitsOf(total, total === null), value);
    return { kind: truth.unitsOf(mention, isOverall).has(value) ? 'possible' : 'open' };
  }
  const allowed = truth.countsOf(tied.grade.value, mention, isOverall);
  if (tied.sure && !speaksOfElsewhere(paragraph.text, token.start)) return judged(allowed, value);
  return { kind: allowed.has(value) ? 'possible' : 'open' };
}

function judged(allowed: ReadonlySet<number>, value: number): Judgement {
  if (allowed.has(value)) return { kind: allowed.size === 1 ? 'right' : 'possible' };
  return { kind: 'wrong', expected: [...allowed].join('或') };
}

/** Directly in front of a number these leave no doubt that all units are counted. */
const TOTAL =
  /(?:(?:参加考评|纳入考评|参评|考评)的?(?:对象|单位|网站|账号)(?:共|共有|合计|共计|总计|总数为|为)|被考评的?)$/u;
/** A heading that ends with the number of what it speaks of: （一）县区门户网站（4个）。 */
const HEADING = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d+[.、])[^,。;]*$/u;
/** Such a heading is about some of the units. */
const SOME = /问题|不|未|存在|较|整改/u;

/** The class of which a number counts all units; null for any or all of them, undefined when it may count something else. */
function totalMeant({ start, end }: Token, text: string, binding: ClassBinding): ClassMention | undefined {
  const before = text.slice(0, start);
  const after = text.slice(end, end + 24);
  if (TOTAL.test(before.slice(-16))) return onlyOne(binding.in(/^[^,、;。和]*/u.exec(after)?.[0] ?? ''));
  const isHeading = before.length <= 40 && HEADING.test(before) && /^.\)?[。:]?$/u.test(after);
  return isHeading && !SOME.test(before) ? onlyOne(binding.in(before)) : undefined;
}

function onlyOne(mention: ClassMention): ClassMention {
  return mention?.kind === 'one' ? mention : null;
}

/** Whether a place of a text is about another year or a goal: the result knows nothing of either. */
export function speaksOfElsewhere(text: string, place: number): boolean {
  return ELSEWHERE.test(saidAt(text, place));
}

const ELSEWHERE = /力争|争取|确保|目标|上年|去年|上一年|往年|明年|下一年|下年/u;
