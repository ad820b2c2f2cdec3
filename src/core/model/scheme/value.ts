import type { Exact } from '../exact/index.ts';

/**
 * A value of the scheme language, as a tree. What each primitive means, with its bounds, stands in docs/scheme-language.md;
 * this is its shape after reading. Every node is one of a small set; anything can stand inside anything.
 *
 * A value comes out as an exact number, a text, *missing* (not applicable) or *untested* (could not be measured).
 */
export type Value =
  | Constant
  | Reference
  | Arithmetic
  | TextJoin
  | Tally
  | Bands
  | Match
  | Combine
  | Ratio
  | Fold
  | When
  | Round
  | Root
  | Logarithm
  | Limit
  | PrintedNumber
  | OfClass
  | Cohort;

export interface Constant {
  kind: 'constant';
  /** null is *missing*. */
  value: Exact | string | null;
}

/** An input, a named value, an indicator (its points), or one of `total`, `vetoes`, `unit`, of the same level; after `parent.` of the level above. */
export interface Reference {
  kind: 'reference';
  name: string;
}

export interface Arithmetic {
  kind: 'arithmetic';
  op: '+' | '-' | '*' | '/' | 'negate' | 'abs' | 'min' | 'max';
  of: Value[];
}

export interface TextJoin {
  kind: 'join';
  of: Value[];
}

/** Points by counting: `from` + awards − deductions, taken in order, then kept within `min` and `max`. */
export interface Tally {
  kind: 'tally';
  from: Value;
  entries: TallyEntry[];
  min: Value | null;
  max: Value | null;
}

export interface TallyEntry {
  sign: 1 | -1;
  /** Points of this entry before its own limits: `count` × `each`, a direct `amount`, or `share` of the full points. */
  amount: Value;
  /** The count, kept apart for the explanation; `amount` already contains it. */
  count: Value | null;
  each: Value | null;
  /** The entry moves the points by at most this much. */
  atMost: Value | null;
  /** A deduction stops here (a pass mark, say), later entries go on below it. */
  downTo: Value | null;
  condition: Condition | null;
  because: string | null;
}

export interface Bands {
  kind: 'bands';
  of: Value;
  bands: Band[];
  /** What a value in no band gives; null where the bands cover every number. */
  otherwise: Value | null;
}

export interface Band {
  lower: Bound | null;
  upper: Bound | null;
  gives: Value;
}

export interface Bound {
  at: Exact;
  inclusive: boolean;
}

export interface Match {
  kind: 'match';
  of: Value;
  cases: { text: string; gives: Value }[];
  otherwise: Value | null;
}

/** Several parts of one subject. */
export interface Combine {
  kind: 'combine';
  how: 'sum' | 'mean' | 'min' | 'max';
  of: Term[];
  missing: MissingRule;
}

export interface Term {
  value: Value;
  weight: Value | null;
  /** Full points of the part: needed by the missing rules `full`, `scale`, `spread` and `share`. */
  full: Value | null;
}

export type MissingRule =
  | { rule: 'missing' }
  | { rule: 'skip' }
  | { rule: 'zero' }
  | { rule: 'full' }
  | { rule: 'scale' }
  | { rule: 'spread'; points: 'scaled' | 'kept' }
  | { rule: 'share'; share: Exact };

/** Sum of values over sum of maxima, times a factor. Parts with a missing value leave both sums. */
export interface Ratio {
  kind: 'ratio';
  of: { value: Value; max: Value }[];
  times: Exact;
  zeroOverZero: Value | null;
}

/** Children (accounts, quarters, judges …) folded into one value of the parent. */
export interface Fold {
  kind: 'fold';
  level: string;
  how: FoldHow;
  /** In the scope of the child; null for `count`. */
  value: Value | null;
  weight: Value | null;
  where: Condition | null;
  /** Fold within groups of children first, then the groups' results by `how`. */
  groupBy: Value | null;
  groupHow: FoldHow | null;
  trim: Trim | null;
  keep: Keep | null;
  missing: 'missing' | 'skip' | 'zero';
  /** What a parent without children gives (null: missing). */
  empty: Value | null;
}

export type FoldHow = 'sum' | 'mean' | 'min' | 'max' | 'median' | 'trimmed-mean' | 'count';

/** How many of the lowest and highest values are left out before the mean: counts, or shares of the number of values cut to whole. */
export interface Trim {
  low: TrimSide;
  high: TrimSide;
}

/** Only so many of the highest (or lowest) values are folded, in each group of children if there are groups. */
export interface Keep {
  side: 'highest' | 'lowest';
  /** In the scope of the parent; cut to a whole number. */
  count: Value;
}

export interface TrimSide {
  amount: Exact;
  unit: 'count' | 'share';
}

/** The first case whose condition holds. */
export interface When {
  kind: 'when';
  cases: WhenCase[];
  otherwise: Value;
}

export interface WhenCase {
  condition: Condition;
  gives: Value;
  because: string | null;
}

export type RoundMode = 'half-up' | 'half-even' | 'down' | 'up';

export interface Round {
  kind: 'round';
  of: Value;
  decimals: number;
  mode: RoundMode;
}

/** Of a negative number there are only roots of odd degree; the others are untested, as a division by zero is. */
export interface Root {
  kind: 'root';
  of: Value;
  /** 2 is the square root. */
  degree: number;
  decimals: number;
  mode: RoundMode;
}

/** Of zero and below there is none: untested. */
export interface Logarithm {
  kind: 'log';
  of: Value;
  base: '10' | 'e';
  decimals: number;
  mode: RoundMode;
}

export interface Limit {
  kind: 'limit';
  of: Value;
  min: Value | null;
  max: Value | null;
}

/** The text that a number has when it is printed, to be joined with other texts. Missing stays missing. */
export interface PrintedNumber {
  kind: 'text';
  of: Value;
  format: TextFormat;
}

/** How a number becomes a text: rounded to `decimals`, with trailing zeros or without, as it is or in percent. */
export interface TextFormat {
  decimals: number;
  /** Keep trailing zeros. */
  pad: boolean;
  mode: RoundMode;
  percent: boolean;
}

/** A statistic over the units of the class (or of the group within it) whose value is a number; in children over all of their level. */
export interface Cohort {
  kind: 'cohort';
  take: 'mean' | 'sd' | 'max' | 'min' | 'sum' | 'count' | 'median' | 'position';
  of: Value;
  within: Value[];
  where: Condition | null;
  /** Of `sd`, `mean` and `sum`: digits to which the exact statistic is rounded; null leaves a mean or sum as it is. */
  decimals: number | null;
  mode: RoundMode;
  /** Of `sd`: the sum of squares is divided by n − 1. */
  sample: boolean;
  /** A unit whose value is untested makes the statistic untested, or is left out of it. */
  untested: 'untested' | 'skip';
  /** Of `position`: 1 is the highest, or the lowest value; equal values share the better place. */
  order: 'descending' | 'ascending';
}

/** What another class of the scheme has made of one of its units: its total, rank or grade as they are published. */
export interface OfClass {
  kind: 'of-class';
  class: string;
  /** Of the class, for explanations. */
  name: string;
  take: 'total' | 'rank' | 'grade';
  /**
   * Text that names the unit; one that the class does not have is untested. Null: the unit of the same name, missing where the
   * class does not have it.
   */
  unit: Value | null;
}

export type Condition =
  | { kind: 'compare'; op: '=' | '!=' | '<' | '<=' | '>' | '>='; left: Value; right: Value }
  | { kind: 'missing'; of: Value }
  | { kind: 'untested'; of: Value }
  | { kind: 'one-of'; of: Value; texts: string[] }
  | { kind: 'all' | 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition };
