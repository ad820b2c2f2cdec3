/**
 * Something in the text of a notice that can be held against a result. `count` is a number of units, `things` of anything
 * else (环节, 方面), `bare` a number of which the text does not say what it counts, `grade` a grade or the reason of an outcome.
 */
export type TokenKind =
  | 'count'
  | 'things'
  | 'bare'
  | 'year'
  | 'date'
  | 'day'
  | 'document'
  | 'percent'
  | 'score'
  | 'rank'
  | 'annex'
  | 'grade'
  | 'name'
  | 'book';

export interface Token {
  kind: TokenKind;
  /** In one spelling: `26` for ２６ and 二十六, the unit's full name for any of its names. */
  value: string;
  /** Where it stands in the plain text of its paragraph: from, inclusive, to, exclusive. */
  start: number;
  end: number;
  /** May be idiom rather than number (一个重要抓手): it can confirm a fact but contradicts none. */
  weak: boolean;
}

export const NUMBER_KINDS: ReadonlySet<TokenKind> = new Set([
  'count',
  'things',
  'bare',
  'year',
  'date',
  'day',
  'document',
  'percent',
  'score',
  'rank',
  'annex',
] as const);

/** Whether one of two numbers can be the other, changed: they speak of the same kind of thing. */
export function isComparable(a: TokenKind, b: TokenKind): boolean {
  return a === b || (NUMBER_KINDS.has(a) && NUMBER_KINDS.has(b) && (a === 'bare' || b === 'bare'));
}

/** Stands for a token, or a character of one, in a masked text. */
export const MASK = '\ue000';
