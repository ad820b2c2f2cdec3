import {
  greatest,
  least,
  minus,
  numberOf,
  ONE,
  order,
  over,
  plus,
  rounded,
  textOf,
  times,
  total,
  ZERO,
} from './naive-number.ts';
import type { Naive } from './naive-number.ts';
import type { Mode } from './rule.ts';

/** The figure that the result gives for a name. */
export type FigureOf = (name: string) => string | undefined;

/** Told by words rather than signs: bands, folds, statistics and the like show their result only. */
const WORDS = Symbol('words');

/** null: does not apply. */
type Reached = Naive | null | typeof WORDS;

export interface Replay {
  /** What does not hold. */
  faults: string[];
  /** How many computations were done again. */
  computed: number;
}

/** Computes a story (`10 − 坏链数 3 × 0.5 = 8.5`) again from its text alone, the parts in brackets too. */
export function replayStory(story: string, figureOf: FigureOf): Replay {
  const replay: Replay = { faults: [], computed: 0 };
  const { told, computed } = readersOf(figureOf, replay);
  told(story);
  replay.computed = computed();
  return replay;
}

interface Readers {
  told(text: string): Reached;
  computed(): number;
}

function readersOf(figureOf: FigureOf, replay: Replay): Readers {
  let count = 0;

  /** `computation = result` */
  function told(text: string): Reached {
    const parts = split(text, [' = ']).map(({ text: part }) => part);
    const result = parts.pop() ?? '';
    const reached = computation(parts.join(' = '));
    const stated = /^-?[\d./]+$/u.test(result) ? fraction(result) : null;
    if (reached === WORDS) return stated;
    count++;
    const text_ = reached === null ? '不适用' : textOf(reached);
    if (text_ !== result) replay.faults.push(`${text} (comes to ${text_})`);
    return stated;
  }

  /** With what stands behind a colon after its reason, and with what follows it: rounding, bounds, missing terms. */
  function computation(text: string): Reached {
    const said = split(text, ['：']).at(-1)?.text ?? '';
    const rounding = / (四舍五入|四舍六入五成双|截去|进位)到 (\d+) 位小数$/u.exec(said);
    if (rounding !== null) {
      const [tail, mode = '', decimals = ''] = rounding;
      return apply(computation(said.slice(0, -tail.length)), (x) => rounded(x, Number(decimals), MODES[mode] ?? 'up'));
    }
    const bounds = /（(?:不低于 (-?[\d.]+))?，?(?:不高于 (-?[\d.]+))?）$/u.exec(said);
    if (bounds !== null) {
      const [tail, min, max] = bounds;
      return apply(computation(said.slice(0, -tail.length)), (x) => {
        const raised = min === undefined ? x : greatest(x, numberOf(min));
        return max === undefined ? raised : least(raised, numberOf(max));
      });
    }
    const missing = /（不适用的(不计|计 0)）$/u.exec(said);
    if (missing !== null) return terms(said.slice(0, -missing[0].length), missing[1] === '不计' ? 'skip' : 'zero');
    return /（不适用的[^（）]*）$| 开平方到 \d+ 位小数$/u.test(said) ? WORDS : terms(said, 'missing');
  }

  function terms(text: string, missing: 'missing' | 'skip' | 'zero'): Reached {
    const list = LIST.exec(text);
    if (list !== null && isWhole(text, list[0].length - 1)) return overList(text, list, missing);
    let sum: Naive = ZERO;
    let hasTerm = false;
    for (const { sign, text: term } of split(text, [' + ', ' − '])) {
      const [, plain = '', atMost, downTo] =
        /^(.*?)(?:（至多 ([\d.]+)）)?(?:（扣至 ([\d.]+) 为止）)?$/u.exec(term) ?? [];
      const reached = product(plain);
      if (reached === WORDS) return WORDS;
      if (reached === null && missing === 'missing') return null;
      if (reached === null && missing === 'skip') continue;
      hasTerm = true;
      const amount = atMost === undefined ? (reached ?? ZERO) : least(reached ?? ZERO, numberOf(atMost));
      const moved = sign === ' − ' ? minus(sum, amount) : plus(sum, amount);
      sum = downTo === undefined ? moved : stopped(sum, moved, numberOf(downTo));
    }
    return hasTerm ? sum : null;
  }

  function product(text: string): Reached {
    let reached: Naive = ONE;
    for (const { sign, text: part } of split(text, [' × ', ' ÷ '])) {
      const value = factor(part);
      if (value === WORDS || value === null) return value;
      reached = sign === ' ÷ ' ? over(reached, value) : times(reached, value);
    }
    return reached;
  }

  function factor(text: string): Reached {
    if (text.startsWith('−')) return apply(factor(text.slice(1)), (x) => minus(ZERO, x));
    if (text.startsWith('（') && isWhole(text, 0)) {
      const inside = text.slice(1, -1);
      return split(inside, [' = ']).length > 1 ? told(inside) : terms(inside, 'missing');
    }
    const list = LIST.exec(text);
    if (list !== null && isWhole(text, list[0].length - 1)) return overList(text, list, 'missing');
    const [, name, figure = ''] = /^(?:([^\s（）]+) )?(-?\d+(?:\.\d+)?(?:\/\d+)?|不适用)$/u.exec(text) ?? [];
    if (figure === '') return WORDS;
    if (name !== undefined && figureOf(name) !== figure) replay.faults.push(`${text}: ${name} is ${figureOf(name)}`);
    return figure === '不适用' ? null : fraction(figure);
  }

  function overList(
    text: string,
    [opening, name = '']: RegExpExecArray,
    missing: 'missing' | 'skip' | 'zero',
  ): Reached {
    const parts = split(text.slice(opening.length, -1), [name.startsWith('较') || name === '绝对值' ? '，' : '、']);
    const isWeighted = name === '加权平均';
    const values: Naive[] = [];
    const weights: Naive[] = [];
    for (const { text: part } of parts) {
      const weight = isWeighted ? (split(part, [' × ']).at(-1)?.text ?? '') : '1';
      const reached = terms(part, 'missing');
      if (reached === WORDS) return WORDS;
      if (reached === null && missing === 'missing') return null;
      if (reached === null && missing === 'skip') continue;
      values.push(reached ?? ZERO);
      weights.push(numberOf(weight));
    }
    return values.length === 0 ? null : (FUNCTIONS[name]?.(values, weights) ?? WORDS);
  }

  return { told, computed: () => count };
}

const MODES: Record<string, Mode> = { 四舍五入: 'half-up', 四舍六入五成双: 'half-even', 截去: 'down', 进位: 'up' };

const FUNCTIONS: Record<string, (values: readonly Naive[], weights: readonly Naive[]) => Naive> = {
  绝对值: ([x = ZERO]) => greatest(x, minus(ZERO, x)),
  较小值: (values) => values.reduce(least),
  较大值: (values) => values.reduce(greatest),
  最低: (values) => values.reduce(least),
  最高: (values) => values.reduce(greatest),
  平均: (values) => over(total(values), { n: BigInt(values.length), d: 1n }),
  加权平均: (values, weights) => over(total(values), total(weights)),
};

const LIST = /^(绝对值|较小值|较大值|最低|最高|平均|加权平均)（/u;

function apply(reached: Reached, change: (x: Naive) => Naive): Reached {
  return reached === WORDS || reached === null ? reached : change(reached);
}

function stopped(before: Naive, after: Naive, stop: Naive): Naive {
  return order(before, stop) <= 0 ? before : greatest(after, stop);
}

function fraction(text: string): Naive {
  const [top = '', bottom = '1'] = text.split('/');
  return over(numberOf(top), numberOf(bottom));
}

/** The parts between signs that stand in no bracket, each with the sign before it. */
function split(text: string, signs: readonly string[]): { sign: string; text: string }[] {
  const parts = [{ sign: '', text: '' }];
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const sign = depth === 0 ? signs.find((one) => text.startsWith(one, at)) : undefined;
    if (sign !== undefined) {
      parts.push({ sign, text: '' });
      at += sign.length;
      continue;
    }
    const character = text.charAt(at++);
    if ('（［'.includes(character)) depth++;
    if ('）］'.includes(character)) depth--;
    const last = parts.at(-1);
    if (last !== undefined) last.text += character;
  }
  return parts;
}

/** Whether the bracket that opens at `from` closes at the end. */
function isWhole(text: string, from: number): boolean {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if ('（［'.includes(text.charAt(at))) depth++;
    if ('）］'.includes(text.charAt(at))) depth--;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}
