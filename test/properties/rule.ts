/**
 * Rules of the scheme language as the tests make them up: `language.ts` writes them in YAML, `naive-value.ts` works them out
 * without the product. Numbers are texts, as a person writes them.
 */
export type Rule =
  | Formula
  | { kind: 'tally'; from: Rule | null; deduct: Entry[]; award: Entry[]; min: string | null; max: string | null }
  | { kind: 'bands'; of: Rule; bands: { bound: 'from' | 'above'; at: number; gives: Rule }[]; otherwise: Rule | null }
  | { kind: 'match'; of: string; cases: { text: string; gives: Rule }[]; otherwise: Rule | null }
  | { kind: 'combine'; how: 'sum' | 'mean' | 'min' | 'max'; terms: Term[]; missing: Missing }
  | { kind: 'ratio'; parts: { value: Rule; max: Rule }[]; times: string; zeroOverZero: Rule | null }
  | { kind: 'when'; cases: { if: Condition; then: Rule }[]; otherwise: Rule }
  | { kind: 'round' | 'sqrt'; of: Rule; decimals: number; mode: Mode }
  | { kind: 'limit'; of: Rule; min: number | null; max: number | null }
  | Fold
  | Cohort;

/** What can stand in one string. */
export type Formula =
  | { kind: 'number'; text: string }
  | { kind: 'name'; name: string }
  | { kind: 'formula'; op: Operation; of: Formula[] };

export type Operation = '+' | '-' | '*' | '/' | 'negate' | 'abs' | 'min' | 'max';

/** The ways of rounding that schemes have. */
export type Mode = 'half-up' | 'half-even' | 'down' | 'up';

export interface Entry {
  count: Formula;
  each: string | null;
  atMost: string | null;
  downTo: string | null;
  if: Condition | null;
}

export interface Term {
  value: Rule;
  weight: string | null;
  full: string;
}

export type Missing = 'missing' | 'skip' | 'zero' | 'full' | 'scale' | 'spread scaled' | 'spread kept' | 'share';

/** Of the share that a missing term counts. */
export const MISSING_SHARE = '0.8';

/** Over the children `accounts`. */
export interface Fold {
  kind: 'fold';
  how: FoldHow;
  value: Formula | null;
  where: Condition | null;
  weight: string | null;
  groupBy: string | null;
  groupHow: FoldHow | null;
  trim: { low: string; high: string };
  missing: 'missing' | 'skip' | 'zero';
  empty: string | null;
}

export type FoldHow = 'sum' | 'mean' | 'min' | 'max' | 'median' | 'trimmed-mean' | 'count';

export interface Cohort {
  kind: 'cohort';
  take: 'mean' | 'sd' | 'max' | 'min' | 'sum' | 'count' | 'median' | 'position';
  of: Formula;
  within: string | null;
  where: Condition | null;
  decimals: number;
  mode: Mode;
  sample: boolean;
  order: 'descending' | 'ascending';
  skipsUntested: boolean;
}

export type Condition =
  | { kind: 'compare'; op: '=' | '!=' | '<' | '<=' | '>' | '>='; left: Formula; right: Formula }
  | { kind: 'missing' | 'untested'; name: string }
  | { kind: 'texts'; name: string; texts: string[]; isNot: boolean }
  | { kind: 'all' | 'any'; of: Condition[]; isMap: boolean }
  | { kind: 'not'; of: Condition; isMap: boolean };
