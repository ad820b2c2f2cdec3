import type { Cell } from '../../model/facts.ts';
import type { Value } from '../../model/scheme/index.ts';
import type { Scope } from '../evaluate/scope.ts';
import type { NameOf } from './rule-words.ts';
import { cellWords } from './value-words.ts';

/** Tells a row's value with its figures: `25 − 指南缺项数 3 × 2.5`. */
export type Narrate = (row: number) => string;

/** What the tellers of the single primitives are handed. */
export interface Telling {
  scope: Scope;
  nameOf: NameOf;
  /** The story of a value, standing alone. */
  alone(value: Value): Narrate;
}

/** Where a value stands in a larger computation: what binds less than this is put in brackets. */
export type Place = 'term' | 'subtracted' | 'factor' | 'divisor' | 'lone';

/**
 * The story of a value inside a computation, so that the whole can be computed again from its text: sums and products are put in
 * brackets where they would be read wrongly, everything else carries its own result, `（访问量 7 属于［5，+∞） = 6）`.
 */
export function operand(value: Value, place: Place, telling: Telling): Narrate {
  const story = telling.alone(value);
  const form = formOf(value);
  if (form === 'told') {
    const result = telling.scope.compile(value);
    return (row) => `（${withResult(story(row), result(row))}）`;
  }
  return STAND_ALONE[place].includes(form) ? story : (row) => `（${story(row)}）`;
}

/** `25 − 指南缺项数 3 × 2.5 = 17.5`. */
export function withResult(story: string, result: Cell): string {
  return `${story} = ${cellWords(result)}`;
}

type Form = 'atom' | 'call' | 'product' | 'sum' | 'told';

const STAND_ALONE: Record<Place, readonly Form[]> = {
  term: ['atom', 'call', 'product', 'sum'],
  subtracted: ['atom', 'call', 'product'],
  factor: ['atom', 'call', 'product'],
  divisor: ['atom', 'call'],
  // What stands behind the only term would seem to speak of the terms of a call.
  lone: ['atom'],
};

function formOf(value: Value): Form {
  switch (value.kind) {
    case 'constant':
    case 'reference':
    case 'of-class':
      return 'atom';
    case 'arithmetic':
      return FORM_OF_OPERATION[value.op];
    case 'combine':
      if (value.missing.rule !== 'missing') return 'told';
      return value.how === 'sum' ? 'sum' : 'call';
    default:
      return 'told';
  }
}

const FORM_OF_OPERATION = {
  '+': 'sum',
  '-': 'sum',
  '*': 'product',
  '/': 'product',
  negate: 'sum',
  abs: 'call',
  min: 'call',
  max: 'call',
} as const satisfies Record<string, Form>;

export function joined(parts: readonly Narrate[], separator: string): Narrate {
  return (row) => parts.map((part) => part(row)).join(separator);
}
